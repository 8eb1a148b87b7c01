import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useSession } from '../session/session.ts';

import { FurtherOutcome } from './further-outcome.tsx';
import { OutcomeTable } from './outcomes.tsx';
import { RecordOutcome } from './record-outcome.tsx';
import { Summary } from './summary.tsx';

const Whole = ({ answer }: { readonly answer: BatchAnswer }) => {
  const { t } = useTranslation('recommendations');
  const { day } = useMoment();
  const { orgName } = useReference();
  const { grant } = useSession();
  const { opened, letters, nominations } = answer.state;
  const own = grant?.org === opened?.upstream.issuer && opened?.upstream.callId === undefined;
  const selected = nominations.filter(({ outcome }) => outcome?.outcome === 'selected');
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={t('upstream.from', {
        unit: orgName(opened?.unit),
        title: opened?.upstream.title ?? '',
      })}
      extra={own && <RecordOutcome answer={answer} own />}
    >
      <p>
        {letters.map(({ document }) => (
          <span key={document.number}>
            {t('upstream.letter', { number: document.number, date: day(document.date) })}{' '}
          </span>
        ))}
      </p>
      <OutcomeTable answer={answer} withdraws={false} />
      <div style={{ marginTop: 12 }}>
        {selected.map((nomination) => (
          <FurtherOutcome key={nomination.caseId} nomination={nomination} />
        ))}
      </div>
      <div style={{ marginTop: 12 }}>
        <Summary answer={answer} />
      </div>
    </Card>
  );
};

const Received = ({ id }: { readonly id: string }) => {
  const answer = useRead(api('/api/recommendations/{id}', { id }));
  return <Loaded query={answer}>{(data) => <Whole answer={data} />}</Loaded>;
};

/** 下级推荐项目: what was recommended to this department, and its answers. */
export const Upstream = () => {
  const { t } = useTranslation('recommendations');
  const list = useRead(api('/api/recommendations', { limit: 100 }));
  return (
    <Page title={t('upstream.title')} lead={t('upstream.lead')}>
      <Loaded
        query={list}
        empty={{ when: ({ items }) => items.length === 0, say: t('upstream.none') }}
      >
        {({ items }) => items.map(({ id }) => <Received key={id} id={id} />)}
      </Loaded>
    </Page>
  );
};
