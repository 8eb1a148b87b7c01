import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { ItemResult } from '../display/item-result.tsx';
import { SmallTable } from '../display/small-table.tsx';
import type { TriedRun } from './use-tried-run.ts';

/** One of many that something is tried out and done with. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const VIRTUAL_FROM = 100;
interface Props {
  readonly run: TriedRun;
  readonly rows: readonly Named[];
  /** Of the list, where it has to fit a dialog; px. */
  readonly height?: number;
}

/** How many of each result, and the result for each. */
const Results = ({ run, rows, height }: Props) => {
  const { t } = useTranslation('registers');
  const { stage, outcomes, doneCount } = run;
  const acted = stage === 'acting' || stage === 'acted';
  const good = [...outcomes.values()].filter(({ done }) => done).length;
  const faults = outcomes.size - good;
  return (
    <>
      <Alert
        role="status"
        type={faults > 0 ? 'warning' : 'info'}
        title={
          acted ? t('bulk.summary', { done: doneCount, faults }) : t('bulk.tried', { good, faults })
        }
      />
      <SmallTable<Named>
        label={t('bulk.results')}
        rows={rows}
        virtual={rows.length > VIRTUAL_FROM}
        scroll={{ x: 680, ...(height === undefined ? {} : { y: height }) }}
        columns={[
          { key: 'name', title: t('bulk.entry'), dataIndex: 'name', width: 280 },
          {
            key: 'result',
            title: t('bulk.result'),
            width: 400,
            render: (_, { id }) => (
              <ItemResult
                outcome={outcomes.get(id)}
                done={acted ? t('bulk.done') : t('bulk.possible')}
              />
            ),
          },
        ]}
      />
    </>
  );
};

/** How far it has come, and what came of each. */
export const Told = (props: Props) => {
  const { t } = useTranslation('registers');
  const { running, outcomes, asked } = props.run;
  return (
    <>
      {running && (
        <Progress
          percent={Math.floor((outcomes.size / Math.max(1, asked)) * 100)}
          aria-label={t('bulk.progress')}
        />
      )}
      <Results {...props} />
    </>
  );
};

/** Looked at, carried out, stopped; `leave`: closes whatever it stands in, where it can be closed. */
export const TriedButtons = ({
  run,
  leave,
}: {
  readonly run: TriedRun;
  readonly leave?: () => void;
}) => {
  const { t } = useTranslation('registers');
  const { stage, possible, running, look, back, carryOut, stop } = run;
  if (running)
    return (
      <Button danger onClick={stop}>
        {t('bulk.stop')}
      </Button>
    );
  return (
    <>
      {leave !== undefined && <Button onClick={leave}>{t('bulk.close')}</Button>}
      {stage === 'filling' && (
        <Button type="primary" onClick={look}>
          {t('bulk.look')}
        </Button>
      )}
      {stage === 'tried' && <Button onClick={back}>{t('form.back')}</Button>}
      {stage !== 'filling' && possible.length > 0 && (
        <Button type="primary" onClick={carryOut}>
          {t('bulk.carryOut', { count: possible.length })}
        </Button>
      )}
    </>
  );
};
