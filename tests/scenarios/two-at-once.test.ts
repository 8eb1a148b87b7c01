import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../engine/event.ts';
import { handleCommand } from '../../functions/door/command.ts';
import { kindOfPlural, streamKey } from '../../functions/kinds/catalogue.ts';
import type { Ports } from '../../functions/kinds/ports.ts';
import { sweep } from '../../functions/stream/sweep.ts';
import type { Plural } from '../../interface/plurals.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { act, CALL, done, openCall, paper, propose } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';

// Commands are sent past the doors, on ports of which nobody hears what was committed: follow-ups come as late as they
// may come on AWS, where the table's stream delivers them. `heard` is when they have come.

let instance: Instance;
const cases: string[] = [];
beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, {
    quota: { perUnit: 40, units: {} },
    vetoFacts: [{ id: 'accident', title: { zh: '重大安全事故', en: 'Major accident' } }],
    reviewingDepartments: [
      { org: 'BZ-STATS', indicators: ['size.revenue'] },
      { org: 'BZ-TAX', indicators: ['size.tax'], vetoFacts: [] },
    ],
    upstream: {
      title: '山东省先进制造业集群申报（入门示例）',
      level: 'province',
      issuer: 'SD-IIT',
      deadline: '2026-04-30T09:30:00.000Z',
      quota: 9,
    },
  });
  for (let n = 0; n < 9; n += 1) cases.push(await propose(instance));
});
afterAll(() => instance.stop());

const OFFICE: Actor = { id: 'u-office', role: 'office', org: 'BZ-OFFICE' };
const BODY: Actor = { id: 'u-body', role: 'leading-group', org: 'BZ-LEADING-GROUP' };
const take = (): string => cases.shift() ?? expect.unreachable('no case left');

const deaf = (): Ports => ({ ...instance.system.runtime.ports, committed: () => undefined });

const send = (
  plural: Plural,
  id: string,
  command: { readonly type: string } & Readonly<Record<string, unknown>>,
  { ports = deaf(), actor = OFFICE }: { ports?: Ports; actor?: Actor } = {},
) => {
  const aggregate = kindOfPlural(plural);
  const stream = streamKey(aggregate, id);
  return handleCommand(ports, {
    aggregate,
    stream,
    command,
    commandId: randomUUID(),
    actor: () => actor,
  });
};

const heard = async (): Promise<void> => {
  await sweep(instance.system.runtime.ports, 'whole');
  await instance.settled();
};

let notices = 0;
const publish = (listed: readonly string[], firstDay = '2026-03-04') => {
  notices += 1;
  const noticeId = `n-scenario-${notices}`;
  const sent = send('notices', noticeId, {
    type: 'PublishNotice',
    noticeId,
    callId: CALL,
    title: '关于拟推荐产业集群名单的公示',
    cases: listed,
    firstDay,
    procedure: '经领导小组会议审议',
  });
  return { noticeId, sent };
};

const correct = (noticeId: string, listed: readonly string[], firstDay: string) =>
  send('notices', noticeId, {
    type: 'CorrectNotice',
    text: '集群名称更正。',
    reason: '名称误植',
    cases: listed,
    firstDay,
  });

const accident = (caseId: string) =>
  send('cases', caseId, {
    type: 'ReportFact',
    fact: 'accident',
    department: 'BZ-EMERGENCY',
    basis: '事故快报',
    document: paper(),
  });

const view = async (id: string) =>
  done(await instance.as('office').get(`/api/cases/${id}`)).body as object;
const noticeOf = async (id: string) => text(await view(id), 'notice', 'current', 'noticeId');
const names = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === 'fulfilled' ? 'done' : result.reason.name)).sort();

it('play.A3.two-notices two officers publish one list at the same moment: one notice stands, and it has all of them', async () => {
  const listed = [take(), take()];
  const [one, other] = [publish(listed), publish(listed)];
  expect(names(await Promise.allSettled([one.sent, other.sent]))).toEqual([
    'ListedElsewhere',
    'done',
  ]);
  await expect(publish(listed).sent).rejects.toMatchObject({ name: 'ListedElsewhere' });
  await heard();
  const on = await Promise.all(listed.map(noticeOf));
  expect(new Set(on).size).toBe(1);
  expect([one.noticeId, other.noticeId]).toContain(on[0]);
});

it('play.A3.withdrawn-notice what a withdrawn notice listed can be published again, whether or not the cases have heard', async () => {
  const id = take();
  const first = publish([id], '2026-03-09');
  await first.sent;
  await send('notices', first.noticeId, { type: 'WithdrawNotice', reason: '名单需进一步核对' });
  const second = publish([id]);
  await second.sent;
  await heard();
  expect(await noticeOf(id)).toBe(second.noticeId);
});

let batch = '';
const nominate = (caseId: string, rank: number, ports?: Ports) =>
  send('recommendations', batch, { type: 'Nominate', caseId, rank }, { ports: ports ?? deaf() });

it('play.A3.correct-and-nominate a case is not nominated from a list that is being corrected, in whichever order', async () => {
  const [first, second, third] = [take(), take(), take()];
  const { noticeId, sent } = publish([first, second, third]);
  await sent;
  await heard();
  await instance.clockTo('2026-03-09T01:00:00.000Z');
  batch = text(
    done(await instance.as('office').post('/api/recommendations', { callId: CALL })).body,
    'id',
  );
  await correct(noticeId, [first], '2026-03-10');
  await expect(nominate(first, 1)).rejects.toMatchObject({ name: 'ListedElsewhere' });
  await nominate(second, 1);
  await expect(correct(noticeId, [second], '2026-03-10')).rejects.toMatchObject({
    name: 'ListedElsewhere',
  });
  const both = await Promise.allSettled([
    correct(noticeId, [third], '2026-03-10'),
    nominate(third, 2),
  ]);
  expect(names(both)).toEqual(['ListedElsewhere', 'done']);
  await heard();
  expect(text(await view(first), 'status')).toBe('notice');
  expect(text(await view(second), 'status')).toBe('nominated');
  // Whoever came first, the case and the list say the same.
  const status = both[0]?.status === 'fulfilled' ? 'notice' : 'nominated';
  expect(text(await view(third), 'status')).toBe(status);
});

/** Ports on which something else happens between what was read and what is written; once. */
const overtakenBy = (happens: () => Promise<unknown>): Ports => {
  const ports = deaf();
  let over = false;
  return {
    ...ports,
    events: {
      ...ports.events,
      append: async (append) => {
        if (!over) {
          over = true;
          await happens();
        }
        return ports.events.append(append);
      },
    },
  };
};

it('play.A3.fact-and-nomination an accident reported while the nomination is being written stops it', async () => {
  const id = take();
  const { sent } = publish([id], '2026-03-09');
  await sent;
  await heard();
  await instance.clockTo('2026-03-13T01:00:00.000Z');
  const ports = overtakenBy(() => accident(id));
  await expect(nominate(id, 1, ports)).rejects.toMatchObject({ name: 'QuestionOpen' });
});

it('play.A3.fact-and-letter an accident reported while the letter is being written stops it, and so does a case that has ended', async () => {
  const state = done(await instance.as('office').get(`/api/recommendations/${batch}`)).body;
  const listed = (
    Reflect.get(Object(Reflect.get(Object(state), 'state')), 'nominations') as object[]
  )
    .filter((one) => text(one, 'status') === 'nominated')
    .map((one) => text(one, 'caseId'));
  const [first = ''] = listed;
  await send(
    'recommendations',
    batch,
    { type: 'ApproveNominations', body: 'BZ-LEADING-GROUP', document: paper('2026-03-13') },
    { actor: BODY },
  );
  const letter = (ports?: Ports) =>
    send(
      'recommendations',
      batch,
      { type: 'SendLetter', document: { ...paper('2026-03-13'), kind: '文件' }, cases: listed },
      { ports: ports ?? deaf() },
    );
  await expect(letter(overtakenBy(() => accident(first)))).rejects.toMatchObject({
    name: 'QuestionOpen',
  });
  await act(instance.as('office'), first, 'ConfirmVeto', {
    fact: 'accident',
    confirmed: true,
    reason: '属实',
  });
  await act(instance.as('body:BZ-LEADING-GROUP'), first, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'reject',
    document: paper('2026-03-13'),
    reason: '撤销原结果。',
  });
  await expect(letter()).rejects.toMatchObject({ name: 'NotReadyForNomination' });
});
