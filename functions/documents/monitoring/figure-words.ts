import type { MonitoredFigure } from '../../../workflows/monitoring/figures.ts';
import type { Growth } from '../../../workflows/registers/figures/reading.ts';
import { cautions } from '../../../workflows/registers/figures/said.ts';

/** A plain quotient says that it is 名义, and a restated base what it rests on. */
const growthRemarks = (growth: Growth | undefined): readonly string[] => {
  if (growth === undefined) return [];
  const { alike, former, list } = growth;
  return [
    ...(alike ? [] : ['同比为名义增幅']),
    ...(list === '' ? [] : [`同口径依据${list}`]),
    ...(former === undefined ? [] : [`按原基数${former.base}为${former.percent}%`]),
  ];
};

/** What has to be known beside a figure: 不完整, 未核实, 修订, 名义. */
export const remarksZh = ({ figure, growth }: Pick<MonitoredFigure, 'figure' | 'growth'>): string =>
  [
    ...cautions(figure).map(({ zh }) => zh),
    ...(figure.stage === 'revised' ? ['已修订'] : []),
    ...growthRemarks(growth),
  ].join('；');
