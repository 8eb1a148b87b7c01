import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReachedAnswer, TargetsAnswer } from '../../interface/programme.ts';
import { compareDecimals, ratioPercent } from '../../workflows/decimal/decimal.ts';
import { amount } from '../display/number.ts';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

import { WithTable } from './with-table.tsx';

type TargetRow = TargetsAnswer['targets'][number];
type ReachedRow = ReachedAnswer['items'][number];

const COLOURS = { reached: '#0b4ea2', target: '#9db9e6' } as const;

/** Of the N named clusters each has a figure of its own; the others share one. */
const isSingle = ({ clusters }: TargetRow): boolean => clusters?.length === 1;

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

/** Bars of what the policy states and what is reached; memoised, since a new one draws the chart anew. */
const useOption = ({ targets, reached }: TargetsAnswer) => {
  const { t } = useTranslation('programme');
  const { language } = useLanguage();
  return useMemo(() => {
    const of = new Map(reached?.items.map((one) => [one.target, one.value]));
    const rows = targets.filter(isSingle).reverse();
    const nameOf = ({ title }: TargetRow): string =>
      language === 'zh' ? title.zh.replace(/产业集群$/, '') : title.en;
    const series = (
      name: string,
      color: string,
      figureOf: (row: TargetRow) => string | undefined,
    ) => ({
      name,
      type: 'bar',
      itemStyle: { color },
      data: rows.map((row) => Number(figureOf(row) ?? 0)),
    });
    const now = series(t('targets.reached'), COLOURS.reached, ({ id }) => of.get(id));
    return {
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { top: 0 },
      grid: { left: 8, right: 24, top: 34, bottom: 30, containLabel: true },
      xAxis: { type: 'value', name: t('targets.unit'), nameLocation: 'middle', nameGap: 28 },
      yAxis: {
        type: 'category',
        data: rows.map(nameOf),
        axisLabel: { width: 150, overflow: 'break' },
      },
      series: [
        ...(reached === undefined ? [] : [now]),
        series(t('targets.target'), COLOURS.target, ({ value }) => value),
      ],
    };
  }, [targets, reached, language, t]);
};

type Found = (target: string) => ReachedRow | undefined;

const foundIn = ({ reached }: TargetsAnswer): Found => {
  const found = new Map(reached?.items.map((one) => [one.target, one]));
  return (target) => found.get(target);
};

/** What is reached in figures, or of the N how many reach it; and its share in what is meant to be. */
const useReachedColumns = (found: Found): Column<TargetRow>[] => {
  const { t } = useTranslation('programme');
  const { language } = useLanguage();
  const count = ({ id, value }: TargetRow): string => {
    const own = found(id)?.clusters ?? [];
    if (value === undefined) return '';
    return t('targets.thoseReached', {
      count: own.filter((one) => compareDecimals(one.value, value) >= 0).length,
      all: own.length,
    });
  };
  const share = (row: TargetRow): string => {
    const now = found(row.id)?.value;
    // Of the N each is meant to reach the figure: a sum over them says nothing.
    if (now === undefined || row.value === undefined || !isSingle(row)) return '—';
    return `${ratioPercent(now, row.value, 1) ?? '—'}%`;
  };
  return [
    {
      key: 'reached',
      title: t('targets.reachedIn', { unit: t('targets.unit') }),
      align: 'end',
      render: (_, row) =>
        isSingle(row) ? (
          <span className="number">{amount(found(row.id)?.value ?? '—', language)}</span>
        ) : (
          count(row)
        ),
    },
    {
      key: 'share',
      title: t('targets.share'),
      align: 'end',
      render: (_, row) => <span className="number">{share(row)}</span>,
    },
  ];
};

const useColumns = (answer: TargetsAnswer): Column<TargetRow>[] => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const found = foundIn(answer);
  const reached = useReachedColumns(found);
  return [
    {
      key: 'title',
      title: t('targets.cluster'),
      render: (_, row) => {
        const own = found(row.id);
        return (
          <>
            {say(row.title)}
            {own !== undefined && isSingle(row) && <Shares reached={own} />}
          </>
        );
      },
    },
    {
      key: 'figure',
      title: t('targets.target'),
      render: (_, { figure }) => <span className="number one-line">{say(figure)}</span>,
    },
    ...(answer.reached === undefined ? [] : reached),
  ];
};

/** The six named clusters and the N: what the policy states, and the revenue of the latest application. */
export const TargetSystem = (answer: TargetsAnswer) => {
  const { targets, reached, targetSystem } = answer;
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const option = useOption(answer);
  const columns = useColumns(answer);
  return (
    <WithTable
      title={say(targetSystem.name)}
      label={t('targets.chart', { count: targets.filter(isSingle).length })}
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
        <SmallTable<TargetRow>
          label={say(targetSystem.name)}
          rows={targets.filter(({ clusters }) => clusters !== undefined)}
          columns={columns}
        />
      }
    />
  );
};
