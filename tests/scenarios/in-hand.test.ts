import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceData } from '../../functions/wiring/reference-data.ts';
import { orgDirectory } from '../../workflows/orgs/org.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { accept, act, COUNTY, done, file, openCall } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { accountOf, endGrants, grant } from './grants.ts';

let instance: Instance;
const OFFICE = { org: 'BZ-OFFICE', role: 'office' } as const;
const STATS = 'department:BZ-STATS';
const COLLEAGUE = 'department:BZ-SASAC';
const SECTION = 'BZ-OFFICE-ZH';

/** The office has a section for general matters. */
const withSection = () =>
  orgDirectory('sections', [
    ...referenceData.orgs.byId.values(),
    {
      id: SECTION,
      kind: 'section',
      level: 'city',
      name: { zh: '综合科（示例）', en: 'General section (sample)' },
      shortName: { zh: '综合科（示例）', en: 'General section (sample)' },
      parent: 'BZ-OFFICE',
      sample: true,
    },
  ]);

beforeAll(async () => {
  instance = await startInstance({ reference: { ...referenceData, orgs: withSection() } });
  await openCall(instance, { quota: { perUnit: 90, units: {} } });
});
afterAll(() => instance.stop());

const send = (alias: string, id: string, command: string, body: object = {}) =>
  instance.as(alias).post(`/api/cases/${id}/commands/${command}`, {
    taskId: 'formal-review',
    ...body,
  });

const deskRow = async (alias: string, id: string, query = '') => {
  const { body } = done(await instance.as(alias).get(`/api/desk?part=tasks&limit=100${query}`));
  return list(body, 'tasks', 'items').find((one) => text(one, 'about', 'id') === id);
};
const onCase = async (alias: string, id: string) => {
  const { body } = done(await instance.as(alias).get(`/api/cases/${id}/tasks`));
  return list(body, 'items')[0];
};
const countsOf = async (alias: string) =>
  done(await instance.as(alias).get('/api/desk/counts')).body;
const said = (answer: { readonly body: unknown }) => text(answer.body, 'detail');

describe('a task changes hands within the organisation', () => {
  it('play.hands.hands.taken is taken by one: colleagues see who has it and no longer have it on their own list, and nobody else learns the name', async () => {
    const id = await file(instance);
    const before = await countsOf('office:2');
    expect(await deskRow('office:2', id)).not.toHaveProperty('hand');
    done(await send('office', id, 'TakeTask'));
    const name = '市制造强市建设领导小组办公室工作人员1';
    expect(await deskRow('office', id)).toMatchObject({ hand: { name, mine: true } });
    expect(await deskRow('office:2', id)).toBeUndefined();
    expect(await deskRow('office:2', id, '&all=true')).toMatchObject({
      hand: { name, mine: false },
    });
    expect(await countsOf('office:2')).toMatchObject({
      open: Number(field(before, 'open')) - 1,
      others: Number(field(before, 'others')) + 1,
    });
    expect(await onCase('office:2', id)).toMatchObject({ hand: { name } });
    // Audit reads it; the applicant, whose matter it is, learns neither name nor account.
    expect(await onCase('auditor:BZ-AUDIT', id)).toMatchObject({ hand: { name } });
    const holder = await accountOf(instance, 'office');
    for (const path of ['tasks', 'history', '']) {
      const { body } = done(
        await instance.as(COUNTY).get(`/api/cases/${id}/${path}`.replace(/\/$/u, '')),
      );
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`${name}|${holder}|TaskTaken`, 'u'));
    }
    const stranger = await send(COUNTY, id, 'TakeTask');
    expect(stranger).toMatchObject({ status: 409, body: { refusal: 'NoSuchTask' } });
    expect(said(stranger)).toContain('本单位没有这项待办');
  });

  it('play.hands.hands.two-at-once of two who take it at the same moment one has it, and the other is told who', async () => {
    const id = await file(instance);
    const both = await Promise.all([
      send('office', id, 'TakeTask'),
      send('office:2', id, 'TakeTask'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ refusal: 'AlreadyInHand', rule: 'hands.taken' });
    expect(text(lost?.body, 'detail')).toMatch(
      /这项待办已由市制造强市建设领导小组办公室工作人员[12]承办，不必重复办理/u,
    );
    expect(
      list(done(await instance.as('office').get(`/api/cases/${id}/tasks`)).body, 'items'),
    ).toHaveLength(1);
  });

  it('play.hands.hands.handed is handed to a colleague; over the head of whoever has it only with a reason; never to somebody without a right there', async () => {
    const id = await file(instance);
    const two = await accountOf(instance, 'office:2');
    const one = await accountOf(instance, 'office');
    const outsider = await send('office', id, 'HandTask', {
      to: { account: await accountOf(instance, STATS) },
    });
    expect(outsider).toMatchObject({ status: 409, body: { refusal: 'NotOnTheirDesk' } });
    expect(said(outsider)).toContain(
      '所选人员目前不能以“领导小组办公室”身份办理市制造强市建设领导小组办公室的事项',
    );
    expect(said(outsider)).not.toContain('统计');
    done(await send('office', id, 'HandTask', { to: { account: two } }));
    expect(await deskRow('office:2', id)).toMatchObject({ hand: { account: two, mine: true } });
    const over = await send('office', id, 'HandTask', { to: { account: one } });
    expect(over).toMatchObject({ status: 409, body: { refusal: 'InAnothersHand' } });
    expect(said(over)).toContain('请用“转办”并写明理由');
    done(
      await send('office', id, 'HandTask', { to: { account: one }, reason: '工作人员2外出培训' }),
    );
    expect(await deskRow('office', id)).toMatchObject({ hand: { account: one, mine: true } });
    // It is no right: a colleague still may act, and then nobody holds anything of it.
    await act(instance.as('office:2'), id, 'AcceptCase');
    expect(await deskRow('office', id, '&all=true')).toBeUndefined();
  });

  it('play.hands.hands.lent is lent to a colleague who gives it back, and given back by the holder it lies before all again', async () => {
    const id = await file(instance);
    const two = await accountOf(instance, 'office:2');
    const early = await send('office', id, 'LendTask', { to: { account: two } });
    expect(early).toMatchObject({ status: 409, body: { refusal: 'NotInHand' } });
    expect(said(early)).toContain('请先点“我来办”，再交协办');
    done(await send('office', id, 'TakeTask'));
    done(await send('office', id, 'LendTask', { to: { account: two }, note: '请核对佐证材料' }));
    expect(await deskRow('office:2', id)).toMatchObject({
      hand: { mine: true, lent: { account: two } },
    });
    // Whoever helps hands it to nobody else.
    const away = await send('office:2', id, 'HandTask', { to: { account: two } });
    expect(away).toMatchObject({ status: 409, body: { refusal: 'InAnothersHand' } });
    done(await send('office:2', id, 'ReturnTask', { note: '已核对' }));
    expect(await deskRow('office:2', id)).toBeUndefined();
    const others = await send('office:2', id, 'ReturnTask');
    expect(others).toMatchObject({ status: 409, body: { refusal: 'InAnothersHand' } });
    done(await send('office', id, 'ReturnTask'));
    expect(await deskRow('office:2', id)).not.toHaveProperty('hand');
  });

  it('play.hands.hands.section is handed to a section, whose people have it; a section of another organisation is refused', async () => {
    const subject = 'demo:office:BZ-OFFICE-ZH';
    done(
      await instance.as('admin:1').post('/api/accounts', {
        subject,
        name: '综合科工作人员（示例）',
        org: SECTION,
      }),
    );
    const id = await file(instance);
    const wrong = await send('office', id, 'HandTask', { to: { section: 'BZ-IIT' } });
    expect(wrong).toMatchObject({ status: 409, body: { refusal: 'NoSuchSection' } });
    done(await send('office', id, 'HandTask', { to: { section: SECTION } }));
    // Nobody of the section may answer it yet: it goes on lying before all.
    expect(await deskRow('office:2', id)).not.toHaveProperty('hand');
    await grant(instance, await accountNamed('综合科工作人员'), OFFICE);
    expect(await deskRow('office:2', id)).toBeUndefined();
    expect(await deskRow('office:2', id, '&all=true')).toMatchObject({
      hand: { sectionName: { zh: '综合科（示例）' }, mine: false },
    });
    const shown = done(
      await instance.as('office').get('/api/colleagues?org=BZ-OFFICE&role=office'),
    );
    expect(shown.body).toMatchObject({ sections: [{ org: SECTION }] });
    expect(list(shown.body, 'items').map((item) => text(item, 'sectionName', 'zh'))).toContain(
      '综合科（示例）',
    );
    const elsewhere = await instance.as(STATS).get('/api/colleagues?org=BZ-OFFICE&role=office');
    expect(elsewhere.status).toBe(403);
  });

  it('play.hands.hands.moved somebody whose right ends loses it at the next request, and the successor finds it before them', async () => {
    const id = await accept(instance);
    const mover = await accountOf(instance, COLLEAGUE);
    await endGrants(instance, mover);
    await grant(instance, mover, { role: 'department', org: 'BZ-STATS' });
    const opinion = { taskId: 'opinion:BZ-STATS' };
    done(await send(COLLEAGUE, id, 'TakeTask', opinion));
    expect(await deskRow(STATS, id)).toBeUndefined();
    await endGrants(instance, mover);
    expect((await send(COLLEAGUE, id, 'ReturnTask', opinion)).status).toBe(404);
    expect(await deskRow(COLLEAGUE, id, '&all=true')).toBeUndefined();
    expect(await deskRow(STATS, id)).not.toHaveProperty('hand');
    done(await send(STATS, id, 'TakeTask', opinion));
    expect(await deskRow(STATS, id)).toMatchObject({ hand: { mine: true } });
  });
});

const accountNamed = async (name: string): Promise<string> => {
  const { body } = done(await instance.as('admin:1').get('/api/accounts?limit=100'));
  const found = list(body, 'items').find((one) => text(one, 'name').startsWith(name));
  return text(found, 'id');
};
