import { Select, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../interface/programme.ts';
import { STAGES } from '../../workflows/programme/funnel.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';

import { WithTable } from './with-table.tsx';

type Stage = Round['stages'][number];
type Place = NonNullable<Round['places']>[number];

/** The steps that are counted by place, beside all that were opened. */
const COUNTED = ['filed', 'proposed', 'recognised'] as const;

const Places = ({ places }: { readonly places: readonly Place[] }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const counted = ({ stages }: Place, name: Stage['stage']): number =>
    stages.find(({ stage }) => stage === name)?.count ?? 0;
  return (
    <Table<Place>
      size="small"
      rowKey="org"
      aria-label={t('rounds.byPlace')}
      dataSource={[...places]}
      pagination={false}
      style={{ marginTop: 16 }}
      columns={[
        { key: 'name', title: t('place'), render: (_, { name }) => say(name) },
        {
          key: 'opened',
          title: say(STAGES.opened),
          align: 'end',
          dataIndex: 'total',
        },
        ...COUNTED.map((stage) => ({
          key: stage,
          title: say(STAGES[stage]),
          align: 'end' as const,
          render: (_: unknown, place: Place) => counted(place, stage),
        })),
      ]}
    />
  );
};

/** One round as a funnel: how many applications have each step behind them. */
export const Rounds = ({ rounds }: { readonly rounds: readonly Round[] }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { levelName } = useReference();
  const [chosen, setChosen] = useState(rounds[0]?.call.id);
  const round = rounds.find(({ call }) => call.id === chosen) ?? rounds[0];
  const stages = useMemo(
    () =>
      (round?.stages ?? [])
        .filter(({ count }) => count > 0)
        .map(({ title, count }) => ({ name: say(title), value: count })),
    [round, say],
  );
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'item' },
      series: [
        {
          type: 'funnel',
          sort: 'none',
          left: 8,
          right: 8,
          top: 8,
          bottom: 8,
          gap: 2,
          minSize: '12%',
          itemStyle: { color: '#c3d7f2', borderColor: '#4f86cf', borderWidth: 1 },
          label: { position: 'inside', formatter: '{b} {c}', color: '#1f1f1f', fontSize: 13 },
          data: stages,
        },
      ],
    }),
    [stages],
  );
  if (round === undefined) return null;
  const first = round.stages[0]?.count ?? 0;
  return (
    <WithTable
      title={t('rounds.title')}
      label={t('rounds.chart', { round: say(round.call.title) })}
      option={option}
      height={Math.max(120, stages.length * 42)}
      nothing={first === 0 ? t('rounds.nothing') : undefined}
      extra={
        <Select
          aria-label={t('rounds.choose')}
          style={{ width: 420 }}
          value={round.call.id}
          onChange={setChosen}
          options={rounds.map(({ call }) => ({
            value: call.id,
            label: `${say(call.title)}（${levelName(call.level)}）`,
          }))}
        />
      }
      lead={
        !round.whole || round.partial ? (
          <span className="under">{round.whole ? t('partial') : t('rounds.public')}</span>
        ) : undefined
      }
      table={
        <>
          <Table<Stage>
            size="small"
            rowKey="stage"
            aria-label={t('rounds.title')}
            dataSource={[...round.stages]}
            pagination={false}
            columns={[
              { key: 'stage', title: t('rounds.stage'), render: (_, { title }) => say(title) },
              { key: 'count', title: t('rounds.count'), align: 'end', dataIndex: 'count' },
              {
                key: 'share',
                title: t('rounds.share'),
                align: 'end',
                render: (_, { count }) =>
                  first === 0 ? '—' : `${Math.round((count * 100) / first)}%`,
              },
            ]}
          />
          {round.places !== undefined && round.places.length > 0 && (
            <Places places={round.places} />
          )}
        </>
      }
    />
  );
};
