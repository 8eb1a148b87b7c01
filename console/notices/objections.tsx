import { Link, useParams } from '@tanstack/react-router';
import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { useCase, useHistory } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { LeadCard } from './lead-card.tsx';
import { ResumeAfterSuspension } from './objection-acts.tsx';
import { ObjectionCard } from './objection-card.tsx';
import { RegisterObjection } from './register.tsx';
import { reportsIn } from './reports.ts';

const Period = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('notices');
  const { day } = useMoment();
  const { current, suspended, again } = kase.notice;
  const address: string = `/notices/${current?.noticeId ?? ''}`;
  return (
    <Card size="small" style={{ marginBottom: 16 }}>
      <Flex gap={16} wrap align="center">
        <StatusTag status={kase.status} />
        {current === undefined ? (
          <span>{t('objections.notOnNotice')}</span>
        ) : (
          <Link to={address}>
            {t('days', { first: day(current.firstDay), last: day(current.lastDay) })}
          </Link>
        )}
        {again && <span>{t('objections.again')}</span>}
      </Flex>
      {suspended !== undefined && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 12 }}
          title={t('objections.suspended', { date: day(suspended.since) })}
          action={
            kase.commands.includes('ResumeAfterSuspension') && <ResumeAfterSuspension kase={kase} />
          }
        />
      )}
    </Card>
  );
};

const Content = ({
  kase,
  items,
}: {
  readonly kase: CaseAnswer;
  readonly items: readonly HistoryItem[];
}) => {
  const { t } = useTranslation('notices');
  const reports = reportsIn(items);
  // To anybody else no more is told than a public notice does.
  const objections = Object.values(kase.notice.objections).filter((one) => 'limit' in one);
  const leads = Object.values(kase.notice.leads);
  return (
    <>
      <Alert type="info" showIcon title={t('objections.secret')} style={{ marginBottom: 16 }} />
      <Period kase={kase} />
      {objections.length + leads.length === 0 && <Nothing say={t('objections.none')} />}
      {objections.map((objection, index) => (
        <ObjectionCard
          key={objection.id}
          kase={kase}
          objection={objection}
          number={index + 1}
          report={reports.get(objection.id)}
        />
      ))}
      {leads.map((lead) => (
        <LeadCard key={lead.id} kase={kase} lead={lead} report={reports.get(lead.id)} />
      ))}
    </>
  );
};

/** 异议: what came in against one application, and each step until it is concluded. */
export const Objections = () => {
  const { t } = useTranslation('notices');
  const { id } = useParams({ from: '/shell/cases/$id/objections' });
  const kase = useCase(id);
  const history = useHistory(id);
  const may = kase.data?.commands.includes('RegisterObjection') === true;
  const onNotice = kase.data?.status === 'notice' || kase.data?.status === 'notice-over';
  const address: string = `/cases/${id}`;
  return (
    <Page
      title={t('objections.title')}
      lead={kase.data !== undefined && <Link to={address}>{kase.data.name}</Link>}
      actions={may && onNotice && kase.data !== undefined && <RegisterObjection kase={kase.data} />}
    >
      <Loaded query={kase}>
        {(data) => (
          <Loaded query={history}>{({ items }) => <Content kase={data} items={items} />}</Loaded>
        )}
      </Loaded>
    </Page>
  );
};
