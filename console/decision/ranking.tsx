import { Alert, Card, Flex, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer, Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { hasEnded } from '../../workflows/case/status.ts';
import { explainTotal } from '../../workflows/score/working.ts';
import { api } from '../api/address.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';

import { NameCell, PlaceCell, ScoreCell } from '../round/case-cells.tsx';
import { byRanking } from '../round/score-text.ts';

type Track = Call['tracks'][number];
type Frozen = NonNullable<CallAnswer['rankings']>[string];

interface Props {
  readonly answer: CallAnswer;
  readonly track: Track;
  readonly lines: readonly Line[];
  readonly office: boolean;
}

/** What gave a place: the total, a tie-break, or nothing that tells the tied apart. */
const useBasis = ({ call }: CallAnswer): ((decidedBy: string | undefined) => string) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return (decidedBy) => {
    if (decidedBy === undefined) return '';
    if (decidedBy === 'total') return t('basis.total');
    if (decidedBy === 'tie') return t('basis.tie');
    const id = decidedBy.replace('tie-break:', '');
    if (id === 'defence') return t('basis.defence');
    const { lines, defenceLines = [] } = call.rubric;
    const line = [...lines, ...defenceLines].find((one) => one.id === id);
    return t('basis.line', { line: line === undefined ? id : say(line.title) });
  };
};

/** How the total came about, a sentence a step. */
const Working = ({ line }: { readonly line: Line }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  if (line.total === undefined) return null;
  return (
    <>
      <ol style={{ margin: 0 }}>
        {explainTotal(line.total).map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
      {line.panelOpinion !== undefined && (
        <p>{t('panelOpinion', { text: line.panelOpinion.text })}</p>
      )}
    </>
  );
};

const Freeze = ({ answer, track, lines }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const ranking = lines.filter(({ status }) => status === 'ranking').length;
  const open = lines.filter(({ status }) => !hasEnded(status) && status !== 'ranking');
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('freeze.notYet', { ranking, open: open.length })}
      description={
        <Flex vertical gap={8} align="start">
          <span>{t('freeze.when', { at: minute(answer.closesAt) })}</span>
          {open.length > 0 && (
            <span>
              {t('freeze.waitsFor', { names: open.map(({ name }) => name).join(t('listMark')) })}
            </span>
          )}
          <ActDialog
            act={{ plural: 'calls', id: answer.id, command: 'FreezeRanking' }}
            title={t('freeze.act')}
            consequence={t('freeze.means', { track: say(track.title) })}
            body={() => ({ track: track.id })}
            done={t('freeze.done')}
            disabled={ranking === 0 || open.length > 0}
          />
        </Flex>
      }
    />
  );
};

const RankedTable = ({
  answer,
  track,
  lines,
  frozen,
}: Props & { readonly frozen: Frozen | undefined }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const basis = useBasis(answer);
  const placeOf = (id: string) => frozen?.ranked.find(({ caseId }) => caseId === id);
  return (
    <Table<Line>
      aria-label={t('ranking.label', { track: say(track.title) })}
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={[...lines].sort(byRanking)}
      expandable={{
        rowExpandable: ({ total }) => total !== undefined,
        expandedRowRender: (line) => <Working line={line} />,
      }}
      columns={[
        { title: t('column.place'), width: 100, render: (_, line) => <PlaceCell line={line} /> },
        { title: t('column.name'), render: (_, line) => <NameCell line={line} /> },
        { title: t('column.score'), width: 130, render: (_, line) => <ScoreCell line={line} /> },
        {
          title: t('column.basis'),
          width: 170,
          render: (_, { id }) => basis(placeOf(id)?.decidedBy),
        },
        {
          title: t('column.remarks'),
          width: 190,
          render: (_, { flags = [], vetoes = [], notSelected }) => (
            <>
              {flags.length > 0 && <Tag color="orange">{t('remark.corrected')}</Tag>}
              {vetoes.some(({ status }) => status === 'found') && (
                <Tag color="red">{t('remark.veto')}</Tag>
              )}
              {notSelected?.reason}
            </>
          ),
        },
        {
          title: t('column.status'),
          width: 130,
          render: (_, { status }) => <StatusTag status={status} />,
        },
      ]}
      scroll={{ x: 1000 }}
    />
  );
};

/** One track: its order as frozen, or what the freezing waits for. */
const TrackCard = (props: Props) => {
  const { answer, track, lines, office } = props;
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const frozen = answer.rankings?.[track.id];
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={t('ranking.track', { track: say(track.title), n: lines.length })}
      extra={
        frozen === undefined ? (
          <Tag>{t('ranking.open')}</Tag>
        ) : (
          <Tag color="green">{t('ranking.frozen', { at: minute(frozen.frozenAt) })}</Tag>
        )
      }
    >
      {frozen === undefined && answer.call.ranking === 'track' && office && lines.length > 0 && (
        <Freeze {...props} />
      )}
      <RankedTable {...props} frozen={frozen} />
    </Card>
  );
};

/** 综合得分及排序 by track. */
export const Ranking = ({ answer, lines, office }: Omit<Props, 'track'>) => {
  const { t } = useTranslation('decision');
  return (
    <>
      {answer.call.ranking === 'none' && (
        <Alert type="info" showIcon title={t('ranking.none')} style={{ marginBottom: 12 }} />
      )}
      <Flex gap={8} style={{ marginBottom: 12 }}>
        <Download
          path={api('/api/calls/{id}/documents/ranking.xlsx', { id: answer.id })}
          label={t('ranking.excel')}
        />
      </Flex>
      {answer.call.tracks.map((track) => (
        <TrackCard
          key={track.id}
          answer={answer}
          track={track}
          office={office}
          lines={lines.filter((line) => line.track === track.id)}
        />
      ))}
    </>
  );
};
