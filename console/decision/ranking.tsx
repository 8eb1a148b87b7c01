import { Alert, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer, Line } from '../../interface/calls.ts';
import { type ApplicationCall, applicationOf } from '../../workflows/calls/call.ts';
import { hasEnded } from '../../workflows/case/status.ts';
import { api } from '../api/address.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { RankedTable } from './ranked-table.tsx';

interface Props {
  readonly answer: CallAnswer;
  readonly track: ApplicationCall['tracks'][number];
  readonly lines: readonly Line[];
  readonly office: boolean;
}

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
      {frozen === undefined &&
        applicationOf(answer.call).ranking === 'track' &&
        office &&
        lines.length > 0 && <Freeze {...props} />}
      <RankedTable answer={answer} track={track} lines={lines} />
    </Card>
  );
};

/** 综合得分及排序 by track. */
export const Ranking = ({ answer, lines, office }: Omit<Props, 'track'>) => {
  const { t } = useTranslation('decision');
  return (
    <>
      {applicationOf(answer.call).ranking === 'none' && (
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
