import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../engine/event.ts';
import { Refusal } from '../../engine/refusal.ts';
import { streamKey } from '../../functions/kinds/catalogue.ts';
import { lookAt } from '../../functions/time/look-at.ts';
import { caseAggregate, caseProcesses } from '../../workflows/case/aggregate.ts';
import { awaitsAnswer, branchesOf, isOpen } from '../../workflows/review/items/state.ts';
import { checkCode } from '../../workflows/submission/check-code.ts';
import { type Embedded, embedded } from '../contract/embedded.ts';
import {
  body,
  clerk,
  copyCase,
  department,
  expert,
  fileCase,
  fill,
  head,
  office,
  openCall,
  openExpert,
} from './office.ts';
import { createWorld, standing, type World } from './world.ts';

let on: Embedded;
let world: World;
beforeAll(async () => {
  on = await embedded();
  world = createWorld(on, new Date('2026-03-03T01:00:00Z'));
  // One department waits to be answered however late, the others are passed over.
  const silence = { rule: 'wait-and-escalate', escalateTo: 'BZ-OFFICE' };
  await openCall(world, {
    siteCheck: 'all',
    reviewingDepartments: [
      { org: 'BZ-STATS', indicators: ['size.revenue'], silence },
      { org: 'BZ-TAX', indicators: ['size.tax'] },
    ],
  });
  await openExpert(world);
  await fileCase(world, 'c-filed');
  await copyCase(world, 'c-filed', 'c-scored');
  for (const { by, command } of TO_THE_DECISION) await send('c-scored', by, command);
  expect((await world.stateOf('c-scored')).status).toBe('decision');
});
afterAll(() => on.stop());

type Command = { readonly type: string } & Readonly<Record<string, unknown>>;

interface Act {
  readonly by: Actor;
  readonly command: Command;
}

/** What anybody may try at any moment; most of it is refused most of the time. */
type Attempt =
  | Act
  | { readonly time: true }
  | { readonly crash: true }
  | { readonly correct: true }
  | { readonly answer: true }
  | { readonly close: true };

const attempt = (by: Actor, command: Command): Act => ({ by, command });
const minutes = (date: string) => ({
  number: '滨制造强市办纪〔2026〕3号',
  title: '会议纪要',
  date,
});
const decision = (more: object): Attempt =>
  attempt(body, { type: 'RecordDecision', body: body.org, reason: '经研究', ...more });

const DECIDED = [
  decision({ verdict: 'adopt', outcome: 'key-candidate' }),
  decision({ verdict: 'defer' }),
];

const ATTEMPTS: readonly Attempt[] = [
  attempt(office, { type: 'AcceptCase' }),
  attempt(office, {
    type: 'ReturnForCorrection',
    items: [{ path: 'size.revenue', reason: '请核对' }],
  }),
  { correct: true },
  attempt(office, { type: 'ExtendCorrection', days: 3, reason: '书面说明' }),
  attempt(office, { type: 'DeclineCase', reason: '不属于申报范围', basis: '通知第二条' }),
  attempt(clerk, { type: 'WithdrawCase', reason: '改为联合申报' }),
  ...['BZ-STATS', 'BZ-TAX'].flatMap((org) => [
    attempt(department(org), { type: 'GiveOpinion', verdict: 'no-objection' }),
    attempt(office, { type: 'EndWaiting', department: org, reason: '经两次催办仍未反馈' }),
  ]),
  attempt(office, {
    type: 'RecordSiteVisit',
    participants: ['核查人员甲'],
    findings: '与申报材料相符',
    result: 'consistent',
  }),
  attempt(office, { type: 'AppointExpert', seat: '1', expert: expert.id }),
  attempt(office, { type: 'TakeBackAppointment', seat: '1', reason: '误选' }),
  attempt(expert, { type: 'DeclareInterest', seat: '1', conflict: false, commitment: true }),
  attempt(expert, {
    type: 'DeclareInterest',
    seat: '1',
    conflict: true,
    commitment: true,
    reason: '曾任顾问',
  }),
  attempt(expert, { type: 'ScoreCase', seat: '1', lines: [{ line: 'whole', score: 8600 }] }),
  decision({ verdict: 'adopt', outcome: 'key-candidate' }),
  decision({ verdict: 'adopt', outcome: 'key-candidate' }),
  decision({ verdict: 'defer' }),
  decision({ verdict: 'defer' }),
  decision({ verdict: 'send-back', sendBack: { to: 'departments' } }),
  decision({ verdict: 'reject' }),
  attempt(office, { type: 'ResumeCase', note: '已补充材料' }),
  { time: true },
  { time: true },
  { crash: true },
];

/** What branches send back, and what becomes of it; less often, so that histories go on. */
const ITEMS: readonly Attempt[] = [
  attempt(office, { type: 'RaiseItems', items: [{ path: 'size.revenue', reason: '请核对' }] }),
  attempt(department('BZ-TAX'), {
    type: 'RaiseItems',
    items: [{ path: 'size.tax', reason: '请核对' }],
  }),
  { answer: true },
  { close: true },
];

/** The likely way, so that histories get further than chance alone takes them. */
const LIKELY = ATTEMPTS.filter(
  (each): each is Act =>
    'command' in each &&
    [
      'AcceptCase',
      'GiveOpinion',
      'RecordSiteVisit',
      'AppointExpert',
      'DeclareInterest',
      'ScoreCase',
    ].includes(each.command.type) &&
    each.command.conflict !== true,
);

/** In this order, and each once, it takes a case to the decision. */
const TO_THE_DECISION = LIKELY;

const today = (): string => world.clock.now().toISOString().slice(0, 10);

/** What is dated bears the day on which it is done. */
const dated = ({ type }: Command): object => {
  if (type === 'RecordDecision') return { document: minutes(today()) };
  return type === 'RecordSiteVisit' ? { date: today() } : {};
};

const send = async (id: string, by: Actor, command: Command): Promise<void> => {
  await world.send(id, by, { ...command, ...dated(command) }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
};

const correct = async (id: string, changed: object = {}): Promise<void> => {
  const kase = await world.stateOf(id);
  const drafts = await world.ports.drafts.all(streamKey(caseAggregate, id));
  const version = drafts.find(({ section }) => section === 'size')?.version ?? 0;
  try {
    await fill(world, id, 'size', version, changed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  await send(id, head, { type: 'SignOff', checkCode: checkCode(await world.stateOf(id)) });
  const answers = [{ path: 'size.revenue', answer: '已更正' }];
  if (kase.status === 'correction') await send(id, clerk, { type: 'AnswerReturn', answers });
};

const openItems = async (id: string) =>
  branchesOf((await world.stateOf(id)).review).flatMap(({ branch, department: org, items }) =>
    items
      .filter(isOpen)
      .map((item) => ({ by: branch === 'department' ? department(org ?? '') : office, item })),
  );

/** Another figure, and an answer to all that was sent back. */
const answer = async (id: string): Promise<void> => {
  const drafts = await world.ports.drafts.all(streamKey(caseAggregate, id));
  await correct(id, { revenue: String(100 + drafts.length + cases) });
  const open = (await openItems(id)).filter(({ item }) => awaitsAnswer(item));
  const answers = open.map(({ item }) => ({ item: item.id, answer: '已更正' }));
  if (answers.length > 0) await send(id, clerk, { type: 'AnswerItems', answers });
};

const close = async (id: string): Promise<void> => {
  for (const { by, item } of await openItems(id))
    await send(id, by, { type: 'CloseItem', item: item.id, how: 'without' });
};

/** Past the instant, whatever the clock's looks have added. */
const AN_HOUR_MS = 3_600_000;

const carryOut = async (id: string, what: Attempt): Promise<void> => {
  if ('command' in what) return send(id, what.by, what.command);
  if ('correct' in what) return correct(id);
  if ('answer' in what) return answer(id);
  if ('close' in what) return close(id);
  if ('crash' in what) {
    world.loseExecutions();
    return world.look(id);
  }
  const wake = world.clock.nextWake();
  if (wake !== undefined)
    await world.clock.advance(
      Math.max(0, wake.getTime() - world.clock.now().getTime()) + AN_HOUR_MS,
    );
  return undefined;
};

/** Each machine stands where its process rests, and waits for what the process asks; none runs where all is done. */
const agree = async (id: string, history: readonly string[]): Promise<void> => {
  await world.settle();
  const kase = await world.stateOf(id);
  const { waits } = await world.ports.following.of(streamKey(caseAggregate, id));
  for (const process of caseProcesses) {
    const { name } = process;
    const look = lookAt(process, kase, kase.version);
    const where = `${name} at ${kase.status} after ${history.join(', ')}`;
    expect(standing(world, name, id), where).toEqual(look.rest === 'Done' ? [] : [look.rest]);
    const own = waits.filter(({ process }) => process === name);
    expect(own.map(({ taskId, wakeAt }) => `${taskId} ${wakeAt}`).sort(), where).toEqual(
      look.waits.map(({ taskId, wakeAt }) => `${taskId} ${wakeAt}`).sort(),
    );
  }
};

const nameOf = (what: Attempt): string =>
  'command' in what ? `${what.command.type}` : Object.keys(what).join();

let cases = 0;
const seen = new Set<string>();

const REACHED = [
  'formal-review',
  'correction',
  'departments',
  'site-check',
  'experts',
  'decision',
  'deferred',
  'proposed',
] as const;

describe('wherever a machine rests', () => {
  it('its stage equals the status of the case, after any history', async () => {
    const attempts = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...LIKELY) },
      { weight: 8, arbitrary: fc.constantFrom(...ATTEMPTS) },
      { weight: 1, arbitrary: fc.constantFrom(...ITEMS) },
      { weight: 2, arbitrary: fc.constantFrom(...DECIDED) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('c-filed', 'c-scored'),
        fc.array(attempts, { minLength: 8, maxLength: 30 }),
        async (from, history) => {
          cases += 1;
          const id = `c-any-${cases}`;
          await copyCase(world, from, id);
          await world.look(id);
          const done: string[] = [];
          for (const what of history) {
            await carryOut(id, what);
            done.push(nameOf(what));
            await agree(id, done);
            seen.add((await world.stateOf(id)).status);
          }
          // It ends here, so that the next history's time moves no other case.
          await send(id, clerk, { type: 'WithdrawCase', reason: '改为联合申报' });
          await world.settle();
        },
      ),
      { numRuns: 100, seed: 20_260_303 },
    );
    // The histories went through the review, not only to its door.
    for (const status of REACHED) expect(seen).toContain(status);
  });
});
