import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../../engine/event.ts';
import { Refusal } from '../../engine/refusal.ts';
import { type CaseCommand, caseAggregate } from '../../workflows/case/aggregate.ts';
import { type CaseState, initialCase } from '../../workflows/case/state.ts';
import type { Facts } from '../../workflows/facts.ts';
import { openReview } from '../../workflows/review/index.ts';
import { awaitsAnswer, branchesOf, isOpen } from '../../workflows/review/items/state.ts';
import { callOf } from '../fixtures/call.ts';
import { factsOf } from '../fixtures/facts.ts';
import { draftsOf, entered } from '../fixtures/submission.ts';
import { clerk, commandIdOf, department, office, recordedEvent } from '../given.ts';
import { FILED, filedCase } from '../unit/review/story.ts';

const HOUR = 3_600_000;

/** Seven departments; two read one figure, one reads two, one reads a figure that nobody else has in its part. */
const READS: Readonly<Record<string, readonly string[]>> = {
  'D-1': ['size.output'],
  'D-2': ['size.leadOutput'],
  'D-3': ['size.tax'],
  'D-4': ['size.tax', 'size.newestOutput'],
  'D-5': ['identity.area'],
  'D-6': ['size.enterprises'],
  'D-7': ['identity.industry'],
};
const ORGS = Object.keys(READS);

const call = callOf({
  reviewingDepartments: Object.entries(READS).map(([org, indicators]) => ({
    org,
    indicators: [...indicators],
  })),
  experts: { seats: 0 },
  ranking: 'none',
});

/** A value by its number, written in one of two ways that say the same. */
const written = (field: string, value: number, way: number): unknown => {
  if (field === 'identity.industry') return `产业${value}`;
  const text = way === 0 || field === 'size.enterprises' ? String(value) : `${value}.0`;
  return field === 'size.output' ? [text, '110', '100'] : text;
};

const FIELDS = [...new Set(Object.values(READS).flat())];

const Step = fc.record({
  act: fc.constantFrom(
    'give',
    'give',
    'raise',
    'raise',
    'confirm',
    'confirm',
    'answer',
    'end',
    'again',
  ),
  org: fc.constantFrom(...ORGS),
  pick: fc.nat(20),
  hours: fc.integer({ min: 1, max: 20 }),
  /** Which field is given which value, and how everything is written. */
  field: fc.constantFrom(...FIELDS),
  value: fc.integer({ min: 1, max: 3 }),
  way: fc.integer({ min: 0, max: 1 }),
});
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never;

interface World {
  readonly kase: CaseState;
  readonly at: string;
  readonly sent: number;
  /** What stands confirmed, by field. */
  readonly values: Readonly<Record<string, number>>;
  readonly frozen: ReadonlyMap<string, unknown>;
  /** The opinion that has to stand, by department; none where it was never given or fell. */
  readonly stands: ReadonlyMap<string, string>;
  readonly fell: number;
}

const partData = (
  part: string,
  values: World['values'],
  way: number,
): Readonly<Record<string, unknown>> => ({
  ...entered[part],
  ...Object.fromEntries(
    FIELDS.filter((field) => field.startsWith(`${part}.`)).map((field) => [
      field.split('.')[1] ?? '',
      written(field, values[field] ?? 1, way),
    ]),
  ),
});

const frozenOf = (part: string, data: Readonly<Record<string, unknown>>, version: number) =>
  draftsOf({ [part]: data }, version, 'c-1').get(part)?.content.data;

const confirmedPart = {
  org: '371625',
  content: 'h',
  draftVersion: 1,
  warnings: [],
  at: FILED,
  by: 'x',
};

const begin = (): World => {
  const values = Object.fromEntries(FIELDS.map((field) => [field, 1]));
  const filed: CaseState = {
    ...filedCase,
    submission: {
      ...filedCase.submission,
      wanted: ['identity', 'size'].map((part) => ({ part, org: '371625' })),
      parts: { identity: confirmedPart, size: confirmedPart },
    },
  };
  const opened = openReview({ at: FILED, facts: factsOf({ call }) }, initialCase).reduce<CaseState>(
    (kase, event) =>
      caseAggregate.evolve(kase, recordedEvent(event, kase.version + 1, FILED, office())),
    filed,
  );
  const frozen = new Map(
    ['identity', 'size'].map((part) => [part, frozenOf(part, partData(part, values, 0), 1)]),
  );
  const world = { kase: opened, at: FILED, sent: 0, values, frozen, stands: new Map(), fell: 0 };
  return sent(world, { type: 'AcceptCase' }, office(), {})?.world ?? world;
};

const sent = (world: World, command: CaseCommand, actor: Actor, facts: Partial<Facts>) => {
  const { at } = world;
  const commandId = commandIdOf(world.sent + 1);
  try {
    const { events } = caseAggregate.decide(
      { command, commandId, at, actor, facts: factsOf({ call, ...facts }) },
      world.kase,
    );
    const kase = events.reduce(
      (folded, event) =>
        caseAggregate.evolve(folded, recordedEvent(event, folded.version + 1, at, actor)),
      world.kase,
    );
    return { world: { ...world, kase, sent: world.sent + 1 }, events };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

const give = (world: World, { org, pick }: Step): World => {
  const done = sent(
    world,
    {
      type: 'GiveOpinion',
      verdict: pick % 3 === 0 ? 'cannot-verify' : 'no-objection',
      values: [],
      vetoFacts: [],
      withoutItems: pick % 5 === 0,
    },
    department(org),
    {},
  );
  const opinion = done?.world.kase.review.opinions.at(-1)?.id;
  if (done === undefined || opinion === undefined) return world;
  return { ...done.world, stands: new Map([...world.stands, [org, opinion]]) };
};

const raise = (world: World, { org, pick, field }: Step): World => {
  const byOffice = pick % 4 === 0;
  const path = byOffice ? field : (READS[org]?.[0] ?? field);
  const command = { type: 'RaiseItems' as const, items: [{ path, reason: 'x' }] };
  return sent(world, command, byOffice ? office() : department(org), {})?.world ?? world;
};

/** Confirms the field's part with one value changed, or none; what it says is written one way or the other. */
const confirm = (world: World, { field, value, way }: Step): World => {
  const part = field.split('.')[0] ?? '';
  const values = { ...world.values, [field]: value };
  const version = world.sent + 2;
  const data = partData(part, values, way);
  const done = sent(world, { type: 'ConfirmPart', part, draftVersion: version }, clerk(), {
    drafts: draftsOf({ [part]: data }, version, 'c-1'),
    before: world.frozen.get(part),
  });
  if (done === undefined) return world;
  // The model: a figure that says another number, and whoever reads it. Nothing of the product is asked.
  const changed = values[field] !== world.values[field];
  const falls = [...world.stands.keys()].filter((org) => changed && READS[org]?.includes(field));
  return {
    ...done.world,
    values,
    frozen: new Map([...world.frozen, [part, frozenOf(part, data, version)]]),
    stands: new Map([...world.stands].filter(([org]) => !falls.includes(org))),
    fell: world.fell + falls.length,
  };
};

const items = ({ kase }: World) =>
  branchesOf(kase.review).flatMap((branch) =>
    branch.items.filter(isOpen).map((item) => ({ item, branch })),
  );

const answer = (world: World, { pick }: Step): World => {
  const open = items(world).filter(({ item }) => awaitsAnswer(item));
  const found = open[pick % Math.max(1, open.length)];
  if (found === undefined) return world;
  const answers = [{ item: found.item.id, answer: 'x' }];
  return sent(world, { type: 'AnswerItems', answers }, clerk(), {})?.world ?? world;
};

const end = (world: World, { pick, act }: Step): World => {
  const open = items(world);
  const found = open[pick % Math.max(1, open.length)];
  if (found === undefined) return world;
  const { item, branch } = found;
  const by = branch.department === undefined ? office() : department(branch.department);
  const command: CaseCommand =
    act === 'again'
      ? { type: 'ReopenItem', item: item.id, reason: 'x' }
      : { type: 'CloseItem', item: item.id, how: pick % 2 === 0 ? 'settled' : 'without' };
  return sent(world, command, by, {})?.world ?? world;
};

const ACTS = { give, raise, confirm, answer, end, again: end } as const;

it('never loses an opinion whose figures did not change, nor keeps one whose figures did, in whatever order people act', () => {
  const seen = { fell: 0, survived: 0, past: 0 };
  fc.assert(
    fc.property(fc.array(Step, { minLength: 30, maxLength: 90, size: 'max' }), (steps) => {
      let world = begin();
      let given = 0;
      for (const step of steps) {
        const at = new Date(Date.parse(world.at) + step.hours * HOUR).toISOString();
        const before = world;
        world = ACTS[step.act as keyof typeof ACTS]({ ...world, at }, step);
        given += world.kase.review.opinions.length - before.kase.review.opinions.length;
        const { departments, opinions } = world.kase.review;
        const standing = Object.values(departments).flatMap(({ org, status, opinion }) =>
          status === 'answered' && opinion !== undefined ? [[org, opinion]] : [],
        );
        expect(new Map(standing as [string, string][])).toEqual(world.stands);
        // What fell stays on file.
        expect(opinions).toHaveLength(given);
        if (world.fell > before.fell) {
          seen.fell += 1;
          if (world.stands.size > 0) seen.survived += 1;
          if (world.kase.status === 'decision') seen.past += 1;
        }
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) },
  );
  // The histories get there: opinions fall beside others that stand, and after the departments' own stage too.
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
});
