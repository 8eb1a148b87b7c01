import { Alert, Card, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import type { DecisionBody } from '../../workflows/calls/call-parts.ts';
import { nominees } from '../../workflows/recommendation/stream/state.ts';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';

import { Approve } from './approve.tsx';
import type { OfBatch } from './of-batch.ts';

type Approval = BatchAnswer['state']['approvals'][number];

/** The document by which a body approved the list. */
const Approved = ({ id, document }: { readonly id: string } & Pick<Approval, 'document'>) => {
  const { t } = useTranslation('recommendations');
  const { day } = useMoment();
  const { number, title, date, file } = document;
  return (
    <>
      {t('approvals.by', { number, title, date: day(date) })}{' '}
      {file !== undefined && <ScanLink stream={`recommendations/${id}`} file={file} />}
    </>
  );
};

/** The body whose turn it is: it approves, the office records that it did, or a record awaits its check. */
const Next = ({ answer, office, body }: OfBatch & { readonly body: DecisionBody }) => {
  const { t } = useTranslation('recommendations');
  const { grant } = useSession();
  const own = grant?.role === 'leading-group' && grant.org === body.org;
  const recorded = answer.state.records.some(
    ({ act, behalfOf }) => act.type === 'ApproveNominations' && behalfOf.org === body.org,
  );
  if (recorded) return t('approvals.toCheck');
  return own || office ? <Approve answer={answer} body={body} own={own} /> : null;
};

/** The bodies of the chain, one after another, on the list as it stands; a change of the list begins anew. */
export const Approvals = ({ answer, office }: OfBatch) => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  const { opened, approvals, letters } = answer.state;
  if (opened === undefined) return null;
  const empty = nominees(answer.state).length === 0;
  const sent = letters.length > 0;
  return (
    <Card size="small">
      {!sent && (
        <Alert
          type="info"
          showIcon
          title={empty ? t('approvals.empty') : t('approvals.lead')}
          style={{ marginBottom: 16 }}
        />
      )}
      <Steps
        orientation="vertical"
        current={approvals.length}
        items={opened.chain.map((body, index) => {
          const approval = approvals[index];
          const next = index === approvals.length && !empty && !sent;
          return {
            title: say(body.title),
            status: approval !== undefined ? 'finish' : next ? 'process' : 'wait',
            content: (
              <div style={{ paddingBottom: 12 }}>
                {approval !== undefined && <Approved id={answer.id} document={approval.document} />}
                {next && <Next answer={answer} office={office} body={body} />}
              </div>
            ),
          };
        })}
      />
    </Card>
  );
};
