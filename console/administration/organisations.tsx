import { Alert, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { Reference, ReferenceOrg } from '../../interface/reference.ts';
import { ORG_KIND } from '../../workflows/orgs/kind.ts';
import { useReference } from '../api/reference.ts';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Searched } from './searched.tsx';
import { Sections } from './sections.tsx';

const Version = ({ orgs, calendar }: Reference) => {
  const { t } = useTranslation('administration');
  const { version, firstYear: from, lastYear: to } = calendar;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('organisations.version', { version: orgs.version })}
      description={t('organisations.calendar', { version, from, to })}
    />
  );
};

const useColumns = (): TableColumnsType<ReferenceOrg> => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { orgName, levelName } = useReference();
  return [
    {
      title: t('organisations.name'),
      render: (_none, { name, sample, active }) => (
        <>
          {say(name)} {sample && <Tag>{t('organisations.sample')}</Tag>}
          {!active && <Tag color="orange">{t('organisations.ended')}</Tag>}
        </>
      ),
    },
    { title: t('organisations.short'), render: (_none, { shortName }) => say(shortName) },
    {
      title: t('organisations.kind'),
      dataIndex: 'kind',
      render: (kind: string) => say(own(ORG_KIND, kind)),
    },
    { title: t('organisations.level'), dataIndex: 'level', render: levelName },
    { title: t('organisations.code'), render: (_none, { code, id }) => code ?? id },
    { title: t('organisations.parent'), dataIndex: 'parent', render: orgName },
    { title: t('organisations.telephone'), dataIndex: 'telephone' },
  ];
};

const Shown = ({ reference }: { readonly reference: Reference }) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  return (
    <>
      <Version {...reference} />
      <Searched
        label={t('organisations.title')}
        search={t('organisations.search')}
        rows={reference.orgs.items}
        textsOf={({ id, name, shortName }) => [id, say(name), say(shortName)]}
        columns={useColumns()}
      />
    </>
  );
};

/** Organisations and the work calendar as this system has them: reference data with a version. */
export const Organisations = () => {
  const { t } = useTranslation('administration');
  const { reference } = useReference();
  return (
    <Page title={t('organisations.title')}>
      <Sections />
      {reference === undefined ? <Loading /> : <Shown reference={reference} />}
    </Page>
  );
};
