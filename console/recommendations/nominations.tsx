import { Button, Card, Empty, Flex, Form, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import { type Nomination, nominees } from '../../workflows/recommendation/stream/state.ts';
import { NOMINATION_STATUS } from '../../workflows/recommendation/stream/status.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';

import { Candidates } from './candidates.tsx';
import { CaseName } from './case-name.tsx';

interface Props {
  readonly answer: BatchAnswer;
  readonly office: boolean;
}

const REASON_LIMIT = 1000;

const ReasonField = ({ label, missing }: { readonly label: string; readonly missing: string }) => (
  <Form.Item name="reason" label={label} rules={[{ required: true, message: missing }]}>
    <Input.TextArea rows={3} maxLength={REASON_LIMIT} />
  </Form.Item>
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

const useColumns = (answer: BatchAnswer, editing: boolean, order: ReturnType<typeof useOrder>) => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  return [
    {
      title: t('column.rank'),
      width: 80,
      render: (_: unknown, { rank }: Nomination, index: number) => (
        <strong className="number">{order.changed ? index + 1 : rank}</strong>
      ),
    },
    { title: t('column.name'), render: (_: unknown, one: Nomination) => <CaseName of={one} /> },
    {
      title: t('column.status'),
      width: 140,
      render: (_: unknown, { status }: Nomination) => <Tag>{say(NOMINATION_STATUS[status])}</Tag>,
    },
    ...(editing
      ? [
          {
            title: t('column.act'),
            width: 290,
            render: (_: unknown, one: Nomination, index: number) => (
              <Flex gap={8}>
                <Button
                  disabled={index === 0}
                  aria-label={t('rerank.upOf', { name: one.name })}
                  onClick={() => order.move(index, -1)}
                >
                  {t('rerank.up')}
                </Button>
                <Button
                  disabled={index === order.order.length - 1}
                  aria-label={t('rerank.downOf', { name: one.name })}
                  onClick={() => order.move(index, 1)}
                >
                  {t('rerank.down')}
                </Button>
                <WithdrawNomination id={answer.id} nomination={one} />
              </Flex>
            ),
          },
        ]
      : []),
  ];
};

/** 拟推荐名单 in its order, and what may still be nominated. */
export const Nominations = ({ answer, office }: Props) => {
  const { t } = useTranslation('recommendations');
  const listed = nominees(answer.state);
  const editing = office && answer.state.letters.length === 0;
  const order = useOrder(listed);
  const columns = useColumns(answer, editing, order);
  const rows = order.order.flatMap((id) => listed.find(({ caseId }) => caseId === id) ?? []);
  return (
    <>
      <Card
        size="small"
        title={t('nominations.title', { n: listed.length })}
        style={{ marginBottom: 16 }}
      >
        {listed.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nominations.none')} />
        ) : (
          <Table<Nomination>
            aria-label={t('nominations.title', { n: listed.length })}
            rowKey="caseId"
            size="small"
            pagination={false}
            dataSource={rows}
            columns={columns}
          />
        )}
        {order.changed && (
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
        )}
      </Card>
      {office && <Candidates answer={answer} />}
    </>
  );
};
