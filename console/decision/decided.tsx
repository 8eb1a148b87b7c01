import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { DecisionData } from '../../workflows/review/decision/data.ts';
import { DECISION_VERDICT } from '../../workflows/review/decision/verdict.ts';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { NameCell } from '../round/case-cells.tsx';

export interface Decided {
  readonly line: Line;
  readonly decision: DecisionData & { readonly at: string; readonly onBehalf: boolean };
}

/** Verdict and outcome in words. */
const Said = ({
  call,
  decision,
}: {
  readonly call: Call;
  readonly decision: Decided['decision'];
}) => {
  const { say } = useLanguage();
  const outcome = call.outcomes.find(({ id }) => id === decision.outcome);
  return (
    <>
      {say(DECISION_VERDICT[decision.verdict])}
      {outcome !== undefined && <div>{say(outcome.title)}</div>}
    </>
  );
};

/** Document of the act, with its scan where there is one; recorded on behalf shows for ever. */
export const PaperCell = ({ line, decision }: Decided) => {
  const { t } = useTranslation('decision');
  const { day } = useMoment();
  const { document, onBehalf } = decision;
  return (
    <>
      <span className="number">{document.number}</span>{' '}
      {onBehalf && <Tag color="purple">{t('onBehalf')}</Tag>}
      <div>
        {document.title}，{day(document.date)}
      </div>
      {document.file !== undefined && <ScanLink stream={`cases/${line.id}`} file={document.file} />}
    </>
  );
};

/** What a body decided, by application. */
export const DecidedTable = ({
  call,
  decided,
  label,
}: {
  readonly call: Call;
  readonly decided: readonly Decided[];
  readonly label: string;
}) => {
  const { t } = useTranslation('decision');
  return (
    <Table<Decided>
      aria-label={label}
      rowKey={({ decision }) => decision.id}
      size="small"
      pagination={false}
      dataSource={decided}
      columns={[
        { title: t('column.name'), render: (_, { line }) => <NameCell line={line} /> },
        {
          title: t('column.said'),
          width: 170,
          render: (_, { decision }) => <Said call={call} decision={decision} />,
        },
        {
          title: t('column.position'),
          width: 130,
          render: (_, { line, decision }) =>
            decision.position !== undefined && decision.position !== line.ranking?.position ? (
              <Tag color="orange">
                {t('deviation', { from: line.ranking?.position ?? '—', to: decision.position })}
              </Tag>
            ) : (
              <span className="number">{line.ranking?.position ?? '—'}</span>
            ),
        },
        {
          title: t('column.explanation'),
          width: 190,
          render: (_, { decision }) => decision.reason ?? '',
        },
        { title: t('column.document'), width: 250, render: (_, one) => <PaperCell {...one} /> },
        {
          title: t('column.status'),
          width: 110,
          render: (_, { line }) => <StatusTag status={line.status} />,
        },
      ]}
      scroll={{ x: 1050 }}
    />
  );
};
