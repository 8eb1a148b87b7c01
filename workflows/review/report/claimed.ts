import { own } from '../../../engine/own.ts';
import type { MonitoringCall } from '../../calls/call.ts';
import { addDecimals, compareDecimals, Decimal, subtractDecimals } from '../../decimal/decimal.ts';
import { type Form, sectionOf } from '../../form/form.ts';

type Parts = ReadonlyMap<string, unknown>;

/** A figure of a report as its unit gave it. */
export interface ClaimedFigure {
  readonly path: string;
  /** `section.field`. */
  readonly indicator: string;
  readonly part: string;
  readonly value: Decimal;
  readonly unit: string;
}

/** All numbers that were reported, part by part in the order of the form. */
export const claimedFigures = (form: Form, contents: Parts): readonly ClaimedFigure[] =>
  [...contents].flatMap(([part, data]) => {
    const section = sectionOf(form, part);
    return (section?.fields ?? []).flatMap((field) => {
      if (field.type !== 'decimal' && field.type !== 'integer') return [];
      const said: unknown = own(Object(data), field.id);
      const value = Decimal.safeParse(Array.isArray(said) ? said[0] : said);
      if (!value.success) return [];
      return [
        {
          path: `${part}.${field.id}`,
          indicator: `${section?.id ?? ''}.${field.id}`,
          part,
          value: value.data,
          unit: field.unit,
        },
      ];
    });
  });

const rowsOf = (contents: Parts, part: string, table: string): readonly unknown[] => {
  const rows: unknown = own(Object(contents.get(part)), table);
  return Array.isArray(rows) ? rows : [];
};

type Firms = NonNullable<MonitoringCall['joint'][number]['firms']>;

const split = (path: string): readonly [string, string] => {
  const [section = '', field = ''] = path.split('.');
  return [section, field];
};

type Listed = readonly (readonly [code: string, value: Decimal])[];

/** The lists of enterprises of a report, one for each of its parts that has one. */
const firmsIn = (contents: Parts, firms: Firms): readonly Listed[] => {
  const [leadPart, leadTable] = split(firms.lead);
  const [partnerPart, partnerTable] = split(firms.partner);
  const tables = [...contents.keys()].flatMap((part) => {
    const section = part.split('@')[0];
    if (section === leadPart) return [rowsOf(contents, part, leadTable)];
    return section === partnerPart ? [rowsOf(contents, part, partnerTable)] : [];
  });
  return tables.map((rows) =>
    rows.flatMap((row) => {
      const code: unknown = own(Object(row), firms.code);
      const value = Decimal.safeParse(own(Object(row), firms.value));
      return typeof code === 'string' && value.success ? [[code, value.data] as const] : [];
    }),
  );
};

/** The largest value that each code stands with. */
const largest = (rows: Listed): ReadonlyMap<string, Decimal> => {
  const found = new Map<string, Decimal>();
  for (const [code, value] of rows) {
    const known = found.get(code);
    if (known === undefined || compareDecimals(value, known) > 0) found.set(code, value);
  }
  return found;
};

/** What enterprises were counted for beyond once: of each code the largest value stays, in whatever order lists come. */
const countedAgain = (lists: readonly Listed[]): Decimal => {
  const rows = lists.flat();
  const all = rows.reduce((sum, [, value]) => addDecimals(sum, value), '0');
  const once = [...largest(rows).values()].reduce(addDecimals, '0');
  return subtractDecimals(all, once);
};

/** The same over the reports of several clusters, each of which has counted an enterprise once already. */
export const countedInSeveral = (reports: readonly Parts[], firms: Firms): Decimal =>
  countedAgain(reports.map((contents) => [...largest(firmsIn(contents, firms).flat())]));

/**
 * What a joint cluster's parts come to: `value` of the lead's and of each partner's, less what one enterprise was
 * counted for twice. Undefined while a part is missing: nothing is extrapolated.
 */
export const jointTotal = (
  rule: MonitoringCall['joint'][number],
  contents: Parts,
  partners: readonly string[],
  countedAt: (path: string) => Decimal | undefined,
): Decimal | undefined => {
  const [section, field] = split(rule.partner);
  const values = [
    countedAt(rule.lead),
    ...partners.map((org) => countedAt(`${section}@${org}.${field}`)),
  ];
  let total = '0';
  for (const value of values) {
    if (value === undefined) return undefined;
    total = addDecimals(total, value);
  }
  return rule.firms === undefined
    ? total
    : subtractDecimals(total, countedAgain(firmsIn(contents, rule.firms)));
};

/** The value that counts: the legal persons' in place, where what was entered is the group's. */
export const inPlaceValue = (
  { inPlace }: Pick<MonitoringCall, 'inPlace'>,
  path: string,
  countedAt: (path: string) => Decimal | undefined,
): Decimal | undefined => {
  const value = countedAt(path);
  const place = inPlace.find(({ figure }) => figure === path)?.inPlace;
  const counted = place === undefined ? undefined : countedAt(place);
  return value !== undefined && counted !== undefined && compareDecimals(counted, value) < 0
    ? counted
    : value;
};
