import { Alert, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { looksLikePartOf } from '../../engine/look-alike.ts';
import { own } from '../../engine/own.ts';
import type { ReferenceOrg } from '../../interface/reference.ts';
import { ORG_KIND } from '../../workflows/orgs/kind.ts';
import { useReference } from '../api/reference.ts';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Sections } from './sections.tsx';

/** Organisations and the work calendar as this system has them: reference data with a version. */
export const Organisations = () => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const { reference, orgName, levelName } = useReference();
  const [wanted, setWanted] = useState('');
  return (
    <Page title={t('organisations.title')}>
      <Sections />
      {reference === undefined ? (
        <Loading />
      ) : (
        <>
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 12 }}
            title={t('organisations.version', { version: reference.orgs.version })}
            description={t('organisations.calendar', {
              version: reference.calendar.version,
              from: reference.calendar.firstYear,
              to: reference.calendar.lastYear,
            })}
          />
          <Input.Search
            aria-label={t('organisations.search')}
            placeholder={t('organisations.search')}
            allowClear
            style={{ maxWidth: 360, marginBottom: 12 }}
            onChange={({ target }) => setWanted(target.value)}
          />
          <Table<ReferenceOrg>
            aria-label={t('organisations.title')}
            size="middle"
            rowKey="id"
            pagination={{ pageSize: 20, showSizeChanger: false }}
            dataSource={reference.orgs.items.filter(({ id, name, shortName }) =>
              [id, say(name), say(shortName)].some((text) => looksLikePartOf(wanted, text)),
            )}
            columns={[
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
            ]}
          />
        </>
      )}
    </Page>
  );
};
