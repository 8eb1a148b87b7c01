import { median, round } from '../numbers.ts';
import type { Driven } from './driver.ts';
import type { EngineName } from './engine.ts';

/** One engine in one round under one load. */
export interface Row extends Driven {
  readonly load: string;
  readonly engine: EngineName;
  readonly at: number;
  /** Processor time and flushes of the disk, of a lifecycle. */
  readonly cpuMs: number;
  readonly flushes: number;
  readonly idleMiB: number;
  readonly mostMiB: number;
  readonly machineLoad: number;
}

interface Measure {
  readonly title: string;
  readonly of: (row: Row) => number;
}

const MEASURES: readonly Measure[] = [
  { title: 'life/s', of: (row) => row.lifecyclesPerSecond },
  { title: 'act p50', of: (row) => row.actMs.p50 },
  { title: 'act p99', of: (row) => row.actMs.p99 },
  { title: 'phase p50', of: (row) => row.phaseMs.p50 },
  { title: 'phase p99', of: (row) => row.phaseMs.p99 },
  { title: 'life p50', of: (row) => row.lifecycleMs.p50 },
  { title: 'cpu ms', of: (row) => row.cpuMs },
  { title: 'flush', of: (row) => row.flushes },
  { title: 'idle MiB', of: (row) => row.idleMiB },
  { title: 'most MiB', of: (row) => row.mostMiB },
];

export interface Ratio {
  readonly load: string;
  readonly title: string;
  readonly against: EngineName;
  /** Median, least and most over the rounds. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What Tidu is measured by, against whom. */
export const RATIOS: readonly (readonly [load: string, title: string, against: EngineName])[] = [
  ['at16', 'life/s', 'restate'],
  ['at16', 'life/s', 'dbos'],
  ['at16', 'life/s', 'floor'],
  ['at16', 'cpu ms', 'restate'],
  ['at16', 'cpu ms', 'dbos'],
  ['at16', 'most MiB', 'restate'],
  ['at16', 'most MiB', 'dbos'],
  ['at10ps', 'act p99', 'restate'],
  ['at10ps', 'act p99', 'dbos'],
  ['at10ps', 'phase p99', 'restate'],
  ['at10ps', 'phase p99', 'dbos'],
  ['alone', 'life p50', 'restate'],
  ['alone', 'life p50', 'dbos'],
  ['alone', 'flush', 'restate'],
  ['alone', 'flush', 'dbos'],
];

/** Of each round for itself, then over the rounds: neighbours on the machine meet both engines of a round. */
export const ratiosOf = (rows: readonly Row[], wanted: typeof RATIOS): readonly Ratio[] =>
  wanted.flatMap(([load, title, against]) => {
    const measure = MEASURES.find((each) => each.title === title);
    const of = (engine: EngineName, at: number): number => {
      const row = rows.find(
        (each) => each.load === load && each.engine === engine && each.at === at,
      );
      return row === undefined || measure === undefined ? Number.NaN : measure.of(row);
    };
    const all = [...new Set(rows.map(({ at }) => at))]
      .map((at) => of('tidu', at) / of(against, at))
      .filter(Number.isFinite);
    if (all.length === 0) return [];
    const [least, most] = [round(Math.min(...all)), round(Math.max(...all))];
    return [{ load, title, against, median: round(median(all)), least, most }];
  });

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(10))).join(' ');

export const tableOf = (
  rows: readonly Row[],
  ratios: readonly Ratio[],
  middle: (values: readonly number[]) => number,
): string => {
  const groups = [...new Set(rows.map(({ load, engine }) => `${load} ${engine}`))];
  const body = groups.map((group) => {
    const own = rows.filter(({ load, engine }) => `${load} ${engine}` === group);
    return line([group, ...MEASURES.map(({ of }) => String(round(middle(own.map(of)))))]);
  });
  const compared = ratios.map(
    (each) =>
      `${each.load.padEnd(8)} ${each.title.padEnd(10)} tidu / ${each.against.padEnd(8)} ${each.median} (${each.least} to ${each.most})`,
  );
  const wrong = rows.reduce((sum, row) => sum + row.wrong, 0);
  return [
    line(['', ...MEASURES.map(({ title }) => title)]),
    ...body,
    '',
    ...compared,
    '',
    `wrong ${wrong}`,
  ].join('\n');
};
