import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEnded } from '../../workflows/case/status.ts';
import { review } from '../../workflows/review/index.ts';
import type { ReviewCommand } from '../../workflows/review/messages.ts';
import { opinionOf } from '../../workflows/review/opinions/questions.ts';
import { department, expert, system } from '../given.ts';
import { FILED, filedCase, marks, seated, withExperts } from '../unit/review/story.ts';
import { begin, choices, evolved, HOUR, play, rounds, runs, send } from './review-history.ts';

const ON_FILE = ['OpinionGiven', 'OpinionCorrected', 'VetoFound', 'ScoresFlagged'];

describe('any history of the review', () => {
  it('rests in a state of the machine with a wait for each question whose time runs', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(rounds, choices, (call, plan) => {
        play(call, plan, ({ kase }) => {
          const rest = review.rest(kase);
          seen.add(rest);
          const tasks = review.tasks(kase);
          const waits = review.waits(kase);
          expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
          expect(new Set(waits.map(({ seat, taskId }) => seat ?? taskId)).size).toBe(waits.length);
          if (rest === 'Done') return expect(waits).toEqual([]);
          expect(Object.keys(review.machine.States)).toContain(rest);
          expect(waits.length).toBeGreaterThan(0);
          const earliest = tasks.flatMap(({ wakeAt = [] }) => wakeAt).sort()[0];
          // In line for the ranking the window's end may come first, and is looked at in any case.
          if (earliest !== undefined)
            expect(waits.some(({ wakeAt }) => wakeAt <= earliest)).toBe(true);
          return undefined;
        });
      }),
      runs,
    );
    // The histories go everywhere, or the property says little.
    expect([...seen].sort()).toEqual([
      'Correction',
      'Decision',
      'Deferred',
      'DepartmentOpinions',
      'DepartmentsAndExperts',
      'Done',
      'ExpertScores',
      'FormalReview',
      'Ranking',
      'SiteVisit',
    ]);
  });

  it('never makes a machine spin: once time is kept, every next instant lies ahead', () => {
    fc.assert(
      fc.property(rounds, choices, fc.integer({ min: 0, max: 2000 }), (call, plan, hours) => {
        const past = play(call, plan, () => undefined);
        const at = new Date(Date.parse(past.at) + hours * HOUR).toISOString();
        const kept = send(past, { type: 'KeepReviewTime', taskId: 'any' }, system(), at, call);
        for (const { wakeAt } of review.waits(kept.kase)) expect(wakeAt > at).toBe(true);
        expect(
          send(kept, { type: 'KeepReviewTime', taskId: 'any' }, system(), at, call).kase,
        ).toEqual(kept.kase);
      }),
      runs,
    );
  });

  it('loses no opinion, and what counts is the latest of its department', () => {
    fc.assert(
      fc.property(rounds, choices, (call, plan) => {
        const { kase, accepted } = play(call, plan, ({ kase: now }, { kase: before }) => {
          expect(now.review.opinions.slice(0, before.review.opinions.length)).toEqual(
            before.review.opinions,
          );
        });
        const given = accepted.filter(({ command }) =>
          ['GiveOpinion', 'CorrectOpinion'].includes(command.type),
        );
        expect(kase.review.opinions).toHaveLength(given.length);
        for (const seat of Object.values(kase.review.departments)) {
          if (seat.status !== 'answered') continue;
          const latest = kase.review.opinions.findLast((one) => one.department === seat.org);
          expect(opinionOf(kase.review, seat)).toEqual(latest);
        }
      }),
      runs,
    );
  });

  it('has no event after an end, and ends by no timer', () => {
    fc.assert(
      fc.property(rounds, choices, (call, plan) => {
        play(call, plan, (past, before) => {
          // What departments still have to say is put on file, and changes nothing.
          if (hasEnded(before.kase.status)) {
            expect(past.kase.status).toBe(before.kase.status);
            const filed = past.history.slice(before.history.length).map(({ event }) => event.type);
            expect(filed.filter((type) => !ON_FILE.includes(type))).toEqual([]);
          }
          const timed =
            past.accepted.length > before.accepted.length &&
            past.accepted.at(-1)?.command.type === 'KeepReviewTime';
          if (timed && !hasEnded(before.kase.status))
            expect(hasEnded(past.kase.status)).toBe(false);
        });
      }),
      runs,
    );
  });

  it('is told by its events alone: they parse, and folded again they give the same case', () => {
    fc.assert(
      fc.property(rounds, choices, (call, plan) => {
        const { kase, history } = play(call, plan, () => undefined);
        for (const { event } of history) {
          const { type, ...data } = event;
          const parsed = review.events[type]?.data.safeParse(data);
          expect(parsed?.error?.issues ?? [], type).toEqual([]);
          // Nothing is dropped by the schema: what was decided is what is kept.
          expect(JSON.parse(JSON.stringify(parsed?.data))).toEqual(
            JSON.parse(JSON.stringify(data)),
          );
        }
        const again = history.reduce(
          (folded, { event, at, actor }) => evolved(folded, event, at, actor),
          filedCase,
        );
        expect(again.review).toEqual(kase.review);
        expect(again.status).toBe(kase.status);
      }),
      runs,
    );
  });
});

describe('the total', () => {
  it('does not depend on the order in which experts send their scores', () => {
    const sheet = fc.tuple(
      fc.integer({ min: 3600, max: 5700 }),
      fc.integer({ min: 2400, max: 3800 }),
    );
    fc.assert(
      fc.property(
        fc.tuple(sheet, sheet, sheet),
        fc.shuffledSubarray(['1', '2', '3'], { minLength: 3 }),
        (sheets, order) => {
          const open = ['1', '2', '3'].reduce((story, seat) => seated(story, seat), withExperts());
          const total = (seats: readonly string[]) =>
            seats
              .reduce((story, seat) => {
                const [scale, innovation] = sheets[Number(seat) - 1] ?? [0, 0];
                const command: ReviewCommand = {
                  type: 'ScoreCase',
                  seat,
                  lines: marks(scale, innovation),
                };
                return story.when(command, { actor: expert(`e-0${seat}`) }).accepted();
              }, open)
              .state().review.total;
          expect(total(order)).toEqual(total(['1', '2', '3']));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same whoever of the departments answers first', () => {
    const orgs = ['BZ-STATS', 'BZ-TAX', 'BZ-EMERGENCY'];
    fc.assert(
      fc.property(fc.shuffledSubarray(orgs, { minLength: 3 }), (order) => {
        let past = send(
          begin({}),
          { type: 'AcceptCase' },
          { id: 'u-office', role: 'office', org: 'BZ-OFFICE' },
          FILED,
          {},
        );
        for (const org of order) {
          const command: ReviewCommand = {
            type: 'GiveOpinion',
            verdict: 'no-objection',
            values: [],
            vetoFacts: [],
            vetoFactsClear: org === 'BZ-EMERGENCY' ? true : undefined,
          };
          past = send(past, command, department(org), FILED, {});
        }
        expect(past.kase.status).toBe('experts');
        expect(past.kase.review.opinions.map((one) => one.department)).toEqual(order);
      }),
      { numRuns: 20 },
    );
  });
});
