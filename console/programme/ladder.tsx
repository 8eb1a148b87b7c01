import { Link } from '@tanstack/react-router';
import { Card, Table } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { WithTable } from './with-table.tsx';

type Clusters = ProgrammeAnswer['clusters'];
type Place = Clusters['byPlace'][number];
type Ending = Clusters['ending'][number];

const COLOURS = ['#9db9e6', '#4f86cf', '#0b4ea2', '#c77700'] as const;

const countAt = (place: Place, level: string): number =>
  place.levels.find((one) => one.level === level)?.count ?? 0;

/** Clusters with a title, by the county that holds them and their highest level. */
export const Ladder = ({ clusters }: { readonly clusters: Clusters }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { byLevel, byPlace, total, partial } = clusters;
  const levels = byLevel.filter(({ count }) => count > 0);
  const option = useMemo(
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
  return (
    <WithTable
      title={t('ladder.title')}
      label={t('ladder.chart', { count: total })}
      option={option}
      height={Math.max(220, byPlace.length * 34 + 60)}
      nothing={total === 0 ? t('ladder.nothing') : undefined}
      lead={partial ? <span className="under">{t('partial')}</span> : undefined}
      table={
        <Table<Place>
          size="small"
          rowKey="org"
          aria-label={t('ladder.title')}
          dataSource={[...byPlace]}
          pagination={false}
          columns={[
            { key: 'name', title: t('place'), render: (_, { name }) => say(name) },
            ...levels.map(({ level, name }) => ({
              key: level,
              title: say(name),
              align: 'end' as const,
              render: (_: unknown, place: Place) => countAt(place, level),
            })),
            { key: 'total', title: t('ladder.total'), align: 'end', dataIndex: 'total' },
          ]}
          summary={() => (
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
          )}
        />
      }
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
        <Table<Ending>
          size="small"
          rowKey="titleId"
          aria-label={t('ending.label')}
          dataSource={[...ending]}
          pagination={false}
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
