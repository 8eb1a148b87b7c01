import { Alert, Button, Flex, Form, Progress, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call, DecisionBody } from '../../workflows/calls/call.ts';
import { announce } from '../app/announce.tsx';
import { ItemResult } from '../display/item-result.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { DocumentFields } from '../input/document-fields.tsx';
import { ScanPick } from '../input/scan-field.tsx';

import { NameCell, PlaceCell, ScoreCell } from '../round/case-cells.tsx';
import { byRanking } from '../round/score-text.ts';
import { type Draft, lackingIn, samePlace, startingDraft } from './draft.ts';
import './sheet.css';
import { ReasonCell, VerdictCell } from './sheet-row.tsx';
import { type Paper, useRecording } from './use-recording.ts';

interface Props {
  readonly call: Call;
  readonly body: DecisionBody;
  /** Applications that are before this body. */
  readonly lines: readonly Line[];
  readonly own: boolean;
}

interface Drafts {
  readonly draftOf: (line: Line) => Draft;
  readonly change: (line: Line, draft: Draft) => void;
}

const useDrafts = (): Drafts => {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  return {
    draftOf: (line) => drafts[line.id] ?? startingDraft(line),
    change: (line, draft) => setDrafts((before) => ({ ...before, [line.id]: draft })),
  };
};

/** Document number, title, date and scan: one for all that are covered. */
const PaperFields = ({ body }: { readonly body: DecisionBody }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return (
    <>
      <DocumentFields name="document" label={say(body.document)} />
      <Form.Item name="scan" label={t('sheet.scan')}>
        <ScanPick />
      </Form.Item>
    </>
  );
};

const useColumns = (
  call: Call,
  { draftOf, change }: Drafts,
  outcomes: ReturnType<typeof useRecording>['outcomes'],
  done: string,
) => {
  const { t } = useTranslation('decision');
  const cell = (line: Line) => ({
    line,
    call,
    draft: draftOf(line),
    onChange: (draft: Draft) => change(line, draft),
  });
  return [
    {
      title: t('column.place'),
      width: 92,
      render: (_: unknown, line: Line) => <PlaceCell line={line} />,
    },
    { title: t('column.name'), render: (_: unknown, line: Line) => <NameCell line={line} /> },
    {
      title: t('column.score'),
      width: 116,
      render: (_: unknown, line: Line) => <ScoreCell line={line} />,
    },
    {
      title: t('column.verdict'),
      width: 216,
      render: (_: unknown, line: Line) => <VerdictCell {...cell(line)} />,
    },
    {
      title: t('column.reason'),
      width: 268,
      render: (_: unknown, line: Line) => <ReasonCell {...cell(line)} />,
    },
    {
      title: t('column.result'),
      width: 190,
      render: (_: unknown, line: Line) => (
        <ItemResult outcome={outcomes.get(line.id)} done={done} />
      ),
    },
  ];
};

type Columns = ReturnType<typeof useColumns>;

/** Places are counted by track, so each track has its own table; which rows the document covers is one choice for all. */
const TrackTable = ({
  title,
  rows,
  columns,
  left,
  onLeft,
}: {
  readonly title: string;
  readonly rows: readonly Line[];
  readonly columns: Columns;
  readonly left: readonly string[];
  readonly onLeft: (left: readonly string[]) => void;
}) => {
  const { t } = useTranslation('decision');
  if (rows.length === 0) return null;
  const elsewhere = left.filter((id) => rows.every((line) => line.id !== id));
  return (
    <>
      <h2 className="track">{title}</h2>
      <Table<Line>
        aria-label={title}
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={rows}
        columns={columns}
        rowSelection={{
          // Its twin in the hidden row by which antd measures columns could be reached by keyboard.
          hideSelectAll: true,
          selectedRowKeys: rows.map(({ id }) => id).filter((id) => !left.includes(id)),
          onChange: (keys) =>
            onLeft([...elsewhere, ...rows.map(({ id }) => id).filter((id) => !keys.includes(id))]),
          getCheckboxProps: ({ name }) => ({ 'aria-label': t('sheet.covers', { name }) }),
        }}
        scroll={{ x: 1050 }}
      />
    </>
  );
};

/** Enters what one document (会议纪要, 批复) says of many applications; a result for each. */
export const DecisionSheet = ({ call, body, lines, own }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const [form] = Form.useForm<Paper>();
  const drafts = useDrafts();
  const rows = [...lines].sort(byRanking);
  const [left, setLeft] = useState<readonly string[]>([]);
  const covered = rows.filter(({ id }) => !left.includes(id));
  const lacking = covered.filter(
    (line) => lackingIn(drafts.draftOf(line), line, call) !== undefined,
  );
  const twins = samePlace(covered.map((line) => ({ line, draft: drafts.draftOf(line) })));
  const [tried, setTried] = useState(false);
  const recording = useRecording({
    call,
    body: body.org,
    own,
    lines: covered,
    draftOf: drafts.draftOf,
    form,
  });
  const columns = useColumns(
    call,
    drafts,
    recording.outcomes,
    tried ? t('sheet.possible') : t('sheet.done'),
  );
  const start = async (trying: boolean): Promise<void> => {
    try {
      await form.validateFields();
    } catch {
      return;
    }
    setTried(trying);
    const well = await (trying ? recording.tryOut() : recording.record());
    if (!well || trying) return;
    form.resetFields();
    announce(own ? t('sheet.recorded', { body: say(body.title) }) : t('sheet.recordedOnBehalf'));
  };
  return (
    <Form form={form} layout="vertical">
      {!own && (
        <Alert
          type="info"
          showIcon
          title={t('sheet.onBehalf', { body: say(body.title) })}
          style={{ marginBottom: 12 }}
        />
      )}
      <Flex gap={8} align="center" style={{ marginBottom: 8 }} wrap>
        <Typography.Text>{t('sheet.forAll', { n: covered.length })}</Typography.Text>
        <Select<string>
          aria-label={t('sheet.outcomeForAll')}
          placeholder={t('sheet.outcomeForAll')}
          style={{ minWidth: 260 }}
          options={call.outcomes.map(({ id, title }) => ({ value: id, label: say(title) }))}
          onSelect={(outcome) => {
            for (const line of covered)
              drafts.change(line, { ...drafts.draftOf(line), verdict: 'adopt', outcome });
          }}
        />
      </Flex>
      {call.tracks.map((track) => (
        <TrackTable
          key={track.id}
          title={say(track.title)}
          rows={rows.filter((line) => line.track === track.id)}
          columns={columns}
          left={left}
          onLeft={setLeft}
        />
      ))}
      <div style={{ maxWidth: 640, marginTop: 16 }}>
        {twins.length > 0 && (
          <Alert
            type="warning"
            showIcon
            role="status"
            style={{ marginBottom: 12 }}
            title={t('sheet.samePlace', { names: twins.join(t('listMark')) })}
          />
        )}
        <PaperFields body={body} />
        {recording.asked > 0 && (
          <Progress
            percent={Math.round((100 * recording.outcomes.size) / recording.asked)}
            aria-label={t('sheet.progress')}
          />
        )}
        <Flex gap={8} align="center" wrap>
          <Button
            type="primary"
            disabled={covered.length === 0 || lacking.length > 0}
            loading={recording.running}
            onClick={() => void start(false)}
          >
            {own
              ? t('sheet.record', { n: covered.length })
              : t('sheet.recordOnBehalf', { n: covered.length })}
          </Button>
          <Button
            disabled={covered.length === 0 || lacking.length > 0 || recording.running}
            onClick={() => void start(true)}
          >
            {t('sheet.tryOut')}
          </Button>
          {recording.running && <Button onClick={recording.stop}>{t('sheet.stop')}</Button>}
          {lacking.length > 0 && (
            <Typography.Text type="warning">
              {t('sheet.lacking', { n: lacking.length })}
            </Typography.Text>
          )}
        </Flex>
      </div>
    </Form>
  );
};
