import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../../engine/event.ts';
import { Refusal } from '../../engine/refusal.ts';
import { noticePeriod } from '../../workflows/calendar/deadline.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { hasEnded } from '../../workflows/case/status.ts';
import { type NoticeCommand, notice } from '../../workflows/notice/index.ts';
import { openObjections } from '../../workflows/notice/state.ts';
import { recommendation } from '../../workflows/recommendation/index.ts';
import { review } from '../../workflows/review/index.ts';
import { calendar2026 } from '../fixtures/calendar.ts';
import { call, callOf } from '../fixtures/call.ts';
import { factsOf } from '../fixtures/facts.ts';
import { proposed } from '../fixtures/proposed.ts';
import { commandIdOf, office, recordedEvent, system } from '../given.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-16T02:00:00.000Z');
const committee: Actor = { id: 'u-c', role: 'supervision', org: 'BZ-DISCIPLINE' };
const anyone: Actor = { id: 'public', role: 'public', org: 'PUBLIC' };
const file = { fileId: 'f-1', name: 'a.pdf', sha256: 'a'.repeat(64), size: 1 };
const grounds = '公示所列产值与统计年鉴不一致。';
const signed = { name: '张三', contact: '13800000000' };

/** A step of a random history: what is tried, on which objection, and how many hours later. */
const Step = fc.record({
  act: fc.constantFrom(
    'enter',
    'correct',
    'object',
    'register',
    'admit',
    'refuse',
    'assign',
    'extend',
    'continue',
    're-notice',
    'suspend',
    'remove',
    'resume',
    'issue',
    'time',
    'time',
    'object',
  ),
  pick: fc.nat(5),
  hours: fc.constantFrom(0, 0, 1, 8, 24, 24, 72, 200),
  day: fc.nat(12),
});
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

const dateAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * 24 * HOUR).toISOString().slice(0, 10);

const enter = (at: string, round: number): NoticeCommand => {
  const terms = { days: 5, unit: 'working', countFirstDay: true, calendar: calendar2026 } as const;
  return {
    type: 'EnterNotice',
    noticeId: `n-${Math.ceil(round / 3)}`,
    round,
    ...noticePeriod({ firstDay: dateAfter(at, 0), ...terms }),
  };
};

/** Mostly an objection that the act can be meant for, so that histories get far; sometimes any. */
const fitting = ({ act, pick }: Step, kase: CaseState): string | undefined => {
  const status = act === 'admit' || act === 'refuse' ? 'received' : 'admitted';
  const assigned = act !== 'assign' && status === 'admitted';
  const found = Object.values(kase.notice.objections).find(
    (one) => one.status === status && (one.inquirer !== undefined) === assigned,
  );
  return pick === 0 ? undefined : found?.id;
};

const tried = (step: Step, kase: CaseState, at: string, seq: number): [NoticeCommand, Actor] => {
  const ids = Object.keys(kase.notice.objections);
  const objectionId = fitting(step, kase) ?? ids[step.pick % Math.max(1, ids.length)] ?? 'o-none';
  const document = { number: '滨工信发〔2026〕28号', title: '通知', date: dateAfter(at, 0) };
  const conclude = {
    type: 'ConcludeInquiry',
    objectionId,
    finding: 'upheld',
    text: '结论',
    document,
  } as const;
  switch (step.act) {
    case 'enter':
      return [enter(at, seq), system()];
    case 'correct':
      return [
        { ...enter(at, seq), noticeId: kase.notice.current?.noticeId ?? 'n-0' } as NoticeCommand,
        system(),
      ];
    case 'object':
      return [
        {
          type: 'Object',
          kind: 'substantive',
          grounds,
          evidence: [],
          objector: signed,
          channel: 'online',
        },
        anyone,
      ];
    case 'register':
      return [
        {
          type: 'RegisterObjection',
          kind: 'procedural',
          grounds,
          evidence: [],
          objector: signed,
          channel: 'post',
          receivedOn: dateAfter(at, -step.day),
          proof: file,
        },
        office(),
      ];
    case 'admit':
      return [{ type: 'AdmitObjection', objectionId }, office()];
    case 'refuse':
      return [{ type: 'RefuseObjection', objectionId, reason: 'late', text: '逾期' }, office()];
    case 'assign':
      return [{ type: 'AssignInquiry', objectionId, to: 'BZ-DISCIPLINE' }, office()];
    case 'extend':
      return [{ type: 'ExtendInquiry', objectionId, reason: '须现场核实' }, office()];
    case 'continue':
    case 're-notice':
    case 'suspend':
    case 'remove':
      return [{ ...conclude, consequence: step.act }, committee];
    case 'resume':
      return [{ type: 'ResumeAfterSuspension', reason: '整改到位', document }, office()];
    case 'issue':
      return [{ type: 'IssueRecognition', document }, office()];
    default:
      return [{ type: 'KeepNoticeTime', taskId: 'any' }, system()];
  }
};

/** One command, or nothing where it is refused; folds its events one by one and looks after each. */
const take = (
  kase: CaseState,
  [command, actor]: [NoticeCommand, Actor],
  at: string,
  facts: ReturnType<typeof factsOf>,
  look: (kase: CaseState) => void,
): CaseState => {
  const commandId = commandIdOf(kase.version + 1);
  try {
    const { events } = notice.decide({ command, commandId, at, actor, facts }, kase);
    const after = events.reduce((one, event) => {
      const recorded = recordedEvent(event, one.version + 1, at, actor);
      const process = [notice, review, recommendation].find(({ events }) =>
        Object.hasOwn(events, event.type),
      );
      const next = process?.evolve(one, recorded as never) ?? one;
      look(next);
      return { ...next, version: one.version + 1 };
    }, kase);
    return after;
  } catch (error) {
    if (error instanceof Refusal) return kase;
    throw error;
  }
};

const history = (
  steps: readonly Step[],
  again: 'changed' | 'each',
  outcome: string,
  look: (kase: CaseState, at: string, facts: ReturnType<typeof factsOf>) => void,
) => {
  const facts = factsOf({ call: callOf({ publicNotice: { ...call.publicNotice, again } }) });
  let now = START;
  let kase = proposed(outcome);
  kase = take(
    kase,
    [enter(new Date(now).toISOString(), 1), system()],
    new Date(now).toISOString(),
    facts,
    () => {},
  );
  for (const step of steps) {
    now += step.hours * HOUR;
    const at = new Date(now).toISOString();
    kase = take(kase, tried(step, kase, at, kase.version), at, facts, (one) =>
      look(one, at, facts),
    );
    look(kase, at, facts);
  }
  return kase;
};

const steps = fc.array(Step, { minLength: 12, maxLength: 50 });
const again = fc.constantFrom('changed' as const, 'each' as const);
const outcome = fc.constantFrom('recognised', 'key-candidate', 'recommend');

it('a case with an open objection is never over, whatever the interleaving of objection and end of notice', () => {
  let held = 0;
  fc.assert(
    fc.property(steps, again, outcome, (all, rule, decided) => {
      history(all, rule, decided, (kase) => {
        const open = openObjections(kase.notice).length > 0 || kase.notice.suspended !== undefined;
        if (!open) return;
        held += 1;
        // With a title it is where the objection, posted in time, came after the document.
        expect(['notice', 'recognised', 'listed']).toContain(kase.status);
        expect(notice.rest(kase)).toBe('ObjectionInquiry');
      });
    }),
    { numRuns: 600 },
  );
  expect(held).toBeGreaterThan(100);
});

it('wherever the machine rests it waits for one instant, and keeping the time moves that instant on', () => {
  const rests = new Set<string>();
  fc.assert(
    fc.property(steps, again, outcome, (all, rule, decided) => {
      history(all, rule, decided, (kase, _, facts) => {
        const rest = notice.rest(kase);
        rests.add(rest);
        expect(Object.keys(notice.machine.States)).toContain(rest);
        const waits = notice.waits(kase);
        expect(waits).toHaveLength(rest === 'Done' ? 0 : 1);
        const [wait] = waits;
        if (wait === undefined) return;
        const { taskId, wakeAt } = wait;
        const kept = take(
          kase,
          [{ type: 'KeepNoticeTime', taskId }, system()],
          wakeAt,
          facts,
          () => {},
        );
        for (const next of notice.waits(kept)) expect(next.wakeAt > wakeAt).toBe(true);
      });
    }),
    { numRuns: 600 },
  );
  expect([...rests].sort()).toEqual([
    'AwaitPublication',
    'AwaitRecognition',
    'Done',
    'ObjectionInquiry',
    'PublicNotice',
  ]);
});

it('after its end a case keeps its status, and asks about nothing but what was posted in time', () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(steps, again, outcome, (all, rule, decided) => {
      let ended: CaseState | undefined;
      history(all, rule, decided, (kase) => {
        const { objections: _, leads: __, ...fixed } = kase.notice;
        if (ended !== undefined) {
          expect(kase.status).toBe(ended.status);
          expect(ended.notice).toMatchObject(fixed);
        }
        if (!hasEnded(kase.status)) return;
        ended = kase;
        ends.add(kase.status);
        const asked = notice.tasks(kase).map(({ kind }) => kind);
        // Overdue at others: what was posted in time, on the desk of whoever presses for it.
        const late = ['decide-objection', 'assign-inquiry', 'inquiry', 'forward-lead', 'overdue'];
        expect(
          kase.status === 'not-selected' ? asked : asked.filter((kind) => !late.includes(kind)),
        ).toEqual([]);
      });
    }),
    { numRuns: 1500 },
  );
  expect([...ends].sort()).toEqual(['listed', 'not-selected', 'recognised']);
});
