import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.ts';
import { SmallTable } from '../display/small-table.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import type { QueueRow } from './queue-filter.ts';
import type { BulkRun, ItemState } from './use-bulk.ts';

const VIRTUAL_FROM = 100;
/** With its heading and its buttons the dialog fits 1366 × 768. */
const HEIGHT = 270;

const Result = ({ state }: { readonly state: ItemState | undefined }) => {
  const { t } = useTranslation('office');
  if (state === undefined) return <span>{t('bulk.untouched')}</span>;
  switch (state.at) {
    case 'nothing':
      return <span>{t('bulk.nothing')}</span>;
    case 'possible':
      return (
        <span>
          {t('bulk.possible', { n: state.acts })}{' '}
          {state.status !== undefined && <StatusTag status={state.status} />}
        </span>
      );
    case 'done':
      return (
        <span>
          {t('bulk.done', { n: state.acts })}{' '}
          {state.status !== undefined && <StatusTag status={state.status} />}
        </span>
      );
    default:
      return (
        <Typography.Text type="danger">
          {state.at === 'refused' ? t('bulk.refused') : t('bulk.failed')}
          {state.error instanceof Problem ? state.error.message : t('bulk.noAnswer')}
        </Typography.Text>
      );
  }
};

const summaryOf = ({ items }: BulkRun) => {
  const count = (...at: readonly ItemState['at'][]): number =>
    [...items.values()].filter((item) => at.includes(item.at)).length;
  return {
    possible: count('possible'),
    refused: count('refused', 'nothing'),
    done: count('done'),
    failed: count('failed'),
  };
};

/** A result for each case, and how many of each. */
export const BulkResults = ({
  run,
  rows,
}: {
  readonly run: BulkRun;
  readonly rows: readonly QueueRow[];
}) => {
  const { t } = useTranslation('office');
  const summary = summaryOf(run);
  const virtual = rows.length > VIRTUAL_FROM;
  const acted = run.stage === 'running' || run.stage === 'finished';
  return (
    <>
      <Alert
        role="status"
        type={summary.failed > 0 ? 'warning' : 'info'}
        title={acted ? t('bulk.summaryDone', summary) : t('bulk.summaryTried', summary)}
        style={{ marginBottom: 8 }}
      />
      <SmallTable<QueueRow>
        label={t('bulk.results')}
        rows={rows}
        virtual={virtual}
        scroll={virtual ? { x: 760, y: HEIGHT } : { y: HEIGHT }}
        columns={[
          { title: t('queue.name'), dataIndex: 'name', width: 300 },
          {
            title: t('bulk.result'),
            width: 460,
            render: (_, { id }) => <Result state={run.items.get(id)} />,
          },
        ]}
      />
    </>
  );
};
