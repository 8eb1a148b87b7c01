import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetched } from '../end-to-end/documents.ts';
import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import { act, COUNTY, done } from '../end-to-end/story.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { field, list, text } from '../round/api.ts';
import {
  codeOf,
  confirmAs,
  fillOwn,
  fillShared,
  LEAD,
  openJoined,
  openJointCall,
  PARTNERS,
  partOf,
  sign,
  signAll,
} from './joint.ts';
import { sentences } from './sentences.ts';

const [FIRST, SECOND, THIRD] = PARTNERS;
const ALL = [LEAD, ...PARTNERS];

let instance: Instance;

const words = ({ body }: Answer): string => text(body, 'detail');
const sealedBy = async (id: string): Promise<readonly string[]> => {
  const { body } = await instance.as(COUNTY).get(`/api/cases/${id}`);
  return Object.keys(Object(field(body, 'submission', 'signOffs'))).sort();
};
const missingSeals = (answer: Answer): readonly string[] =>
  sentences(answer).filter((line) => line.startsWith('signOffs.'));
const reopen = (id: string, org: string) =>
  instance.as(`county:${org}`).post(`/api/cases/${id}/commands/ReopenPart`, { part: partOf(org) });
const complete = async (): Promise<string> => {
  const id = await openJoined(instance);
  await fillShared(instance, id);
  for (const org of PARTNERS) await fillOwn(instance, id, org);
  return id;
};
const paperFor = async (as: string, id: string, unit?: string): Promise<string> => {
  const query = unit === undefined ? '' : `?unit=${unit}`;
  return wordText((await fetched(instance, as, `cases/${id}/documents/form.docx${query}`)).bytes);
};

beforeAll(async () => {
  instance = await startInstance();
  await openJointCall(instance);
});
afterAll(() => instance.stop());

it('play.hands.seals.three-partners three partners, one edits, two seals stay: the lead’s and its own fall, and an old print is refused', async () => {
  const id = await complete();
  await signAll(instance, id, ALL);
  expect(await sealedBy(id)).toEqual([...ALL].sort());
  const old = await codeOf(instance, id, FIRST);
  done(await reopen(id, FIRST));
  // Unlocking changes nothing that anybody sealed.
  expect(await sealedBy(id)).toEqual([...ALL].sort());
  await fillOwn(instance, id, FIRST, '21.5');
  expect(await sealedBy(id)).toEqual([SECOND, THIRD]);
  const filing = await instance.as(COUNTY).post(`/api/cases/${id}/commands/FileCase`, {});
  expect([filing.status, missingSeals(filing)]).toEqual([
    409,
    [
      'signOffs.371625 尚缺博兴县单位负责人对当前版本的签批',
      'signOffs.371621 尚缺惠民县单位负责人对当前版本的签批',
    ],
  ]);
  const stale = await sign(instance, id, FIRST, old);
  expect([stale.status, text(stale.body, 'refusal'), words(stale)]).toEqual([
    409,
    'CheckCodeStale',
    expect.stringContaining('纸质件上的版本校验码与已确认的版本不一致'),
  ]);
  await signAll(instance, id, [FIRST, LEAD]);
  await act(instance.as(COUNTY), id, 'FileCase');
  // The timeline says which sign-off fell, and by which part; of the others it says nothing.
  const { body } = await instance.as(COUNTY).get(`/api/cases/${id}/history`);
  const fell = list(body, 'items').filter((one) => text(one, 'type') === 'SignOffVoided');
  expect(fell.map((one) => [text(one, 'data', 'org'), text(one, 'data', 'because')])).toEqual(
    [FIRST, LEAD].map((org) => [org, partOf(FIRST)]),
  );
});

it('play.hands.seals.shared-part what the lead changes in a shared part every unit has sealed, so every seal falls', async () => {
  const id = await complete();
  await signAll(instance, id, ALL);
  const clerk = instance.as(COUNTY);
  done(await clerk.post(`/api/cases/${id}/commands/ReopenPart`, { part: 'enterprises' }));
  await confirmAs(instance, id, 'enterprises', {
    firms: [{ name: '测试厨具公司', revenue: '13.5' }],
  });
  expect(await sealedBy(id)).toEqual([]);
});

it('play.hands.seals.unchanged a part that is unlocked and confirmed as it was, names of people in it, breaks no seal and leaves the code', async () => {
  const id = await complete();
  await signAll(instance, id, ALL);
  const codes = await Promise.all(ALL.map((org) => codeOf(instance, id, org)));
  const clerk = instance.as(COUNTY);
  done(await clerk.post(`/api/cases/${id}/commands/ReopenPart`, { part: 'identity' }));
  const filing = await clerk.post(`/api/cases/${id}/commands/FileCase`, {});
  expect([filing.status, sentences(filing)]).toEqual([
    409,
    [expect.stringContaining('尚未确认锁定，请博兴县核对后确认')],
  ]);
  await confirmAs(instance, id, 'identity', {
    clusterName: '博兴县商用厨具产业集群',
    industry: '商用厨具',
    contact: { name: '测试联系人', telephone: '0543-0000001' },
  });
  expect(await sealedBy(id)).toEqual([...ALL].sort());
  expect(await Promise.all(ALL.map((org) => codeOf(instance, id, org)))).toEqual(codes);
  // Another person is another content.
  done(await clerk.post(`/api/cases/${id}/commands/ReopenPart`, { part: 'identity' }));
  await confirmAs(instance, id, 'identity', {
    clusterName: '博兴县商用厨具产业集群',
    industry: '商用厨具',
    contact: { name: '另一联系人', telephone: '0543-0000001' },
  });
  expect(await sealedBy(id)).toEqual([]);
});

it('play.hands.seals.own-paper a partner prints, seals and signs what it answers for while others are at work; what the others say is not on it', async () => {
  const id = await openJoined(instance);
  await fillOwn(instance, id, FIRST, '21.5');
  const early = await sign(instance, id, FIRST, await codeOf(instance, id, FIRST));
  expect([early.status, text(early.body, 'refusal'), words(early)]).toEqual([
    409,
    'PartsUnconfirmed',
    '本单位签批范围内尚有部分未确认锁定，须先由填报单位逐一确认',
  ]);
  expect(sentences(early).every((line) => !line.startsWith(partOf(SECOND)))).toBe(true);
  await fillShared(instance, id);
  await fillOwn(instance, id, SECOND, '77.7');
  const code = await codeOf(instance, id, FIRST);
  const own = await paperFor(`head:${FIRST}`, id, FIRST);
  expect([own.includes(code), own.includes('21.5'), own.includes('77.7')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(own).toContain('联合申报单位意见：惠民县');
  expect(own).not.toContain('草稿');
  // The whole is a draft still, and says so; the neighbour's code is no code of this unit's.
  expect(await paperFor(COUNTY, id)).toContain('草稿（各部分全部确认锁定后生成）');
  done(await sign(instance, id, FIRST, code));
  const other = await sign(instance, id, SECOND, code);
  expect([other.status, text(other.body, 'refusal')]).toEqual([409, 'CheckCodeStale']);
  // On the whole print each unit finds the code that its head signs for.
  await fillOwn(instance, id, THIRD);
  expect(await codeOf(instance, id, FIRST)).toBe(code);
  const whole = await paperFor(COUNTY, id);
  expect(whole).toContain(`联合申报单位意见：惠民县（版本校验码 ${code}）`);
  const nobody = await instance
    .as(COUNTY)
    .get(`/api/cases/${id}/documents/form.docx?unit=BZ-STATS`);
  expect(nobody.status).toBe(404);
});
