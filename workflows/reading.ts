import { type Line, READERS } from './readers.ts';
import type { Once, ReadingRelation, Reads } from './reads.ts';

export const isLine = (name: string): name is Line => Object.hasOwn(READERS, name);

const NONE: ReadonlySet<Once> = new Set();

/** Whether a role that stands so to a thing reads what a line names; `now`: what is true of it already. */
export const mayRead = (
  line: Line,
  role: string,
  relations: ReadonlySet<ReadingRelation>,
  now: ReadonlySet<Once> = NONE,
): boolean => {
  const rows: readonly Reads[] = READERS[line].who;
  return rows.some(
    (row) =>
      (row.role === role || row.role === 'any') &&
      relations.has(row.relation) &&
      (row.once === undefined || now.has(row.once)),
  );
};

/** Roles that read a line, wherever they are held: for whom there is a place in a menu at all. */
export const rolesReading = (line: Line): readonly string[] => [
  ...new Set(READERS[line].who.map(({ role }) => role)),
];
