import { Alert, Button, Card, Flex, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';
import { DECISION_VERDICT, type DecisionVerdict } from '../../workflows/review/decision/verdict.ts';
import { sayVotes, Votes } from '../../workflows/review/decision/votes.ts';
import { send } from '../api/use-command.ts';
import { useEach } from '../api/use-each.ts';
import { announce } from '../app/announce.tsx';
import { ItemResult } from '../display/item-result.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { NameCell } from '../round/case-cells.tsx';
import { useCovering } from '../round/use-covering.ts';
import { useOutcomes } from '../round/use-outcomes.ts';
import { useSession } from '../session/session.ts';
import { PaperLine } from './paper-line.tsx';

interface Pending {
  readonly line: Line;
  readonly record: PendingRecord;
}

const idOf = ({ record }: Pending): string => record.recordId;

const isVerdict = (value: unknown): value is DecisionVerdict =>
  value === 'adopt' || value === 'defer' || value === 'reject' || value === 'send-back';

/** What was entered, to be compared with the paper word by word. */
const Entered = ({
  call,
  record: { act },
}: {
  readonly call: ApplicationCall;
  readonly record: PendingRecord;
}) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { titleOf } = useOutcomes(call);
  const { verdict, outcome, position, reason, body } = act;
  const votes = Votes.safeParse(act.votes);
  const voting = call.decisionChain.find(({ org }) => org === body)?.voting;
  return (
    <>
      <strong>{isVerdict(verdict) && say(DECISION_VERDICT[verdict])}</strong>{' '}
      {typeof outcome === 'string' && titleOf(outcome)}
      {typeof position === 'number' && (
        <Tag color="orange">{t('entered.position', { position })}</Tag>
      )}
      {voting !== undefined && votes.success && (
        <div>
          {say(sayVotes(votes.data, voting))}
          {votes.data.recused.length > 0 &&
            t('votes.left', { who: votes.data.recused.join(t('listMark')) })}
        </div>
      )}
      {typeof reason === 'string' && <div>{t('entered.reason', { reason })}</div>}
    </>
  );
};

const useColumns = (call: ApplicationCall, results: ReturnType<typeof useEach>['outcomes']) => {
  const { t } = useTranslation('decision');
  const { me } = useSession();
  const columns: Column<Pending>[] = [
    { title: t('column.name'), render: (_, { line }) => <NameCell line={line} /> },
    {
      title: t('column.entered'),
      width: 330,
      render: (_, { record }) => <Entered call={call} record={record} />,
    },
    {
      title: t('column.document'),
      width: 300,
      render: (_, { line, record }) => <PaperLine caseId={line.id} document={record.document} />,
    },
    {
      title: t('column.check'),
      width: 220,
      render: (_, { record }) =>
        record.recorder === me?.account ? (
          <Typography.Text type="secondary">{t('check.own')}</Typography.Text>
        ) : (
          <ItemResult outcome={results.get(record.recordId)} done={t('check.done')} />
        ),
    },
  ];
  return columns;
};

/** Which records one compares with the paper, and how all of them are confirmed or dismissed at once. */
const useChecking = (pending: readonly Pending[]) => {
  const { t } = useTranslation('decision');
  const { me } = useSession();
  const each = useEach();
  const { covers, selection } = useCovering();
  const isOwn = ({ record }: Pending): boolean => record.recorder === me?.account;
  const mine = pending.filter((one) => !isOwn(one));
  const chosen = mine.filter((one) => covers(idOf(one)));
  const check = async (correct: boolean, reason: string): Promise<void> => {
    const byRecord = new Map(chosen.map(({ line, record }) => [record.recordId, line.id]));
    const items = chosen.map(({ record: { recordId } }) => ({
      id: recordId,
      body: { recordId, correct, ...(correct ? {} : { reason: reason.trim() }) },
    }));
    const well = await each.run(items, ({ id, body }, key) =>
      send({ plural: 'cases', id: byRecord.get(id) ?? '', command: 'CheckRecord' }, body, key),
    );
    if (well) announce(correct ? t('check.confirmed') : t('check.dismissed'));
  };
  return {
    ...{ each, mine, chosen, check },
    rowSelection: {
      ...selection(pending.map(idOf)),
      selectedRowKeys: chosen.map(idOf),
      getCheckboxProps: (one: Pending) => ({
        disabled: isOwn(one),
        'aria-label': t('check.covers', { name: one.line.name }),
      }),
    },
  };
};

const Acts = ({ chosen, each, check }: ReturnType<typeof useChecking>) => {
  const { t } = useTranslation('decision');
  const [reason, setReason] = useState('');
  const n = chosen.length;
  return (
    <Flex gap={8} wrap style={{ marginTop: 12 }}>
      <Button
        type="primary"
        disabled={n === 0}
        loading={each.running}
        onClick={() => void check(true, reason)}
      >
        {t('check.confirm', { n })}
      </Button>
      <Input
        aria-label={t('check.reason')}
        placeholder={t('check.reason')}
        style={{ width: 320 }}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        danger
        disabled={n === 0 || reason.trim() === '' || each.running}
        onClick={() => void check(false, reason)}
      >
        {t('check.dismiss', { n })}
      </Button>
    </Flex>
  );
};

/** The second person's check of what was recorded on behalf, many at once against one paper. */
export const Checks = ({
  call,
  pending,
}: {
  readonly call: ApplicationCall;
  readonly pending: readonly Pending[];
}) => {
  const { t } = useTranslation('decision');
  const { grant } = useSession();
  const checking = useChecking(pending);
  const columns = useColumns(call, checking.each.outcomes);
  const office = grant?.role === 'office';
  if (pending.length === 0) return null;
  return (
    <Card size="small" title={t('check.title', { n: pending.length })} style={{ marginBottom: 16 }}>
      <SmallTable<Pending>
        label={t('check.label')}
        rowKey={idOf}
        rows={pending}
        columns={columns}
        rowSelection={checking.rowSelection}
        scroll={{ x: 1050 }}
      />
      {office && checking.mine.length === 0 && (
        <Alert type="info" showIcon title={t('check.other')} style={{ marginTop: 12 }} />
      )}
      {office && checking.mine.length > 0 && <Acts {...checking} />}
    </Card>
  );
};
