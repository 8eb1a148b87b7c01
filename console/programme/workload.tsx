import { Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundsAnswer } from '../../interface/programme.ts';
import { SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { WithTable } from './with-table.tsx';

type Answer = NonNullable<RoundsAnswer['workload']>;
type Row = Answer['loads'][number];

/** Far apart in lightness too: told apart without seeing colours, and in a black-and-white print. */
const COLOURS = { late: '#8c1d18', open: '#9db9e6' } as const;

/** Bars of what is late and what is not; memoised, since a new one draws the chart anew. */
const useOption = ({ loads }: Answer) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  return useMemo(() => {
    const rows = [...loads].reverse();
    const series = (name: string, color: string, data: readonly number[]) => ({
      name,
      type: 'bar',
      stack: 'open',
      itemStyle: { color },
      data,
    });
    return {
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { top: 0 },
      grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: rows.map((row) => say(row.orgName ?? row.roleTitle)) },
      series: [
        series(
          t('workload.late'),
          COLOURS.late,
          rows.map(({ late }) => late),
        ),
        series(
          t('workload.inTime'),
          COLOURS.open,
          rows.map(({ open, late }) => open - late),
        ),
      ],
    };
  }, [loads, say, t]);
};

/** An organisation in a role, or a role whose people are only counted. */
const Who = ({ row: { orgName, roleTitle, people } }: { readonly row: Row }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  return (
    <>
      {say(orgName ?? roleTitle)}{' '}
      <span className="under">
        {orgName === undefined ? t('workload.people', { count: people ?? 0 }) : say(roleTitle)}
      </span>
    </>
  );
};

const Loads = ({ loads }: Pick<Answer, 'loads'>) => {
  const { t } = useTranslation('programme');
  return (
    <SmallTable<Row>
      rowKey={({ role, org }) => `${role} ${org ?? ''}`}
      label={t('workload.title')}
      rows={loads}
      pagination={loads.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { key: 'who', title: t('workload.who'), render: (_, row) => <Who row={row} /> },
        { key: 'open', title: t('workload.open'), align: 'end', dataIndex: 'open' },
        {
          key: 'late',
          title: t('workload.late'),
          align: 'end',
          render: (_, { late }) => (late === 0 ? 0 : <Tag color="red">{late}</Tag>),
        },
        {
          key: 'worst',
          title: t('workload.worst'),
          align: 'end',
          render: (_, { late, worst }) => (late === 0 ? '—' : worst),
        },
      ]}
    />
  );
};

/** Who has how much in hand and how much of it is late: for the office alone, so that no bureau is shamed. */
export const Workload = ({ workload }: { readonly workload: Answer }) => {
  const { t } = useTranslation('programme');
  const { loads, cases, partial } = workload;
  const option = useOption(workload);
  return (
    <WithTable
      title={t('workload.title')}
      label={t('workload.chart', { count: loads.length })}
      option={option}
      height={Math.max(220, loads.length * 32 + 60)}
      nothing={loads.length === 0 ? t('workload.nothing') : undefined}
      lead={
        <span className="under">
          {t('workload.lead', { count: cases })}
          {partial && ` ${t('partial')}`}
        </span>
      }
      table={<Loads loads={loads} />}
    />
  );
};
