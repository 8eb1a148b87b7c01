import * as z from 'zod';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { isOf, type Of } from '../kinds/kind.ts';

const RECORDS: readonly string[] = ['RecordOnBehalf', 'CheckRecord'];
const Act = z.looseObject({ type: z.string().min(1) });

export interface Asked extends Of<unknown> {
  readonly command: { readonly type: string } & Readonly<Record<string, unknown>>;
}

/** Acts that wait for the second person's check, in the kinds of stream that take such records. */
const recordsIn = (held: Of<unknown>): readonly PendingRecord[] => {
  if (isOf(held, aggregates.cases)) return held.state.records;
  if (isOf(held, aggregates.entries)) return held.state.records;
  return isOf(held, aggregates.recommendations) ? held.state.records : [];
};

/**
 * What a command asks for: for a record on behalf (代录) and its check the act inside, since its rules read what they
 * would have read of its author. Whether the record exists and the act is whole is the decider's to say.
 */
export const askedAct = (asked: Asked): Asked['command'] => {
  const { command } = asked;
  if (!RECORDS.includes(command.type)) return command;
  const record = recordsIn(asked).find(({ recordId }) => recordId === command.recordId);
  const act = Act.safeParse(command.act ?? record?.act);
  return act.success ? act.data : command;
};
