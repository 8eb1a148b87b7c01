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

/** What enterprises that stand in several parts' lists were counted for beyond the first time, by their code. */
const countedAgain = (contents: Parts, firms: Firms): Decimal => {
  const [leadPart, leadTable] = split(firms.lead);
  const [partnerPart, partnerTable] = split(firms.partner);
  const tables = [...contents.keys()].flatMap((part) => {
    const section = part.split('@')[0];
    if (section === leadPart) return [rowsOf(contents, part, leadTable)];
    return section === partnerPart ? [rowsOf(contents, part, partnerTable)] : [];
  });
  const seen = new Set<string>();
  let again = '0';
  for (const rows of tables) {
    for (const row of rows) {
      const code: unknown = own(Object(row), firms.code);
      const value = Decimal.safeParse(own(Object(row), firms.value));
      if (typeof code !== 'string' || !value.success) continue;
      if (seen.has(code)) again = addDecimals(again, value.data);
      seen.add(code);
    }
  }
  return again;
};

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
    : subtractDecimals(total, countedAgain(contents, rule.firms));
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
