import { Link } from '@tanstack/react-router';
import { Card, Table } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { WithTable } from './with-table.tsx';

type Clusters = ProgrammeAnswer['clusters'];
type Place = Clusters['byPlace'][number];
type Ending = Clusters['ending'][number];

const COLOURS = ['#9db9e6', '#4f86cf', '#0b4ea2', '#c77700'] as const;

const countAt = (place: Place, level: string): number =>
  place.levels.find((one) => one.level === level)?.count ?? 0;

/** Bars of counties, a colour for each level; memoised, since a new one draws the chart anew. */
const useOption = ({ byLevel, byPlace }: Clusters) => {
  const { say } = useLanguage();
  return useMemo(
    () => ({
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { top: 0 },
      grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: byPlace.map(({ name }) => say(name)).reverse() },
      series: byLevel
        .filter(({ count }) => count > 0)
        .map(({ level, name }, index) => ({
          name: say(name),
          type: 'bar',
          stack: 'levels',
          itemStyle: { color: COLOURS[index % COLOURS.length] },
          data: byPlace.map((place) => countAt(place, level)).reverse(),
        })),
    }),
    [byLevel, byPlace, say],
  );
};

interface Counted {
  readonly levels: Clusters['byLevel'];
  readonly total: number;
}

const Sums = ({ levels, total }: Counted) => {
  const { t } = useTranslation('programme');
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>{t('ladder.sum')}</Table.Summary.Cell>
      {levels.map(({ level, count }, index) => (
        <Table.Summary.Cell key={level} index={index + 1} align="end">
          {count}
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={levels.length + 1} align="end">
        {total}
      </Table.Summary.Cell>
    </Table.Summary.Row>
  );
};

const Places = ({ places, ...counted }: Counted & { readonly places: readonly Place[] }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  return (
    <SmallTable<Place>
      rowKey="org"
      label={t('ladder.title')}
      rows={places}
      columns={[
        { key: 'name', title: t('place'), render: (_, { name }) => say(name) },
        ...counted.levels.map(
          ({ level, name }): Column<Place> => ({
            key: level,
            title: say(name),
            align: 'end',
            render: (_, place) => countAt(place, level),
          }),
        ),
        { key: 'total', title: t('ladder.total'), align: 'end', dataIndex: 'total' },
      ]}
      summary={() => <Sums {...counted} />}
    />
  );
};

/** Clusters with a title, by the county that holds them and their highest level. */
export const Ladder = ({ clusters }: { readonly clusters: Clusters }) => {
  const { t } = useTranslation('programme');
  const { byLevel, byPlace, total, partial } = clusters;
  const option = useOption(clusters);
  const levels = byLevel.filter(({ count }) => count > 0);
  return (
    <WithTable
      title={t('ladder.title')}
      label={t('ladder.chart', { count: total })}
      option={option}
      height={Math.max(220, byPlace.length * 34 + 60)}
      nothing={total === 0 ? t('ladder.nothing') : undefined}
      lead={partial ? <span className="under">{t('partial')}</span> : undefined}
      table={<Places places={byPlace} levels={levels} total={total} />}
    />
  );
};

/** Titles that end within twelve months, the first to end on top. */
export const EndingTitles = ({ ending }: { readonly ending: readonly Ending[] }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { levelName } = useReference();
  return (
    <Card
      title={<h2 className="part-title">{t('ending.title', { count: ending.length })}</h2>}
      style={{ marginBottom: 16 }}
    >
      {ending.length === 0 ? (
        <span className="under">{t('ending.none')}</span>
      ) : (
        <SmallTable<Ending>
          rowKey="titleId"
          label={t('ending.label')}
          rows={ending}
          columns={[
            {
              key: 'name',
              title: t('ending.cluster'),
              render: (_, { clusterId, name }) => (
                <Link to="/clusters/$id" params={{ id: clusterId }}>
                  {name}
                </Link>
              ),
            },
            {
              key: 'holder',
              title: t('place'),
              render: (_, { applicantName }) => say(applicantName),
            },
            { key: 'level', title: t('ending.level'), render: (_, { level }) => levelName(level) },
            { key: 'number', title: t('ending.number'), dataIndex: 'number' },
            { key: 'to', title: t('ending.to'), render: (_, { to }) => day(to) },
          ]}
        />
      )}
    </Card>
  );
};
