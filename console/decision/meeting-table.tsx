import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { nameColumn, placeColumn, scoreColumn, statusColumn } from '../round/columns.tsx';
import { byRanking } from '../round/score-text.ts';
import { EarlierCell, ObjectionsCell, OpinionsCell } from './meeting-cells.tsx';
import type { OfRound } from './of-round.ts';

const useColumns = (call: ApplicationCall): Column<Line>[] => {
  const { t } = useTranslation('decision');
  return [
    placeColumn(t('column.place'), '8%'),
    nameColumn(t('column.name'), '22%'),
    scoreColumn(t('column.score'), '9%'),
    {
      title: t('column.opinions'),
      width: '18%',
      render: (_, line) => <OpinionsCell line={line} call={call} />,
    },
    {
      title: t('column.objections'),
      width: '12%',
      render: (_, line) => <ObjectionsCell line={line} call={call} />,
    },
    {
      title: t('column.earlier'),
      width: '21%',
      render: (_, line) => <EarlierCell line={line} call={call} />,
    },
    statusColumn(t('column.status'), '10%'),
  ];
};

/** One track as a meeting reads it: order, score, what was found, what was said before. */
export const MeetingTable = ({
  call,
  track,
  lines,
}: OfRound & { readonly track: ApplicationCall['tracks'][number] }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return (
    <section className="meeting-track">
      <h2>{t('ranking.track', { track: say(track.title), n: lines.length })}</h2>
      <SmallTable<Line>
        label={say(track.title)}
        bordered
        tableLayout="fixed"
        rows={[...lines].sort(byRanking)}
        columns={useColumns(call)}
      />
    </section>
  );
};
