import { own } from '../../engine/own.ts';
import type { Decimal } from '../decimal/decimal.ts';
import { type Field, type Form, sectionOf } from './form.ts';

interface Years {
  /** The year that the first value of the earlier application is of. */
  readonly earlier: number;
  /** The year of the report. */
  readonly report: number;
}

/** Newest first: the report's year takes its place among those of the earlier application, or comes before them. */
const withYear = (list: readonly unknown[], value: Decimal, { earlier, report }: Years) => {
  const at = earlier - report;
  if (at < 0) return [value, ...(at === -1 ? list : [])];
  return list.map((one, index) => (index === at ? value : one));
};

const filled = (field: Field, before: unknown, value: Decimal, years: Years): unknown => {
  const most = field.type === 'decimal' ? field.years : undefined;
  if (most === undefined) return value;
  const list = Array.isArray(before) ? before : [];
  return (list.length === 0 ? [value] : withYear(list, value, years)).slice(0, most);
};

/** A part's values to begin with, with the figures of a confirmed yearly report (`values` by path) in their places. */
export const withReport = (
  form: Form,
  part: string,
  before: Readonly<Record<string, unknown>>,
  values: ReadonlyMap<string, Decimal>,
  years: Years,
): Readonly<Record<string, unknown>> => {
  const fields = sectionOf(form, part)?.fields ?? [];
  const figures = fields.flatMap((field) => {
    const value = values.get(`${part}.${field.id}`);
    const isNumber = field.type === 'decimal' || field.type === 'integer';
    return value === undefined || !isNumber
      ? []
      : [[field.id, filled(field, own(before, field.id), value, years)] as const];
  });
  return { ...before, ...Object.fromEntries(figures) };
};
