import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, ask, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  appoint,
  CALL,
  COUNTY,
  declare,
  done,
  paper,
  publish,
  score,
} from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import {
  fillOwn,
  fillShared,
  LEAD,
  openJoined,
  openJoint,
  openJointCall,
  partOf,
  signAll,
} from './joint.ts';

const HUIMIN = '371621';
const YANGXIN = '371622';
const NEIGHBOUR = `county:${HUIMIN}`;

let instance: Instance;

const words = ({ body }: Answer): string => text(body, 'detail');
const refusal = ({ status, body }: Answer): readonly unknown[] => [status, text(body, 'refusal')];
const send = (as: string, id: string, command: string, body: object = {}) =>
  instance.as(as).post(`/api/cases/${id}/commands/${command}`, body);
const shown = async (as: string, id: string) =>
  done(await instance.as(as).get(`/api/cases/${id}`)).body;
const history = async (as: string, id: string): Promise<readonly string[]> =>
  list((await instance.as(as).get(`/api/cases/${id}/history`)).body, 'items').map((one) =>
    text(one, 'type'),
  );
const inList = async (as: string, id: string) =>
  list((await instance.as(as).get('/api/cases')).body, 'items').find(
    (one) => text(one, 'id') === id,
  );
const asks = async (as: string, id: string): Promise<readonly string[]> =>
  list(await shown(as, id), 'tasks').map((one) => text(one, 'kind'));

/** Filed jointly by both, agreed to, scored and adopted. */
const proposed = async (partners: readonly string[], name: string): Promise<string> => {
  const id = await filed(partners, name);
  await act(instance.as('office'), id, 'AcceptCase');
  for (const department of ['BZ-STATS', 'BZ-TAX'])
    await act(instance.as(`department:${department}`), id, 'GiveOpinion', {
      verdict: 'no-objection',
    });
  await appoint(instance, id, 1);
  await declare(instance, id, 1);
  await score(instance, id, 1);
  await act(instance.as('body:BZ-LEADING-GROUP'), id, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'adopt',
    outcome: 'recommend',
    document: paper(),
  });
  return id;
};

const filed = async (partners: readonly string[], name: string): Promise<string> => {
  const id = await openJoined(instance, partners, name);
  await fillShared(instance, id);
  for (const org of partners) await fillOwn(instance, id, org);
  await signAll(instance, id, [LEAD, ...partners]);
  await act(instance.as(COUNTY), id, 'FileCase');
  return id;
};

beforeAll(async () => {
  instance = await startInstance();
  await openJointCall(instance);
});
afterAll(() => instance.stop());

it('play.hands.partners.joins a unit that the lead named fills in nothing before it has said that it takes part, and may say no', async () => {
  const id = await openJoint(instance, [HUIMIN, YANGXIN], '答复联合申报集群');
  expect(await asks(NEIGHBOUR, id)).toEqual(['join']);
  const early = await send(NEIGHBOUR, id, 'ConfirmPart', {
    part: partOf(HUIMIN),
    draftVersion: 1,
  });
  expect([...refusal(early), words(early)]).toEqual([
    409,
    'PartnershipUnanswered',
    '贵单位尚未同意联合申报，请先办理“同意联合申报”或“退出联合申报”，再填报、确认和签批',
  ]);
  // Nobody joins for another unit.
  expect((await send(COUNTY, id, 'JoinApplication')).status).toBe(403);
  expect((await send('county:371623', id, 'JoinApplication')).status).toBe(404);
  done(await send(NEIGHBOUR, id, 'JoinApplication'));
  expect(refusal(await send(NEIGHBOUR, id, 'JoinApplication'))).toEqual([409, 'AlreadyJoined']);
  expect(await asks(NEIGHBOUR, id)).toEqual(['confirm-part']);
  await fillOwn(instance, id, HUIMIN);
  const filing = await send(COUNTY, id, 'FileCase');
  expect(JSON.stringify(filing.body)).toContain('阳信县尚未同意联合申报');
  const blank = await send(`county:${YANGXIN}`, id, 'LeaveApplication', { reason: ' ' });
  expect(refusal(blank)).toEqual([409, 'ReasonMissing']);
  done(await send(`county:${YANGXIN}`, id, 'LeaveApplication', { reason: '产业方向不一致' }));
  const after = await shown(COUNTY, id);
  expect(list(after, 'partners')).toEqual([HUIMIN]);
  expect(list(after, 'submission', 'wanted').map((one) => text(one, 'part'))).not.toContain(
    partOf(YANGXIN),
  );
  expect(JSON.stringify(field(after, 'submission', 'left'))).toContain('产业方向不一致');
});

it('play.hands.partners.leaves-a-draft who has joined leaves by a document, takes its part along, reads what was and nothing later', async () => {
  const id = await openJoined(instance, [HUIMIN, YANGXIN], '退出前的名称集群');
  await fillShared(instance, id);
  await fillOwn(instance, id, HUIMIN, '31.5');
  await fillOwn(instance, id, YANGXIN);
  await signAll(instance, id, [LEAD, HUIMIN, YANGXIN]);
  const bare = await send(NEIGHBOUR, id, 'LeaveApplication', { reason: '改为单独申报' });
  expect(refusal(bare)).toEqual([409, 'DocumentMissing']);
  done(
    await send(NEIGHBOUR, id, 'LeaveApplication', { reason: '改为单独申报', document: paper() }),
  );
  const after = await shown(COUNTY, id);
  expect(list(after, 'partners')).toEqual([YANGXIN]);
  // Every cover named it: nobody's seal stands.
  expect(Object.keys(Object(field(after, 'submission', 'signOffs')))).toEqual([]);
  expect(JSON.stringify(field(after, 'submission', 'parts'))).not.toContain(partOf(HUIMIN));
  done(await send(COUNTY, id, 'CorrectIdentity', { name: '退出后的名称集群' }));
  await instance.settled();
  const past = await shown(NEIGHBOUR, id);
  expect([text(past, 'name'), list(past, 'commands'), list(past, 'tasks')]).toEqual([
    '退出前的名称集群',
    [],
    [],
  ]);
  const told = await history(NEIGHBOUR, id);
  expect([told.includes('PartnerLeft'), told.includes('IdentityCorrected')]).toEqual([true, false]);
  const line = await inList(NEIGHBOUR, id);
  expect([field(line, 'left'), text(line, 'name')]).toEqual([true, '退出前的名称集群']);
  const saved = await instance
    .as(NEIGHBOUR)
    .put(`/api/cases/${id}/drafts/${partOf(HUIMIN)}`, { version: 9, data: {} });
  expect(saved.status).toBe(404);
  expect((await send(NEIGHBOUR, id, 'JoinApplication')).status).toBe(404);
});

it('play.hands.partners.lead-handed-over the lead goes by document to a partner that has joined, which then files', async () => {
  const id = await openJoint(instance, [HUIMIN, YANGXIN], '变更牵头集群');
  await act(instance.as(NEIGHBOUR), id, 'JoinApplication');
  await fillShared(instance, id);
  const hand = (to: string, document: object | undefined = paper()) =>
    send(COUNTY, id, 'HandOverLead', { to, reason: '产业主体在惠民县', document });
  const early = await hand(YANGXIN);
  expect([...refusal(early), words(early)]).toEqual([
    409,
    'LeadUnfit',
    '牵头申报单位只能变更为已同意联合申报的单位，请先由该单位办理“同意联合申报”',
  ]);
  done(await hand(HUIMIN));
  const after = await shown(NEIGHBOUR, id);
  expect([text(after, 'applicant'), list(after, 'partners')]).toEqual([HUIMIN, [LEAD, YANGXIN]]);
  const owners = Object.fromEntries(
    list(after, 'submission', 'wanted').map((one) => [text(one, 'part'), text(one, 'org')]),
  );
  expect([owners.size, owners[partOf(LEAD)], owners[partOf(HUIMIN)]]).toEqual([
    HUIMIN,
    LEAD,
    undefined,
  ]);
  // What was confirmed stands, and is the new lead's to answer for.
  expect(text(after, 'submission', 'parts', 'size', 'org')).toBe(HUIMIN);
  expect((await send(COUNTY, id, 'FileCase')).status).toBe(403);
  await act(instance.as(`county:${YANGXIN}`), id, 'JoinApplication');
  await fillOwn(instance, id, LEAD);
  await fillOwn(instance, id, YANGXIN);
  await signAll(instance, id, [HUIMIN, LEAD, YANGXIN]);
  done(await send(NEIGHBOUR, id, 'FileCase'));
});

it('play.hands.partners.after-filing once it is filed a unit leaves by a letter, the office corrects on it, and the unit keeps what it knew', async () => {
  const id = await filed([HUIMIN], '提交后变更集群');
  const own = await send(NEIGHBOUR, id, 'LeaveApplication', {
    reason: '产业调整',
    document: paper(),
  });
  expect([...refusal(own), words(own)]).toEqual([
    409,
    'LeavesByOffice',
    '该申报项目目前为“形式审查”，提交后联合申报单位有变更的，请牵头单位来文，由领导小组办公室凭文件更正申报信息；公示期间可直接办理退出',
  ]);
  done(
    await send('office', id, 'CorrectIdentity', {
      partners: [],
      reason: '惠民县来函退出',
      document: paper(),
    }),
  );
  await act(instance.as('office'), id, 'AcceptCase');
  const past = await shown(NEIGHBOUR, id);
  expect([text(past, 'status'), list(past, 'commands')]).toEqual(['formal-review', []]);
  expect(await history(NEIGHBOUR, id)).not.toContain('CaseAccepted');
  expect(text(await shown(COUNTY, id), 'status')).toBe('departments');
});

it('play.hands.partners.leaves-on-notice a unit that leaves during the notice holds the case until the others have confirmed and the list is corrected', async () => {
  const id = await proposed([HUIMIN, YANGXIN], '公示期间退出集群');
  const notice = await publish(instance, id);
  await instance.clockTo('2026-03-04T03:00:00.000Z');
  const left = { reason: '主导产业调整', document: paper('2026-03-04') };
  done(await send(NEIGHBOUR, id, 'LeaveApplication', left));
  const page = await ask(instance.origin, 'GET', `/public/notices/${notice}`);
  expect(JSON.stringify(page.body)).toContain('"held":true');
  const correct = (partners: readonly string[]) =>
    instance.as('office').post(`/api/notices/${notice}/commands/CorrectNotice`, {
      text: '原公示中该项目联合申报单位惠民县退出，更正为博兴县、阳信县。',
      cases: [id],
      names: [{ caseId: id, partners }],
      reason: '联合申报单位退出',
      firstDay: '2026-03-09',
    });
  const early = await correct([YANGXIN]);
  expect([...refusal(early), words(early)]).toEqual([
    409,
    'StaysUnconfirmed',
    '有联合申报单位在公示期间退出，其余申报单位尚未全部确认继续联合申报；全部确认后方可更正公示',
  ]);
  // The printed days pass, and nothing follows from it.
  await instance.clockTo('2026-03-07T01:00:00.000Z');
  await instance.settled();
  expect(text(await shown('office', id), 'status')).toBe('notice');
  const batch = text(
    done(await instance.as('office').post('/api/recommendations', { callId: CALL })).body,
    'id',
  );
  const nominated = await instance
    .as('office')
    .post(`/api/recommendations/${batch}/commands/Nominate`, { caseId: id, rank: 1 });
  expect([nominated.status, words(nominated)]).toEqual([
    409,
    expect.stringContaining('须经审议为拟推荐且公示期满后方可推荐'),
  ]);
  // Each for itself; who left has no say any more.
  const stay = (as: string) =>
    send(as, id, 'ConfirmStaying', { org: HUIMIN, document: paper('2026-03-06') });
  expect(await asks('head:371625', id)).toEqual(['stay']);
  expect((await stay('head:371621')).status).toBe(404);
  done(await stay('head:371625'));
  expect(refusal(await stay('head:371625'))).toEqual([409, 'AlreadyStaying']);
  expect(refusal(await correct([YANGXIN]))).toEqual([409, 'StaysUnconfirmed']);
  done(await stay('head:371622'));
  expect(await asks('office', id)).toEqual(['correct-list']);
  done(await correct([YANGXIN]));
  await instance.settled();
  const after = await shown('office', id);
  expect([text(after, 'status'), list(after, 'partners')]).toEqual(['notice', [YANGXIN]]);
  expect(await asks('office', id)).toEqual([]);
  // What the leaver reads ends with its own word.
  const past = await shown(NEIGHBOUR, id);
  expect([list(past, 'partners'), (await history(NEIGHBOUR, id)).at(-1)]).toEqual([
    [HUIMIN, YANGXIN],
    'PartnerLeft',
  ]);
  await instance.clockTo('2026-03-11T01:00:00.000Z');
  await instance.settled();
  expect(text(await shown('office', id), 'status')).toBe('notice-over');
});
