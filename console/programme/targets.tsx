import { Link } from '@tanstack/react-router';
import { Card, Table, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReachedAnswer, TargetsAnswer } from '../../interface/programme.ts';
import { compareDecimals, ratioPercent } from '../../workflows/decimal/decimal.ts';
import { useReference } from '../api/reference.ts';
import { amount } from '../display/number.ts';
import { useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';

import { WithTable } from './with-table.tsx';

type TargetRow = TargetsAnswer['targets'][number];
type ReachedRow = ReachedAnswer['items'][number];

const COLOURS = { reached: '#0b4ea2', target: '#9db9e6' } as const;

/** Which clusters a figure is the sum of, each with a way to its record. */
const Shares = ({ reached }: { readonly reached: ReachedRow }) => {
  const { t } = useTranslation('programme');
  const { language } = useLanguage();
  return reached.clusters.map(({ clusterId, name, value, verified }) => (
    <div key={clusterId} className="under">
      <Link to="/clusters/$id" params={{ id: clusterId }}>
        {name ?? clusterId}
      </Link>{' '}
      <span className="number">{amount(value, language)}</span>{' '}
      {verified && <Tag>{t('targets.verified')}</Tag>}
    </div>
  ));
};

/** The six named clusters and the N: what the policy states, and the revenue of the latest application. */
export const TargetSystem = ({ targets, reached, targetSystem }: TargetsAnswer) => {
  const { t } = useTranslation('programme');
  const { say, language } = useLanguage();
  const found = new Map(reached?.items.map((one) => [one.target, one]));
  const named = targets.filter(({ clusters }) => clusters !== undefined);
  const single = named.filter(({ clusters }) => clusters?.length === 1);
  const option = useMemo(() => {
    const of = new Map(reached?.items.map((one) => [one.target, one.value]));
    const rows = targets.filter(({ clusters }) => clusters?.length === 1).reverse();
    const name = (zh: string) => zh.replace(/产业集群$/, '');
    return {
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { top: 0 },
      grid: { left: 8, right: 24, top: 34, bottom: 30, containLabel: true },
      xAxis: {
        type: 'value',
        name: t('targets.unit'),
        nameLocation: 'middle',
        nameGap: 28,
      },
      yAxis: {
        type: 'category',
        data: rows.map(({ title }) => (language === 'zh' ? name(title.zh) : title.en)),
        axisLabel: { width: 150, overflow: 'break' },
      },
      series: [
        ...(reached === undefined
          ? []
          : [
              {
                name: t('targets.reached'),
                type: 'bar',
                itemStyle: { color: COLOURS.reached },
                data: rows.map(({ id }) => Number(of.get(id) ?? 0)),
              },
            ]),
        {
          name: t('targets.target'),
          type: 'bar',
          itemStyle: { color: COLOURS.target },
          data: rows.map(({ value }) => Number(value ?? 0)),
        },
      ],
    };
  }, [targets, reached, language, t]);
  const share = ({ id, value, clusters }: TargetRow): string => {
    const now = found.get(id)?.value;
    // Of the N each is meant to reach the figure: a sum over them says nothing.
    if (now === undefined || value === undefined || clusters?.length !== 1) return '—';
    return `${ratioPercent(now, value, 1) ?? '—'}%`;
  };
  const count = ({ id, value }: TargetRow): string => {
    const own = found.get(id)?.clusters ?? [];
    if (value === undefined) return '';
    return t('targets.thoseReached', {
      count: own.filter((one) => compareDecimals(one.value, value) >= 0).length,
      all: own.length,
    });
  };
  return (
    <WithTable
      title={say(targetSystem.name)}
      label={t('targets.chart', { count: single.length })}
      option={option}
      height={380}
      lead={
        <>
          <blockquote className="stated">{say(targetSystem.stated)}</blockquote>
          <span className="under">
            {t('targets.from', { policy: say(targetSystem.policy), clause: targetSystem.clause })}
            {reached === undefined ? t('targets.notTold') : t('targets.how')}
          </span>
        </>
      }
      table={
        <Table<TargetRow>
          size="small"
          rowKey="id"
          aria-label={say(targetSystem.name)}
          dataSource={named}
          pagination={false}
          columns={[
            {
              key: 'title',
              title: t('targets.cluster'),
              render: (_, { id, title, clusters }) => {
                const own = found.get(id);
                return (
                  <>
                    {say(title)}
                    {own !== undefined && clusters?.length === 1 && <Shares reached={own} />}
                  </>
                );
              },
            },
            {
              key: 'figure',
              title: t('targets.target'),
              render: (_, { figure }) => <span className="number one-line">{say(figure)}</span>,
            },
            ...(reached === undefined
              ? []
              : [
                  {
                    key: 'reached',
                    title: t('targets.reachedIn', { unit: t('targets.unit') }),
                    align: 'end' as const,
                    render: (_: unknown, row: TargetRow) =>
                      row.clusters?.length === 1 ? (
                        <span className="number">
                          {amount(found.get(row.id)?.value ?? '—', language)}
                        </span>
                      ) : (
                        count(row)
                      ),
                  },
                  {
                    key: 'share',
                    title: t('targets.share'),
                    align: 'end' as const,
                    render: (_: unknown, row: TargetRow) => (
                      <span className="number">{share(row)}</span>
                    ),
                  },
                ]),
          ]}
        />
      }
    />
  );
};

/** All other targets as the policy states them, with clause and who answers for them. */
export const OtherTargets = ({ targets, reached }: TargetsAnswer) => {
  const { t } = useTranslation('programme');
  const { say, language } = useLanguage();
  const { shortName } = useReference();
  const found = new Map(reached?.items.map((one) => [one.target, one]));
  const unitName = useUnit();
  const counted = (value: string, unit: string): string =>
    [amount(value, language), unitName(unit)].join(language === 'zh' ? '' : ' ');
  const rows = targets.filter(({ clusters }) => clusters === undefined);
  return (
    <Card
      title={<h2 className="part-title">{t('targets.others')}</h2>}
      style={{ marginBottom: 16 }}
    >
      {reached !== undefined && <p className="under">{t('targets.howOthers')}</p>}
      <Table<TargetRow>
        size="small"
        rowKey="id"
        aria-label={t('targets.others')}
        dataSource={rows}
        pagination={false}
        columns={[
          { key: 'title', title: t('targets.title'), render: (_, { title }) => say(title) },
          { key: 'figure', title: t('targets.target'), render: (_, { figure }) => say(figure) },
          {
            key: 'by',
            title: t('targets.by'),
            render: (_, { by }) =>
              by === undefined ? t('targets.noYear') : t('targets.year', { year: by }),
          },
          ...(reached === undefined
            ? []
            : [
                {
                  key: 'reached',
                  title: t('targets.claimed'),
                  align: 'end' as const,
                  render: (_: unknown, { id, unit }: TargetRow) => {
                    const own = found.get(id);
                    return own === undefined ? '—' : counted(own.value, unit);
                  },
                },
              ]),
          {
            key: 'clause',
            title: t('targets.clause'),
            render: (_, { clause }) => <span className="one-line">{clause}</span>,
          },
          {
            key: 'departments',
            title: t('targets.departments'),
            render: (_, { departments }) =>
              departments.map(shortName).join(language === 'zh' ? '、' : ', '),
          },
        ]}
      />
    </Card>
  );
};
