import { Button, Card, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import { type Nomination, nominees } from '../../workflows/recommendation/stream/state.ts';
import { NOMINATION_STATUS } from '../../workflows/recommendation/stream/status.ts';
import { Nothing } from '../display/nothing.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';

import { Candidates } from './candidates.tsx';
import { CaseName } from './case-name.tsx';
import type { OfBatch } from './of-batch.ts';

const ReasonField = ({ label, missing }: { readonly label: string; readonly missing: string }) => (
  <PassageItem name="reason" label={label} missing={missing} rows={3} maxLength={1000} />
);

const WithdrawNomination = ({
  id,
  nomination,
}: {
  readonly id: string;
  readonly nomination: Nomination;
}) => {
  const { t } = useTranslation('recommendations');
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'recommendations', id, command: 'WithdrawNomination' }}
      title={t('withdrawNomination.act')}
      consequence={t('withdrawNomination.means', { name: nomination.name })}
      body={({ reason }) => ({ caseId: nomination.caseId, reason })}
      done={t('withdrawNomination.done')}
      danger
    >
      <ReasonField
        label={t('withdrawNomination.reason')}
        missing={t('withdrawNomination.reasonMissing')}
      />
    </ActDialog>
  );
};

/** Moved in the list by its arrows; nothing is changed until the order is saved with its reason. */
const useOrder = (listed: readonly Nomination[]) => {
  const [moved, setMoved] = useState<readonly string[]>();
  const ids = listed.map(({ caseId }) => caseId);
  const valid =
    moved !== undefined && moved.length === ids.length && moved.every((id) => ids.includes(id));
  const order = valid ? moved : ids;
  const move = (from: number, by: 1 | -1): void => {
    const next = [...order];
    const [one] = next.splice(from, 1);
    if (one !== undefined) next.splice(from + by, 0, one);
    setMoved(next);
  };
  return {
    order,
    move,
    changed: order.some((id, index) => id !== ids[index]),
    reset: () => setMoved(undefined),
  };
};

interface RowProps {
  readonly answer: BatchAnswer;
  readonly order: ReturnType<typeof useOrder>;
  readonly one: Nomination;
  readonly index: number;
}

/** Up, down, and off the list. */
const RowActs = ({ answer, order, one, index }: RowProps) => {
  const { t } = useTranslation('recommendations');
  const { name } = one;
  return (
    <Flex gap={8}>
      <Button
        disabled={index === 0}
        aria-label={t('rerank.upOf', { name })}
        onClick={() => order.move(index, -1)}
      >
        {t('rerank.up')}
      </Button>
      <Button
        disabled={index === order.order.length - 1}
        aria-label={t('rerank.downOf', { name })}
        onClick={() => order.move(index, 1)}
      >
        {t('rerank.down')}
      </Button>
      <WithdrawNomination id={answer.id} nomination={one} />
    </Flex>
  );
};

type Listing = Pick<RowProps, 'answer' | 'order'>;

const useColumns = ({ answer, order }: Listing, editing: boolean): Column<Nomination>[] => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  const acts: Column<Nomination> = {
    title: t('column.act'),
    width: 290,
    render: (_, one, index) => <RowActs {...{ answer, order, one, index }} />,
  };
  return [
    {
      title: t('column.rank'),
      width: 80,
      render: (_, { rank }, index) => (
        <strong className="number">{order.changed ? index + 1 : rank}</strong>
      ),
    },
    { title: t('column.name'), render: (_, one) => <CaseName of={one} /> },
    {
      title: t('column.status'),
      width: 140,
      render: (_, { status }) => <Tag>{say(NOMINATION_STATUS[status])}</Tag>,
    },
    ...(editing ? [acts] : []),
  ];
};

/** A new order, for a reason; or back to the one that holds. */
const SaveOrder = ({ answer, order }: Listing) => {
  const { t } = useTranslation('recommendations');
  return (
    <Flex gap={8} style={{ marginTop: 12 }} role="status" align="center">
      {t('rerank.changed')}
      <ActDialog<{ readonly reason: string }>
        act={{ plural: 'recommendations', id: answer.id, command: 'Rerank' }}
        title={t('rerank.act')}
        consequence={t('rerank.means')}
        body={({ reason }) => ({ order: order.order, reason })}
        done={t('rerank.done')}
        onDone={order.reset}
        primary
      >
        <ReasonField label={t('rerank.reason')} missing={t('rerank.reasonMissing')} />
      </ActDialog>
      <Button onClick={order.reset}>{t('rerank.undo')}</Button>
    </Flex>
  );
};

/** 拟推荐名单 in its order, and what may still be nominated. */
export const Nominations = ({ answer, office }: OfBatch) => {
  const { t } = useTranslation('recommendations');
  const listed = nominees(answer.state);
  const order = useOrder(listed);
  const columns = useColumns({ answer, order }, office && answer.state.letters.length === 0);
  const title = t('nominations.title', { n: listed.length });
  const rows = order.order.flatMap((id) => listed.find(({ caseId }) => caseId === id) ?? []);
  return (
    <>
      <Card size="small" title={title} style={{ marginBottom: 16 }}>
        {listed.length === 0 ? (
          <Nothing say={t('nominations.none')} />
        ) : (
          <SmallTable<Nomination> label={title} rowKey="caseId" rows={rows} columns={columns} />
        )}
        {order.changed && <SaveOrder answer={answer} order={order} />}
      </Card>
      {office && <Candidates answer={answer} />}
    </>
  );
};
