import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { NameCell, PlaceCell, ScoreCell } from '../round/case-cells.tsx';
import { byRanking } from '../round/score-text.ts';
import { EarlierCell, ObjectionsCell, OpinionsCell } from './meeting-cells.tsx';

/** One track as a meeting reads it: order, score, what was found, what was said before. */
export const MeetingTable = ({
  call,
  track,
  lines,
}: {
  readonly call: Call;
  readonly track: Call['tracks'][number];
  readonly lines: readonly Line[];
}) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return (
    <section className="meeting-track">
      <h2>{t('ranking.track', { track: say(track.title), n: lines.length })}</h2>
      <Table<Line>
        aria-label={say(track.title)}
        rowKey="id"
        size="small"
        bordered
        tableLayout="fixed"
        pagination={false}
        dataSource={[...lines].sort(byRanking)}
        columns={[
          { title: t('column.place'), width: '8%', render: (_, line) => <PlaceCell line={line} /> },
          { title: t('column.name'), width: '22%', render: (_, line) => <NameCell line={line} /> },
          { title: t('column.score'), width: '9%', render: (_, line) => <ScoreCell line={line} /> },
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
          {
            title: t('column.status'),
            width: '10%',
            render: (_, { status }) => <StatusTag status={status} />,
          },
        ]}
      />
    </section>
  );
};
