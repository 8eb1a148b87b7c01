import { getRouteApi } from '@tanstack/react-router';
import { Button, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { ACCESS_KIND } from '../../workflows/audit/access.ts';
import { rolesReading } from '../../workflows/reading.ts';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { DateItem } from '../input/date-field.tsx';
import { ChoiceItem, LineItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';

import './audit.css';
import { NamedForm } from '../input/named-form.tsx';
import { AccessTable } from './access-table.tsx';
import { type AccessTerms, accessPath, accessTermsIn, myAccessPath } from './access-terms.ts';
import { Sections } from './sections.tsx';

const route = getRouteApi('/shell/audit/access');

/** Which records: of reads or of refusals. */
const Kind = () => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  return (
    <ChoiceItem
      name="kind"
      label={t('access.kind')}
      options={[
        { value: 'read', label: say(ACCESS_KIND.read) },
        { value: 'refused', label: say(ACCESS_KIND.refused) },
      ]}
    />
  );
};

/** By person, application, rule and day. */
const AccessForm = ({
  terms,
  whole,
  search,
}: {
  readonly terms: AccessTerms;
  /** For whoever looks at more than their own. */
  readonly whole: boolean;
  readonly search: (terms: Record<string, unknown>) => void;
}) => {
  const { t } = useTranslation('audit');
  return (
    <NamedForm
      layout="vertical"
      className="search"
      initialValues={{ kind: 'read', ...terms }}
      onFinish={search}
    >
      <Kind />
      {whole && (
        <>
          <LineItem name="account" label={t('search.account')} autoComplete="off" allowClear />
          <LineItem name="of" label={t('access.of')} placeholder="cases/…" allowClear />
          <LineItem name="rule" label={t('access.rule')} allowClear />
          <DateItem name="day" label={t('access.day')} />
        </>
      )}
      <Flex gap={8} align="end" className="buttons">
        <Button type="primary" htmlType="submit">
          {t('search.search')}
        </Button>
      </Flex>
    </NamedForm>
  );
};

/** 阅读和不予办理记录: for auditors all that they look for, for everybody else their own. */
export const AccessRecords = () => {
  const { t } = useTranslation('audit');
  const { grant } = useSession();
  const terms = route.useSearch();
  const navigate = route.useNavigate();
  const whole = rolesReading('access').includes(grant?.role ?? '');
  return (
    <Page title={t('access.title')} lead={whole ? t('access.lead') : t('access.own')}>
      {whole && <Sections />}
      <Card size="small" className="no-print">
        <AccessForm
          key={JSON.stringify(terms)}
          terms={terms}
          whole={whole}
          search={(wanted) => void navigate({ search: accessTermsIn(wanted) })}
        />
      </Card>
      <AccessTable address={whole ? accessPath(terms) : myAccessPath(terms)} />
    </Page>
  );
};
