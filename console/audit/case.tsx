import { getRouteApi, Link } from '@tanstack/react-router';
import { Flex, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';

import '../case/case.css';
import { useCase, useHistory } from '../api/case-reads.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { AtMoment } from './at-moment.tsx';
import './audit.css';
import { CaseExceptions } from './case-exceptions.tsx';
import { Conclusion } from './conclusion.tsx';
import { AskForContacts } from './contacts.tsx';
import { Logged } from './logged.tsx';
import { Proofs } from './proofs.tsx';
import { AUDIT_TABS, type AuditTab, asAuditTab } from './tabs.ts';
import { useVerification } from './use-verification.ts';
import { Verification } from './verification.tsx';

const route = getRouteApi('/shell/audit/cases/$id');

const Audited = ({
  kase,
  items,
}: {
  readonly kase: CaseAnswer;
  readonly items: readonly HistoryItem[];
}) => {
  const { t } = useTranslation('audit');
  const { tab = 'moment' } = route.useSearch();
  const navigate = route.useNavigate();
  // Above the tabs: the conclusion bears what the verification found.
  const verifying = useVerification(kase.id);
  const titles: Readonly<Record<AuditTab, string>> = {
    moment: t('tabs.moment'),
    chain: t('tabs.chain'),
    exceptions: t('tabs.exceptions'),
    proofs: t('tabs.proofs'),
    conclusion: t('tabs.conclusion'),
  };
  const shown = (key: AuditTab): ReactNode => {
    switch (key) {
      case 'moment':
        return <AtMoment kase={kase} items={items} />;
      case 'chain':
        return <Verification caseId={kase.id} verifying={verifying} items={items} />;
      case 'exceptions':
        return <CaseExceptions id={kase.id} items={items} />;
      case 'proofs':
        return <Proofs kase={kase} items={items} />;
      case 'conclusion':
        return <Conclusion kase={kase} items={items} verifying={verifying} />;
    }
  };
  return (
    <Tabs
      className="audit-tabs"
      activeKey={tab}
      onChange={(key) => {
        const chosen = asAuditTab(key);
        if (chosen !== undefined)
          void navigate({ search: (before) => ({ ...before, tab: chosen }), replace: true });
      }}
      items={AUDIT_TABS.map((key) => ({
        key,
        label: titles[key],
        children: key === tab && shown(key),
      }))}
    />
  );
};

const Whole = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const history = useHistory(kase.id);
  return (
    <Page
      title={t('case.title', { name: kase.name })}
      lead={t('case.lead', { applicant: orgName(kase.applicant), call: say(kase.call.title) })}
      actions={
        <Flex gap={12} align="center" className="no-print">
          <AskForContacts kase={kase} />
          <Link to="/cases/$id" params={{ id: kase.id }}>
            {t('case.toCase')}
          </Link>
        </Flex>
      }
    >
      <Logged />
      <Loaded query={history}>{({ items }) => <Audited kase={kase} items={items} />}</Loaded>
    </Page>
  );
};

/** One case for who audits: as it was at any moment, its chain, its exceptions, its proofs, and a page for the file. */
export const AuditedCase = () => {
  const { id } = route.useParams();
  const kase = useCase(id);
  return <Loaded query={kase}>{(answer) => <Whole kase={answer} />}</Loaded>;
};
