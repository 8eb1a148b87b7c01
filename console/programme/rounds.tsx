import { Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../interface/programme.ts';
import { STAGES } from '../../workflows/programme/funnel.ts';
import { useReference } from '../api/reference.ts';
import { type Column, SmallTable } from '../display/small-table.tsx';
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
    <SmallTable<Place>
      rowKey="org"
      label={t('rounds.byPlace')}
      rows={places}
      style={{ marginTop: 16 }}
      columns={[
        { key: 'name', title: t('place'), render: (_, { name }) => say(name) },
        {
          key: 'opened',
          title: say(STAGES.opened),
          align: 'end',
          dataIndex: 'total',
        },
        ...COUNTED.map(
          (stage): Column<Place> => ({
            key: stage,
            title: say(STAGES[stage]),
            align: 'end',
            render: (_, place) => counted(place, stage),
          }),
        ),
      ]}
    />
  );
};

/** The funnel of steps that anybody took; memoised, since a new one draws the chart anew. */
const useOption = (stages: readonly { readonly name: string; readonly value: number }[]) =>
  useMemo(
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

const useStages = ({ stages }: Round) => {
  const { say } = useLanguage();
  return useMemo(
    () =>
      stages
        .filter(({ count }) => count > 0)
        .map(({ title, count }) => ({ name: say(title), value: count })),
    [stages, say],
  );
};

/** Each step in figures, and the steps that are counted by place. */
const Figures = ({ round }: { readonly round: Round }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const first = round.stages[0]?.count ?? 0;
  return (
    <>
      <SmallTable<Stage>
        rowKey="stage"
        label={t('rounds.title')}
        rows={round.stages}
        columns={[
          { key: 'stage', title: t('rounds.stage'), render: (_, { title }) => say(title) },
          { key: 'count', title: t('rounds.count'), align: 'end', dataIndex: 'count' },
          {
            key: 'share',
            title: t('rounds.share'),
            align: 'end',
            render: (_, { count }) => (first === 0 ? '—' : `${Math.round((count * 100) / first)}%`),
          },
        ]}
      />
      {round.places !== undefined && round.places.length > 0 && <Places places={round.places} />}
    </>
  );
};

/** Which round is drawn. */
const Choice = ({
  rounds,
  chosen,
  choose,
}: {
  readonly rounds: readonly Round[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { levelName } = useReference();
  return (
    <Select
      aria-label={t('rounds.choose')}
      style={{ width: 420 }}
      value={chosen}
      onChange={choose}
      options={rounds.map(({ call }) => ({
        value: call.id,
        label: `${say(call.title)}（${levelName(call.level)}）`,
      }))}
    />
  );
};

const Funnel = ({ round, extra }: { readonly round: Round; readonly extra: ReactNode }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const stages = useStages(round);
  const option = useOption(stages);
  const cut = [round.whole ? '' : t('rounds.public'), round.partial ? t('partial') : '']
    .filter((sentence) => sentence !== '')
    .join(' ');
  return (
    <WithTable
      title={t('rounds.title')}
      label={t('rounds.chart', { round: say(round.call.title) })}
      option={option}
      height={Math.max(120, stages.length * 42)}
      nothing={(round.stages[0]?.count ?? 0) === 0 ? t('rounds.nothing') : undefined}
      extra={extra}
      lead={cut === '' ? undefined : <span className="under">{cut}</span>}
      table={<Figures round={round} />}
    />
  );
};

/** One round as a funnel: how many applications have each step behind them. */
export const Rounds = ({ rounds }: { readonly rounds: readonly Round[] }) => {
  const [chosen, choose] = useState(rounds[0]?.call.id);
  const round = rounds.find(({ call }) => call.id === chosen) ?? rounds[0];
  if (round === undefined) return null;
  return (
    <Funnel
      round={round}
      extra={<Choice rounds={rounds} chosen={round.call.id} choose={choose} />}
    />
  );
};
