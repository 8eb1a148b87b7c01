import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../engine/event.ts';
import { taskFunctions } from '../../../engine/placeholders.ts';
import type { Json } from '../../../engine/state-machine.ts';
import { createFakeClock } from '../../../local/clock.ts';
import { lintMachine } from '../../../local/step-functions/lint.ts';
import type { Invocation, StepFunctions } from '../../../local/step-functions/port.ts';
import { createStepFunctions } from '../../../local/step-functions/service.ts';
import type { CallInput } from '../../../workflows/calls/call.ts';
import { CaseStatus } from '../../../workflows/case/status.ts';
import { MACHINE_ERRORS } from '../../../workflows/machine.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import { callOf } from '../../fixtures/call.ts';
import { department, expert, given, leadingGroup, office, system } from '../../given.ts';
import {
  appoint,
  byLeaders,
  decision,
  declare,
  FILED,
  frozen,
  inFormalReview,
  opinion,
  score,
} from './story.ts';

interface Attached {
  readonly token: string;
  readonly taskId: string;
  readonly seat: string;
  readonly wakeAt: string;
}

/** The case, the machine and what stands between them: attaching waits, answering them, keeping time. */
const world = (overrides: Partial<CallInput> = {}) => {
  const call = callOf(overrides);
  let kase = inFormalReview(overrides).state();
  const waits: Attached[] = [];
  const invoked: string[] = [];
  const clock = createFakeClock(new Date(FILED), () => sfn.idle());
  const look = () => ({
    version: kase.version,
    rest: review.rest(kase),
    waits: (review.rest(kase) === 'Done' ? [] : review.waits(kase)).map((wait) => ({
      ...wait,
      seat: wait.seat ?? wait.taskId,
    })),
  });
  const settle = () => {
    for (const wait of [...waits]) {
      const now = look();
      if (now.waits.some((asked) => asked.taskId === wait.taskId && asked.wakeAt === wait.wakeAt))
        continue;
      waits.splice(waits.indexOf(wait), 1);
      if (now.waits.some(({ seat }) => seat === wait.seat))
        sfn.sendTaskFailure(wait.token, 'Recheck');
      else sfn.sendTaskSuccess(wait.token, now as unknown as Json);
    }
  };
  const send = (command: ReviewCommand, actor = system()): readonly DomainEvent[] => {
    const turn = given<ReviewCommand>(review, kase)
      .facts({ call })
      .when(command, { at: clock.now().toISOString(), actor });
    kase = turn.state();
    return turn.decision().events;
  };
  const invoke = async ({ functionName, payload, token }: Invocation): Promise<Json> => {
    invoked.push(functionName);
    if (functionName.includes('/await-task')) {
      const { taskId, seat, wakeAt } = payload as unknown as Attached;
      waits.push({ token: token ?? '', taskId, seat, wakeAt });
      settle();
    }
    if (functionName.includes('/keep-time')) {
      const { taskId } = payload as unknown as Attached;
      waits.splice(0, waits.length, ...waits.filter((wait) => wait.taskId !== taskId));
      send({ type: 'KeepReviewTime', taskId });
      settle();
    }
    return look() as unknown as Json;
  };
  const sfn: StepFunctions = createStepFunctions({ clock, invoke });
  sfn.deploy('review', review.machine);
  const { executionArn } = sfn.start({
    machine: 'review',
    input: { caseId: 'c-1', level: 'city' },
  });
  /** Where the machine stands: the state that was entered last, its Map where it is in one. */
  const place = () => {
    const entered = sfn
      .history(executionArn)
      .filter(({ type }) => type.endsWith('StateEntered'))
      .map(({ details }) => String(details.name));
    return entered.findLast((name) => Object.hasOwn(review.machine.States, name)) ?? '';
  };
  return {
    act: async (command: ReviewCommand, actor: Parameters<typeof send>[1]) => {
      send(command, actor);
      settle();
      await sfn.idle();
    },
    idle: () => sfn.idle(),
    pass: (days: number) => clock.advance(days * 86_400_000),
    status: () => kase.status,
    rest: () => review.rest(kase),
    place,
    invoked,
    waiting: () => waits.map(({ seat }) => seat).sort(),
    transitions: () => sfn.transitions(),
    ended: () => sfn.describe(executionArn).status,
  };
};

const one: Partial<CallInput> = { experts: { seats: 1 } };
const clear = opinion({ vetoFactsClear: true });

/** A case that everybody answers at once: file, accept, three opinions, one expert, two bodies. */
const plainPath = async () => {
  const told = world(one);
  await told.idle();
  await told.act({ type: 'AcceptCase' }, office());
  await told.act(opinion(), department('BZ-STATS'));
  await told.act(opinion(), department('BZ-TAX'));
  await told.act(clear, department('BZ-EMERGENCY'));
  await told.act(appoint('1'), office());
  await told.act(declare('1'), expert('e-01'));
  await told.act(score('1'), expert('e-01'));
  await told.act(frozen(2), system());
  await told.act(
    decision({
      document: { number: '滨工信党组纪〔2026〕7号', title: '会议纪要', date: '2026-04-13' },
    }),
    leadingGroup('BZ-IIT-PARTY-GROUP'),
  );
  await told.act(
    byLeaders({
      document: { number: '滨制造强市办纪〔2026〕3号', title: '会议纪要', date: '2026-04-13' },
    }),
    leadingGroup(),
  );
  return told;
};

describe('the machine of the review', () => {
  it('passes the lint of product machines', () => {
    expect(lintMachine(review.machine, { errors: [...MACHINE_ERRORS] })).toEqual([]);
  });

  it('calls the steps of its own folder', () => {
    expect(taskFunctions(review.machine)).toEqual([
      'review/await-task',
      'review/close-ranking',
      'review/keep-time',
      'review/look',
      'review/raise-alarm',
    ]);
  });

  it('rests in one state for each status of the review, and in none for any other', () => {
    const rests = CaseStatus.options.map((status) =>
      review.rest({ ...inFormalReview().state(), status }),
    );
    const own = rests.filter((rest) => rest !== 'Done');
    // A report's departments verify where an application's departments answer.
    expect(new Set(own).size).toBe(10);
    expect(own).toHaveLength(11);
    for (const name of own) expect(Object.keys(review.machine.States)).toContain(name);
  });

  it('carries a plain case to its end with few transitions', async () => {
    const told = await plainPath();
    expect(told.status()).toBe('proposed');
    expect(told.ended()).toBe('SUCCEEDED');
    expect(told.transitions()).toBe(23);
  });

  it('stands where the case stands, at every step of the way', async () => {
    const told = world(one);
    await told.idle();
    expect(told.place()).toBe('FormalReview');
    await told.act({ type: 'AcceptCase' }, office());
    expect([told.place(), told.rest()]).toEqual(['DepartmentOpinions', 'DepartmentOpinions']);
    expect(told.waiting()).toEqual(['BZ-EMERGENCY', 'BZ-STATS', 'BZ-TAX']);
    await told.act(clear, department('BZ-EMERGENCY'));
    expect(told.waiting()).toEqual(['BZ-STATS', 'BZ-TAX']);
  });

  it('keeps time: reminds, records silence and goes on, with nobody doing anything', async () => {
    const told = world({
      reviewingDepartments: [{ org: 'BZ-STATS', indicators: ['size.output'] }],
    });
    await told.idle();
    await told.act({ type: 'AcceptCase' }, office());
    await told.pass(20);
    expect(told.status()).toBe('experts');
    expect(told.place()).toBe('ExpertScores');
    expect(told.waiting()).toEqual(['seat:1', 'seat:2', 'seat:3']);
  });

  it('fills the seat of a silent expert again while the others carry on', async () => {
    const told = world({ reviewingDepartments: [] });
    await told.idle();
    await told.act({ type: 'AcceptCase' }, office());
    await told.act(appoint('1'), office());
    await told.pass(20);
    expect(told.status()).toBe('experts');
    await told.act(appoint('1', 'e-09'), office());
    await told.act(declare('1'), expert('e-09'));
    await told.act(score('1'), expert('e-09'));
    expect(told.waiting()).toEqual(['seat:2', 'seat:3']);
  });

  it('looks again each month where no time runs, and wakes nobody', async () => {
    const told = world({ ...one, reviewingDepartments: [] });
    await told.idle();
    await told.act({ type: 'AcceptCase' }, office());
    await told.act(appoint('1'), office());
    await told.act(declare('1'), expert('e-01'));
    await told.act(score('1'), expert('e-01'));
    expect(told.place()).toBe('Ranking');
    const tries = () => told.invoked.filter((name) => name.includes('close-ranking')).length;
    expect(tries()).toBe(1);
    await told.pass(95);
    expect(told.status()).toBe('ranking');
    expect(tries()).toBe(4);
  });
});
