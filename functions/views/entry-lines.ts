import * as z from 'zod';
import { own } from '../../engine/own.ts';
import type { Head } from '../../engine/ports/event-store.ts';
import type { EntryLine } from '../../interface/registers.ts';
import { orgName } from '../../workflows/orgs/org.ts';
import { TallyName } from '../../workflows/registers/check-name.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { statusTitle } from '../../workflows/registers/state.ts';
import { NotFound } from '../door/errors.ts';
import { parse } from '../http/body.ts';
import { idOf } from '../kinds/catalogue.ts';
import { fieldsOf } from '../kinds/head-fields.ts';
import type { Ports } from '../kinds/ports.ts';

/** Which entries of a register are asked for: all of it, or those that meet whatever is said. */
const Asked = z.object({
  /** Whose they are. */
  org: z.string().optional(),
  /** What a row of theirs names. */
  under: z.string().optional(),
  mark: z.string().optional(),
  /** They count for it today; with `ends`, they stop to in that month. */
  tally: TallyName.optional(),
  ends: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
});
export type Wanted = z.infer<typeof Asked>;

/** Throws InvalidInput; NotFound where the register has no such count. */
export const wantedOf = (
  { tallies }: Pick<Register, 'tallies'>,
  query: Readonly<Record<string, string | undefined>>,
): Wanted => {
  const { ends, ...asked } = parse(
    Asked,
    Object.fromEntries(Object.keys(Asked.shape).map((key) => [key, own(query, key)])),
  );
  if (asked.tally !== undefined && !tallies.includes(asked.tally)) throw new NotFound('entry');
  return asked.tally === undefined ? asked : { ...asked, ends };
};

type Fields = Readonly<Record<string, string | number | boolean>> & {
  readonly holder: string;
  readonly ended: boolean;
  /** Where it tells who answers. */
  readonly duty?: string;
  /** Ids with blanks between. */
  readonly marks?: string;
};

/** Whose entry of which register a head is of, as rights are told by it. */
export const heldIn = ({ name }: Pick<Register, 'name'>, head: Head) => {
  const { holder, duty } = fieldsOf<Fields>(head);
  return { register: name, holder, duty };
};

/** What a head keeps of a register's columns stands under this. */
const COLUMN = 'v-';

/** A line of a list, from what its head keeps. */
export const lineOf = (
  { reference }: Pick<Ports, 'reference'>,
  register: Register,
  head: Head,
): EntryLine => {
  const { holder, ended, marks = '', duty: _, ...fields } = fieldsOf<Fields>(head);
  const { stream, version, at, status, title = '', counts } = head;
  return {
    id: idOf(stream),
    version,
    at,
    name: title,
    holder,
    holderName: orgName(reference.orgs, holder),
    status,
    statusTitle: statusTitle(register, status),
    ended,
    asked: counts?.tasks ?? 0,
    marks: marks.split(' ').filter((mark) => mark !== ''),
    derived: [],
    columns: Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]) =>
        key.startsWith(COLUMN) ? [[key.slice(COLUMN.length), value]] : [],
      ),
    ),
  };
};

/** Whether a line is one of those asked for, as far as its head tells: whatever list it was read from. */
export const isAskedFor = (
  { holder, marks }: Pick<EntryLine, 'holder' | 'marks'>,
  { org, mark }: Pick<Wanted, 'org' | 'mark'>,
): boolean => (org === undefined || holder === org) && (mark === undefined || marks.includes(mark));
