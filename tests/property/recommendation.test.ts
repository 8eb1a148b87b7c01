import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../engine/refusal.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import {
  type RecommendationStreamCommand,
  type RecommendationStreamState,
  recommendation,
  recommendationAggregate,
  recommendationFollowUps,
} from '../../workflows/recommendation/index.ts';
import { nominees } from '../../workflows/recommendation/stream/state.ts';
import { factsOf } from '../fixtures/facts.ts';
import { documentOf, readyCase, servingCall } from '../fixtures/upstream.ts';
import { commandIdOf, leadingGroup, MORNING, office, recordedEvent, system } from '../given.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const QUOTA = 3;
const facts = factsOf({
  call: { ...servingCall({ quota: QUOTA }), decisionChain: servingCall().decisionChain.slice(1) },
  cases: new Map(IDS.map((id) => [id, readyCase(id)])),
});
const letterOf = (n: number) => ({ ...documentOf(`滨工信函〔2026〕${n}号`), kind: '函' }) as const;

type Act = (state: RecommendationStreamState, n: number) => RecommendationStreamCommand;
const caseId = fc.constantFrom(...IDS);
const rank = fc.integer({ min: 1, max: 4 });
const reason = '示例';
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(caseId, rank).map(
    ([id, at]): Act =>
      () => ({ type: 'Nominate', caseId: id, rank: at }),
  ),
  caseId.map(
    (id): Act =>
      () => ({ type: 'WithdrawNomination', caseId: id, reason }),
  ),
  fc.shuffledSubarray(IDS, { minLength: IDS.length - 1 }).map(
    (order): Act =>
      (state) => ({
        type: 'Rerank',
        order: order.filter((id) => nominees(state).some((listed) => listed.caseId === id)),
        reason,
      }),
  ),
  fc.constant<Act>(() => ({
    type: 'ApproveNominations',
    body: 'BZ-LEADING-GROUP',
    document: documentOf('滨制造强市办纪〔2026〕3号'),
  })),
  fc.constant<Act>((state) => ({
    type: 'SendLetter',
    document: letterOf(5),
    cases: nominees(state).map((listed) => listed.caseId),
  })),
  caseId.map(
    (id): Act =>
      (_state, n) => ({
        type: 'WithdrawRecommendation',
        caseId: id,
        document: documentOf(`滨工信函〔2026〕${100 + n}号`),
        reason,
      }),
  ),
  fc.tuple(caseId, rank).map(
    ([id, at]): Act =>
      (_state, n) => ({
        type: 'SupplementRecommendation',
        caseId: id,
        rank: at,
        document: letterOf(200 + n),
        reason,
      }),
  ),
);

const actorOf = (command: RecommendationStreamCommand) =>
  command.type === 'ApproveNominations' ? leadingGroup() : office();

/** One command on the stream; a refusal changes nothing. */
const step = (
  state: RecommendationStreamState,
  command: RecommendationStreamCommand,
): RecommendationStreamState => {
  const actor = actorOf(command);
  const envelope = { command, commandId: commandIdOf(state.version), at: MORNING, actor, facts };
  try {
    return recommendationAggregate
      .decide(envelope, state)
      .events.reduce(
        (next, event) =>
          recommendationAggregate.evolve(
            next,
            recordedEvent(event, next.version + 1, MORNING, actor),
          ),
        state,
      );
  } catch (error) {
    if (error instanceof Refusal) return state;
    throw error;
  }
};

const opened = step(recommendationAggregate.initial, {
  type: 'OpenRecommendation',
  recommendationId: 'rec-1',
  callId: 'bz-2026',
});

const states = (history: readonly Act[]): readonly RecommendationStreamState[] => {
  const found = [opened];
  let last = opened;
  for (const [n, act] of history.entries()) {
    last = step(last, act(last, n));
    found.push(last);
  }
  return found;
};

describe('whatever is nominated, taken out, sent, withdrawn and supplemented, in any order', () => {
  it('never exceeds the upstream quota', () => {
    let full = 0;
    let supplemented = 0;
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40, size: 'max' }), (history) => {
        for (const state of states(history)) {
          expect(nominees(state).length).toBeLessThanOrEqual(QUOTA);
          if (nominees(state).length === QUOTA) full += 1;
          if (state.letters.length > 1) supplemented += 1;
        }
      }),
      { numRuns: 400 },
    );
    // The bound was reached, and the road went on after a letter: the property is not empty.
    expect(full).toBeGreaterThan(0);
    expect(supplemented).toBeGreaterThan(0);
  });

  it('gives every place once, and leaves no gap before the letter', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40, size: 'max' }), (history) => {
        for (const state of states(history)) {
          const ranks = nominees(state).map((listed) => listed.rank);
          expect(new Set(ranks).size).toBe(ranks.length);
          if (state.letters.length === 0) expect(ranks).toEqual(ranks.map((_, i) => i + 1));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves each case where the batch has it, however seldom it was told', () => {
    const STATUS = {
      nominated: 'nominated',
      'nomination-withdrawn': 'notice-over',
      recommended: 'recommended',
      withdrawn: 'recommendation-withdrawn',
    } as const;
    fc.assert(
      fc.property(
        fc.array(acts, { maxLength: 30, size: 'max' }),
        fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }),
        (history, told) => {
          const kases = new Map<string, CaseState>(IDS.map((id) => [id, readyCase(id)]));
          const all = states(history);
          const done = new Set<string>();
          all.forEach((state, i) => {
            if (told[i] === true || i === all.length - 1) tell(kases, state, done);
          });
          for (const { caseId: id, status, rank: at } of all.at(-1)?.nominations ?? []) {
            expect(kases.get(id)?.status).toBe(STATUS[status]);
            if (status !== 'nomination-withdrawn' && status !== 'withdrawn')
              expect(kases.get(id)?.recommendation.rank).toBe(at);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Sends each follow-up that is not marked as done to its case, as the reconciler does; twice, since it may. */
const tell = (
  kases: Map<string, CaseState>,
  state: RecommendationStreamState,
  done: Set<string>,
): void => {
  const wanted = recommendationFollowUps(state).filter(({ key }) => !done.has(key));
  for (const { id, key, command } of [...wanted, ...wanted]) {
    const kase = kases.get(id);
    if (kase === undefined) continue;
    done.add(key);
    const envelope = { commandId: commandIdOf(1), at: MORNING, actor: system(), facts };
    const parsed = { ...command } as never;
    const { events } = recommendation.decide({ ...envelope, command: parsed }, kase);
    const next = events.reduce(
      (folded, event) =>
        recommendation.evolve(folded, recordedEvent(event, 1, MORNING, system()) as never),
      kase,
    );
    kases.set(id, next);
  }
};
