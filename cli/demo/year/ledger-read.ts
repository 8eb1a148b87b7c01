import * as z from 'zod';
import { Words } from '../case-view.ts';
import type { World } from '../world.ts';
import { entry } from './entries.ts';

const Target = z.object({
  entry: z.string(),
  number: z.string(),
  title: Words,
  light: z.string(),
  says: Words,
  attained: Words,
});

const Programme = z.object({
  today: z.string(),
  ledger: z.object({ set: z.string(), sets: z.array(z.string()), targets: z.array(Target) }),
});

const Lag = z.object({ cause: z.string(), measure: z.string(), until: z.string() });
const Split = z.object({ county: z.string(), value: z.string() });

/** A target as it reads on a day, with what people have said and decided about it. */
export interface Target extends z.infer<typeof Target> {
  /** The latest explanation, where one was given. */
  readonly lag?: z.infer<typeof Lag> | undefined;
  /** Shares of counties. */
  readonly splits: readonly z.infer<typeof Split>[];
}

/** The ledger of a set as whoever steers sees it on a day. */
export interface LedgerOn {
  readonly on: string;
  readonly set: string;
  readonly sets: readonly string[];
  readonly targets: readonly Target[];
}

const withRows = async (world: World, target: z.infer<typeof Target>): Promise<Target> => {
  const { rows } = await entry(world, target.entry);
  const { data: lag } = Lag.safeParse(rows.lags?.at(-1)?.values);
  const splits = (rows.splits ?? []).map(({ values }) => Split.parse(values));
  return { ...target, lag, splits };
};

export const readLedger = async (world: World, set = '1122+N'): Promise<LedgerOn> => {
  const path = `/api/programme?set=${encodeURIComponent(set)}`;
  const { today, ledger } = await world.as('body:BZ-LEADING-GROUP').get(path, Programme);
  const targets = await Promise.all(ledger.targets.map((target) => withRows(world, target)));
  return { on: today, ...ledger, targets };
};
