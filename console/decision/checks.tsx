import { Alert, Button, Card, Flex, Input, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';
import { DECISION_VERDICT, type DecisionVerdict } from '../../workflows/review/decision/verdict.ts';
import { send } from '../api/use-command.ts';
import { useEach } from '../api/use-each.ts';
import { announce } from '../app/announce.tsx';
import { ItemResult } from '../display/item-result.tsx';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { NameCell } from '../round/case-cells.tsx';
import { useSession } from '../session/session.ts';

interface Pending {
  readonly line: Line;
  readonly record: PendingRecord;
}

const isVerdict = (value: unknown): value is DecisionVerdict =>
  value === 'adopt' || value === 'defer' || value === 'reject' || value === 'send-back';

/** What was entered, to be compared with the paper word by word. */
const Entered = ({
  call,
  record: { act },
}: {
  readonly call: Call;
  readonly record: PendingRecord;
}) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { verdict, outcome, position, reason } = act;
  const title = call.outcomes.find(({ id }) => id === outcome)?.title;
  return (
    <>
      <strong>{isVerdict(verdict) && say(DECISION_VERDICT[verdict])}</strong> {say(title)}
      {typeof position === 'number' && (
        <Tag color="orange">{t('entered.position', { position })}</Tag>
      )}
      {typeof reason === 'string' && <div>{t('entered.reason', { reason })}</div>}
    </>
  );
};

const useColumns = (call: Call, results: ReturnType<typeof useEach>['outcomes']) => {
  const { t } = useTranslation('decision');
  const { day } = useMoment();
  const { me } = useSession();
  return [
    {
      title: t('column.name'),
      render: (_: unknown, { line }: Pending) => <NameCell line={line} />,
    },
    {
      title: t('column.entered'),
      width: 330,
      render: (_: unknown, { record }: Pending) => <Entered call={call} record={record} />,
    },
    {
      title: t('column.document'),
      width: 300,
      render: (_: unknown, { line, record: { document } }: Pending) => (
        <>
          <span className="number">{document.number}</span>
          <div>
            {document.title}，{day(document.date)}
          </div>
          {document.file !== undefined && (
            <ScanLink stream={`cases/${line.id}`} file={document.file} />
          )}
        </>
      ),
    },
    {
      title: t('column.check'),
      width: 220,
      render: (_: unknown, { record }: Pending) =>
        record.recorder === me?.account ? (
          <Typography.Text type="secondary">{t('check.own')}</Typography.Text>
        ) : (
          <ItemResult outcome={results.get(record.recordId)} done={t('check.done')} />
        ),
    },
  ];
};

/** The second person's check of what was recorded on behalf, many at once against one paper. */
export const Checks = ({
  call,
  pending,
}: {
  readonly call: Call;
  readonly pending: readonly Pending[];
}) => {
  const { t } = useTranslation('decision');
  const { me, grant } = useSession();
  const each = useEach();
  const mine = pending.filter(({ record }) => record.recorder !== me?.account);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const columns = useColumns(call, each.outcomes);
  const chosen = mine.filter(({ record }) => !left.includes(record.recordId));
  const check = async (correct: boolean): Promise<void> => {
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
  if (pending.length === 0) return null;
  return (
    <Card size="small" title={t('check.title', { n: pending.length })} style={{ marginBottom: 16 }}>
      <Table<Pending>
        aria-label={t('check.label')}
        rowKey={({ record }) => record.recordId}
        size="small"
        pagination={false}
        dataSource={pending}
        columns={columns}
        rowSelection={{
          selectedRowKeys: chosen.map(({ record }) => record.recordId),
          onChange: (keys) =>
            setLeft(
              pending.map(({ record }) => record.recordId).filter((id) => !keys.includes(id)),
            ),
          getCheckboxProps: ({ line, record }) => ({
            disabled: record.recorder === me?.account,
            'aria-label': t('check.covers', { name: line.name }),
          }),
        }}
        scroll={{ x: 1050 }}
      />
      {grant?.role === 'office' && mine.length === 0 && (
        <Alert type="info" showIcon title={t('check.other')} style={{ marginTop: 12 }} />
      )}
      {grant?.role === 'office' && mine.length > 0 && (
        <Flex gap={8} wrap style={{ marginTop: 12 }}>
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={each.running}
            onClick={() => void check(true)}
          >
            {t('check.confirm', { n: chosen.length })}
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
            disabled={chosen.length === 0 || reason.trim() === '' || each.running}
            onClick={() => void check(false)}
          >
            {t('check.dismiss', { n: chosen.length })}
          </Button>
        </Flex>
      )}
    </Card>
  );
};
