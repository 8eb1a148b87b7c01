import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import type { DecisionData } from '../../workflows/review/decision/data.ts';
import { DECISION_VERDICT } from '../../workflows/review/decision/verdict.ts';
import { sayVotes } from '../../workflows/review/decision/votes.ts';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { NameCell } from '../round/case-cells.tsx';
import { PaperLine } from './paper-line.tsx';

export interface Decided {
  readonly line: Line;
  readonly decision: DecisionData & { readonly at: string; readonly onBehalf: boolean };
}

/** Verdict and outcome in words. */
const Said = ({
  call,
  decision,
}: {
  readonly call: ApplicationCall;
  readonly decision: Decided['decision'];
}) => {
  const { say } = useLanguage();
  const outcome = call.outcomes.find(({ id }) => id === decision.outcome);
  const { votes, body } = decision;
  const voting = call.decisionChain.find(({ org }) => org === body)?.voting;
  return (
    <>
      {say(DECISION_VERDICT[decision.verdict])}
      {outcome !== undefined && <div>{say(outcome.title)}</div>}
      {voting !== undefined && votes !== undefined && (
        <div className="under">{say(sayVotes(votes, voting))}</div>
      )}
    </>
  );
};

/** The place on the proposed list, where it is another than the ranking's with both. */
const Position = ({ line: { ranking }, decision: { position } }: Decided) => {
  const { t } = useTranslation('decision');
  const from = ranking?.position ?? '—';
  return position !== undefined && position !== ranking?.position ? (
    <Tag color="orange">{t('deviation', { from, to: position })}</Tag>
  ) : (
    <span className="number">{from}</span>
  );
};

/** The document of the act; recorded on behalf shows for ever. */
const Paper = ({ line, decision: { document, onBehalf } }: Decided) => {
  const { t } = useTranslation('decision');
  return (
    <PaperLine caseId={line.id} document={document}>
      {' '}
      {onBehalf && <Tag color="purple">{t('onBehalf')}</Tag>}
    </PaperLine>
  );
};

const useColumns = (call: ApplicationCall): Column<Decided>[] => {
  const { t } = useTranslation('decision');
  return [
    { title: t('column.name'), render: (_, { line }) => <NameCell line={line} /> },
    {
      title: t('column.said'),
      width: 170,
      render: (_, { decision }) => <Said call={call} decision={decision} />,
    },
    { title: t('column.position'), width: 130, render: (_, one) => <Position {...one} /> },
    {
      title: t('column.explanation'),
      width: 190,
      render: (_, { decision }) => decision.reason ?? '',
    },
    { title: t('column.document'), width: 250, render: (_, one) => <Paper {...one} /> },
    {
      title: t('column.status'),
      width: 110,
      render: (_, { line }) => <StatusTag status={line.status} />,
    },
  ];
};

/** What a body decided, by application. */
export const DecidedTable = ({
  call,
  decided,
  label,
}: {
  readonly call: ApplicationCall;
  readonly decided: readonly Decided[];
  readonly label: string;
}) => (
  <SmallTable<Decided>
    label={label}
    rowKey={({ decision }) => decision.id}
    rows={decided}
    columns={useColumns(call)}
    scroll={{ x: 1050 }}
  />
);
