import { Table, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import { useLanguage } from '../i18n/use-language.ts';

import { WithTable } from './with-table.tsx';

type Answer = NonNullable<ProgrammeAnswer['workload']>;
type Row = Answer['loads'][number];

/** Far apart in lightness too: told apart without seeing colours, and in a black-and-white print. */
const COLOURS = { late: '#8c1d18', open: '#9db9e6' } as const;

/** Who has how much in hand and how much of it is late: for the office alone, so that no bureau is shamed. */
export const Workload = ({ workload }: { readonly workload: Answer }) => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { loads, cases, partial } = workload;
  const option = useMemo(() => {
    const rows = [...loads].reverse();
    return {
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { top: 0 },
      grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: rows.map((row) => say(row.orgName ?? row.roleTitle)) },
      series: [
        {
          name: t('workload.late'),
          type: 'bar',
          stack: 'open',
          itemStyle: { color: COLOURS.late },
          data: rows.map(({ late }) => late),
        },
        {
          name: t('workload.inTime'),
          type: 'bar',
          stack: 'open',
          itemStyle: { color: COLOURS.open },
          data: rows.map(({ open, late }) => open - late),
        },
      ],
    };
  }, [loads, say, t]);
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
      table={
        <Table<Row>
          size="small"
          rowKey={({ role, org }) => `${role} ${org ?? ''}`}
          aria-label={t('workload.title')}
          dataSource={[...loads]}
          pagination={loads.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          columns={[
            {
              key: 'who',
              title: t('workload.who'),
              render: (_, { orgName, roleTitle, people }) => (
                <>
                  {orgName === undefined ? say(roleTitle) : say(orgName)}{' '}
                  <span className="under">
                    {orgName === undefined
                      ? t('workload.people', { count: people ?? 0 })
                      : say(roleTitle)}
                  </span>
                </>
              ),
            },
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
      }
    />
  );
};
