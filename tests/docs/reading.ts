import { aggregates } from '../../functions/kinds/catalogue.ts';
import { READERS } from '../../workflows/readers.ts';
import type { Reads } from '../../workflows/reads.ts';

const ONCE: Readonly<Record<NonNullable<Reads['once']>, string>> = {
  declared: 'once declared',
  judging: 'once declared, until its part ends',
  closed: 'once all scores are in',
  published: 'once its list is on notice',
  asked: 'on the day on which it said why',
};

const grouped = <T>(of: readonly T[], key: (one: T) => string, said: (one: T) => string) => {
  const groups = new Map<string, string[]>();
  for (const one of of) groups.set(key(one), [...(groups.get(key(one)) ?? []), said(one)]);
  return [...groups];
};

/** `clerk, unit-head (applicant, partner)`: roles that stand in the same ways, in the table's order. */
const readers = (who: readonly Reads[]): string => {
  const how = ({ relation, once }: Reads): string =>
    once === undefined ? relation : `${relation}, ${ONCE[once]}`;
  const byRelation = grouped(who, how, ({ role }) => role);
  return grouped(
    byRelation,
    ([, roles]) => roles.join(', '),
    ([relation]) => relation,
  )
    .map(([roles, relations]) => `${roles} (${relations.join('; ')})`)
    .join('; ');
};

const eventsOf = (line: string): string =>
  Object.values(aggregates)
    .flatMap(({ events }) => Object.entries(events))
    .filter(([, { audience }]) => audience === line)
    .map(([type]) => `\`${type}\``)
    .filter((type, index, all) => all.indexOf(type) === index)
    .join(' ');

/** The table of docs/reading.md, a row for each line of the product's own. */
export const readingTable = (): readonly string[] => [
  '| line | 内容 · what | who reads it: role (how it stands to it) | events |',
  '|---|---|---|---|',
  ...Object.entries(READERS).map(
    ([line, { title, who }]) =>
      `| \`${line}\` | ${title.zh} · ${title.en} | ${readers(who)} | ${eventsOf(line)} |`,
  ),
];
