import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../session/session.ts';

import { Approvals } from './approvals.tsx';
import { BatchChecks } from './batch-checks.tsx';
import { BatchFacts } from './batch-facts.tsx';
import { Contested } from './contested.tsx';
import { Letters } from './letters.tsx';
import { Nominations } from './nominations.tsx';
import type { OfBatch } from './of-batch.ts';
import { Outcomes } from './outcomes.tsx';
import { Summary } from './summary.tsx';

/** The parts of a recommendation, in the order in which they come. */
const useParts = (props: OfBatch) => {
  const { t } = useTranslation('recommendations');
  return [
    { key: 'nominations', label: t('tab.nominations'), children: <Nominations {...props} /> },
    { key: 'approvals', label: t('tab.approvals'), children: <Approvals {...props} /> },
    { key: 'letters', label: t('tab.letters'), children: <Letters {...props} /> },
    { key: 'summary', label: t('tab.summary'), children: <Summary answer={props.answer} /> },
    { key: 'outcomes', label: t('tab.outcomes'), children: <Outcomes {...props} /> },
  ];
};

const Content = (props: OfBatch) => {
  const { tab } = useSearch({ from: '/shell/recommendations/$id' });
  const navigate = useNavigate({ from: '/recommendations/$id' });
  const sent = props.answer.state.letters.length > 0;
  return (
    <>
      <BatchFacts {...props} />
      <BatchChecks {...props} />
      <Contested {...props} />
      <Tabs
        activeKey={tab ?? (sent ? 'outcomes' : 'nominations')}
        onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
        items={useParts(props)}
      />
    </>
  );
};

/** One recommendation to one upstream call, from the first nomination to the answer. */
export const Batch = () => {
  const { t } = useTranslation('recommendations');
  const { id } = useParams({ from: '/shell/recommendations/$id' });
  const { grant } = useSession();
  const answer = useRead(api('/api/recommendations/{id}', { id }));
  const opened = answer.data?.state.opened;
  const office = grant?.role === 'office' && grant.org === opened?.unit;
  const round: string = `/rounds/${opened?.callId ?? ''}`;
  return (
    <Page
      title={opened?.upstream.title ?? t('one.title')}
      lead={t('one.lead')}
      actions={office && <Link to={round}>{t('one.round')}</Link>}
    >
      <Loaded query={answer}>{(data) => <Content answer={data} office={office} />}</Loaded>
    </Page>
  );
};
