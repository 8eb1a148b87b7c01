import { Alert, Card, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import type { Line } from '../../interface/calls.ts';
import { countsInQuota, nominees } from '../../workflows/recommendation/stream/state.ts';
import { useCallNow } from '../api/call-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { Nothing } from '../display/nothing.tsx';
import { SmallTable } from '../display/small-table.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';
import { required } from '../input/required.ts';
import { nameColumn, placeColumn, scoreColumn, statusColumn } from '../round/columns.tsx';
import { useLines } from '../round/lines.ts';
import { byRanking } from '../round/score-text.ts';

import { LetterFields, type LetterValue, sentBy } from './letter-fields.tsx';

interface Props {
  readonly answer: BatchAnswer;
  readonly line: Line;
}

/** The place in the list; `last` is the furthest that there is. */
const RankField = ({ last }: { readonly last?: number }) => {
  const { t } = useTranslation('recommendations');
  return (
    <Form.Item
      name="rank"
      label={t('nominate.rank')}
      {...(last === undefined ? {} : { extra: t('nominate.rankHelp', { last }) })}
      rules={required(t('nominate.rankMissing'))}
    >
      <InputNumber min={1} {...(last === undefined ? {} : { max: last })} precision={0} />
    </Form.Item>
  );
};

const Nominate = ({ answer, line }: Props) => {
  const { t } = useTranslation('recommendations');
  const last = nominees(answer.state).length + 1;
  return (
    <ActDialog<{ readonly rank: number }>
      act={{ plural: 'recommendations', id: answer.id, command: 'Nominate' }}
      title={t('nominate.act')}
      consequence={t('nominate.means', { name: line.name })}
      initial={{ rank: last }}
      body={({ rank }) => ({ caseId: line.id, rank })}
      done={t('nominate.done')}
      primary
    >
      <RankField last={last} />
    </ActDialog>
  );
};

interface Supplementing {
  readonly rank: number;
  readonly letter: LetterValue;
  readonly reason: string;
}

/** 补充推荐: after the letter went out, where a place became free. */
const Supplement = ({ answer, line }: Props) => {
  const { t } = useTranslation('recommendations');
  const taken = nominees(answer.state).map(({ rank }) => rank);
  const free = Array.from({ length: taken.length + 1 }, (_, index) => index + 1).find(
    (rank) => !taken.includes(rank),
  );
  return (
    <ActDialog<Supplementing>
      act={{ plural: 'recommendations', id: answer.id, command: 'SupplementRecommendation' }}
      title={t('supplement.act')}
      consequence={t('supplement.means', { name: line.name })}
      initial={free === undefined ? {} : { rank: free }}
      body={({ rank, letter, reason }) => ({ caseId: line.id, rank, reason, ...sentBy(letter) })}
      done={t('supplement.done')}
    >
      <RankField />
      <PassageItem
        name="reason"
        label={t('supplement.reason')}
        missing={t('supplement.reasonMissing')}
        rows={2}
        maxLength={1000}
      />
      <LetterFields answer={answer} />
    </ActDialog>
  );
};

const CandidateTable = ({
  answer,
  lines,
}: {
  readonly answer: BatchAnswer;
  readonly lines: readonly Line[];
}) => {
  const { t } = useTranslation('recommendations');
  const sent = answer.state.letters.length > 0;
  return (
    <SmallTable<Line>
      label={t('candidates.title')}
      rows={[...lines].sort(byRanking)}
      columns={[
        placeColumn(t('column.place'), 110),
        nameColumn(t('column.name')),
        scoreColumn(t('column.score'), 140),
        statusColumn(t('column.status'), 160),
        {
          title: t('column.act'),
          width: 150,
          render: (_, line) =>
            sent ? (
              <Supplement answer={answer} line={line} />
            ) : (
              <Nominate answer={answer} line={line} />
            ),
        },
      ]}
    />
  );
};

/** Decided to be recommended, their notice over, and on no list yet. */
export const Candidates = ({ answer }: { readonly answer: BatchAnswer }) => {
  const { t } = useTranslation('recommendations');
  const { callId, nominations, opened } = answer.state;
  const lines = useLines(callId);
  const call = useCallNow(callId).data?.call;
  const listed = nominations
    .filter((one) => countsInQuota(one) || one.status === 'withdrawn')
    .map(({ caseId }) => caseId);
  const noNotice = call?.kind === 'application' && call.publicNotice.days === 0;
  const isReady = (line: Line): boolean =>
    line.outcome?.kind === 'recommend' &&
    !listed.includes(line.id) &&
    (line.status === 'notice-over' ||
      line.status === 'nominated' ||
      (noNotice && line.status === 'proposed'));
  const full =
    opened?.upstream.quota !== undefined && nominees(answer.state).length >= opened.upstream.quota;
  return (
    <Card size="small" title={t('candidates.title')}>
      {full && (
        <Alert type="warning" showIcon title={t('candidates.full')} style={{ marginBottom: 12 }} />
      )}
      <Loaded query={lines}>
        {(all) => {
          const ready = all.filter(isReady);
          return ready.length === 0 ? (
            <Nothing say={t('candidates.none')} />
          ) : (
            <CandidateTable answer={answer} lines={ready} />
          );
        }}
      </Loaded>
    </Card>
  );
};
