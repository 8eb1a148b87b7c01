import { Alert, Card, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import { nominees } from '../../workflows/recommendation/stream/state.ts';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';

import { Approve } from './approve.tsx';

/** The bodies of the chain, one after another, on the list as it stands; a change of the list begins anew. */
export const Approvals = ({
  answer,
  office,
}: {
  readonly answer: BatchAnswer;
  readonly office: boolean;
}) => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { grant } = useSession();
  const { opened, approvals, letters, records } = answer.state;
  if (opened === undefined) return null;
  const empty = nominees(answer.state).length === 0;
  const sent = letters.length > 0;
  const recorded = (org: string): boolean =>
    records.some(({ act, behalfOf }) => act.type === 'ApproveNominations' && behalfOf.org === org);
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
          const own = grant?.role === 'leading-group' && grant.org === body.org;
          return {
            title: say(body.title),
            status: approval !== undefined ? 'finish' : next ? 'process' : 'wait',
            content: (
              <div style={{ paddingBottom: 12 }}>
                {approval !== undefined && (
                  <>
                    {t('approvals.by', {
                      number: approval.document.number,
                      title: approval.document.title,
                      date: day(approval.document.date),
                    })}{' '}
                    {approval.document.file !== undefined && (
                      <ScanLink
                        stream={`recommendations/${answer.id}`}
                        file={approval.document.file}
                      />
                    )}
                  </>
                )}
                {next && recorded(body.org) && t('approvals.toCheck')}
                {next && !recorded(body.org) && (own || office) && (
                  <Approve answer={answer} body={body} own={own} />
                )}
              </div>
            ),
          };
        })}
      />
    </Card>
  );
};
