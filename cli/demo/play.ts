import type { Resolved } from './decisions.ts';
import * as leadingGroup from './leading-group.ts';
import * as municipal from './municipal-round.ts';
import { panelReview } from './panel-round.ts';
import * as provincial from './province-round.ts';
import { recommend, recordOutcomes } from './recommendation.ts';
import * as records from './records.ts';
import { type Row, rowsOf } from './rows.ts';
import { openWorld, type World } from './world.ts';

export interface Plan {
  readonly tell: (day: string, zh: string, en: string) => void;
  /** Faults that the demo must find: `wrong-end`, `broken-chain`, `wrong-year`. */
  readonly plants: readonly string[];
}

export interface Played {
  readonly calls: readonly string[];
  readonly rows: readonly Row[];
}

const PUBLISHED = [
  'high-end-aluminium',
  'smart-textiles',
  'fine-chemicals',
  'metal-sheet',
  'new-energy-equipment',
  'food-processing',
  'commercial-kitchenware',
  'rope-and-net',
  'beef-processing',
];

type Planted = Readonly<Record<string, Resolved>>;
const REJECTED = { verdict: 'reject', reason: '植入的错误结果。' } as const;

/** Two rounds in one world: the clusters of the city, and what it recommends to the province. */
export const climb = async (world: World, wrongEnd = false): Promise<void> => {
  const planted: Planted = wrongEnd ? { 'beef-processing': REJECTED } : {};
  const cases = await municipal.openRound(world);
  await municipal.fileAndAccept(world, cases);
  await municipal.jointReview(world, cases);
  await panelReview(world, cases);
  await leadingGroup.decideRound(world, cases, planted);
  const published = PUBLISHED.filter((name) => !(name in planted));
  await leadingGroup.noticeAndRecognition(world, cases, published);
  await leadingGroup.followLater(world, cases);
  const above = await provincial.reviewProvincialRound(world, cases);
  const stream = await recommend(world, provincial.call.id, above);
  await recordOutcomes(world, stream, above);
};

const playOn = async (
  world: World,
  calls: readonly string[],
  story: () => Promise<void>,
  damage = false,
): Promise<Played> => {
  try {
    await story();
    return { calls, rows: await rowsOf(world, calls, damage) };
  } finally {
    await world.instance.stop();
  }
};

/** The municipal round and the city's part of the provincial one, from March 2026 to June 2027. */
export const playLadder = async ({ tell, plants }: Plan): Promise<Played> => {
  const world = await openWorld('2026-03-03', tell);
  const calls = [municipal.call.id, provincial.call.id];
  const story = () => climb(world, plants.includes('wrong-end'));
  return playOn(world, calls, story, plants.includes('broken-chain'));
};

/** Binzhou's real recommendations of 2023 and 2024, on an instance of their own. */
export const playRecords = async ({ tell }: Plan): Promise<Played> => {
  const world = await openWorld('2023-02-08', tell);
  return playOn(
    world,
    records.calls.map(({ id }) => id),
    () => records.replayRecords(world),
  );
};
