import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { accept, act, COUNTY, done, NEIGHBOUR, openCall, openCase } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { accountOf, endGrants, grant } from './grants.ts';
import { MERGED, withMergedBureau, withMergedCounty } from './merged-bureau.ts';

const STATS = 'department:BZ-STATS';
const TAX = 'department:BZ-TAX';
/** Still has a right at the old bureau of taxes. */
const OLD = 'department:BZ-LAND';
/** Works at the merged bureau from its first day on. */
const NEW = 'department:BZ-SASAC';
const TUESDAY = '2026-03-10T01:00:00.000Z';

let instance: Instance;
/** Asked of both, of one after the other answered, and the other way round; two that both have answered. */
const cases: Record<'both' | 'again' | 'taxes' | 'statistics' | 'first' | 'second', string> = {
  both: '',
  again: '',
  taxes: '',
  statistics: '',
  first: '',
  second: '',
};

const answer = (alias: string, id: string) =>
  act(instance.as(alias), id, 'GiveOpinion', { verdict: 'no-objection' });

/** The same data folder under the next release, whose directory is another. */
const restarted = async (reference: ReturnType<typeof withMergedBureau>) => {
  const { folder } = instance;
  await instance.system.stop();
  instance = await startInstance({ folder, reference });
};

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, {
    quota: { perUnit: 90, units: {} },
    days: { formalReview: 2, departments: 10, experts: 10, decision: 5, nomination: 5 },
  });
  for (const name of Object.keys(cases) as (keyof typeof cases)[])
    cases[name] = await accept(instance);
  await answer(STATS, cases.taxes);
  await answer(TAX, cases.statistics);
  for (const id of [cases.first, cases.second]) {
    await answer(STATS, id);
    await answer(TAX, id);
  }
  await endGrants(instance, await accountOf(instance, OLD));
  await grant(instance, await accountOf(instance, OLD), { role: 'department', org: 'BZ-TAX' });
  await instance.clockTo(TUESDAY);
  await restarted(withMergedBureau());
  await instance.settled();
  await endGrants(instance, await accountOf(instance, NEW));
  await grant(instance, await accountOf(instance, NEW), { role: 'department', org: MERGED });
});
afterAll(() => instance.stop());

const questions = async () => {
  const { body } = done(await instance.as(NEW).get('/api/opinions?limit=100'));
  return list(body, 'items');
};

describe('a bureau is merged with four open reviews and six opinions', () => {
  it('play.hands.reorganised.merged its successor has each open question once, with what both were to verify and why it came', async () => {
    const asked = await questions();
    expect(asked.map((one) => text(one, 'about', 'id')).sort()).toEqual(
      [cases.both, cases.again, cases.taxes, cases.statistics].sort(),
    );
    const joined = asked.find((one) => text(one, 'about', 'id') === cases.both);
    expect(text(joined, 'org')).toBe(MERGED);
    expect(text(joined, 'why', 'zh')).toMatch(
      /原由.*市统计局.*承办，机构调整后由本单位承接，已反馈的意见不变/u,
    );
    const fields = list(joined, 'figures').map((one) => text(one, 'field'));
    const alone = asked.find((one) => text(one, 'about', 'id') === cases.taxes);
    expect(fields.length).toBeGreaterThan(list(alone, 'figures').length);
    const { body } = done(await instance.as(NEW).get('/api/desk?part=tasks&limit=100'));
    expect(list(body, 'tasks', 'items')).toHaveLength(4);
    // Nobody is asked at the old ones any more; their people answer nothing there.
    const old = done(await instance.as(OLD).get('/api/desk?part=tasks')).body;
    expect(list(old, 'tasks', 'items')).toEqual([]);
    const late = await instance.as(OLD).post(`/api/cases/${cases.taxes}/commands/GiveOpinion`, {
      verdict: 'no-objection',
    });
    expect(late.status).toBe(404);
    const stranger = await instance
      .as('department:BZ-COMMERCE')
      .post(`/api/cases/${cases.taxes}/commands/GiveOpinion`, { verdict: 'no-objection' });
    expect(stranger.status).toBe(404);
  });

  it('play.hands.reorganised.given what was said keeps the name of then, its successor reads it, and one answer for both brings the review on', async () => {
    const { body } = done(await instance.as('office').get(`/api/cases/${cases.taxes}`));
    const seats = field(body, 'review', 'departments');
    expect(JSON.stringify(seats)).toContain('BZ-STATS');
    const history = done(await instance.as('office').get(`/api/cases/${cases.taxes}/history`)).body;
    const handed = list(history, 'items').find((one) => text(one, 'type') === 'SeatHandedOver');
    expect(handed).toMatchObject({
      title: { zh: '联审事项已由承接单位办理' },
      data: {
        from: 'BZ-TAX',
        department: MERGED,
        formerly: { zh: expect.stringContaining('税务局') },
      },
    });
    const given = list(history, 'items').filter((one) => text(one, 'type') === 'OpinionGiven');
    expect(given.map((one) => text(one, 'actor', 'org'))).toEqual(['BZ-STATS']);
    const read = done(await instance.as(NEW).get('/api/opinions/given?limit=100'));
    expect(JSON.stringify(read.body)).toContain(cases.first);
    await answer(NEW, cases.both);
    await answer(NEW, cases.taxes);
    for (const id of [cases.both, cases.taxes]) {
      const { body: after } = done(await instance.as('office').get(`/api/cases/${id}`));
      expect(text(after, 'status')).toBe(
        text(done(await instance.as('office').get(`/api/cases/${cases.first}`)).body, 'status'),
      );
    }
    const twice = await instance.as(NEW).post(`/api/cases/${cases.both}/commands/GiveOpinion`, {
      verdict: 'no-objection',
    });
    expect(twice).toMatchObject({ status: 409, body: { refusal: 'AlreadyAnswered' } });
  });

  it('play.hands.reorganised.asked-anew a round that names both asks the successor once', async () => {
    const id = await accept(instance, '2026-03-10');
    const asked = (await questions()).filter((one) => text(one, 'about', 'id') === id);
    expect(asked).toHaveLength(1);
    expect(text(asked[0], 'org')).toBe(MERGED);
    const { body } = done(await instance.as('office').get(`/api/cases/${id}`));
    expect(JSON.stringify(field(body, 'review', 'departments'))).not.toMatch(/BZ-STATS|BZ-TAX/u);
  });
});

describe('a county becomes another', () => {
  it('play.hands.reorganised.county its applications, drafts and tasks are the successor’s, and a third county finds none', async () => {
    const draft = await openCase(instance);
    const path = `/api/cases/${draft}/drafts/identity`;
    done(await instance.as(COUNTY).put(path, { version: 0, data: { industry: '商用厨具' } }));
    expect((await instance.as(NEIGHBOUR).get(`/api/cases/${draft}`)).status).toBe(404);
    await restarted(withMergedCounty());
    await instance.settled();
    const { body } = done(await instance.as(NEIGHBOUR).get('/api/cases?limit=100'));
    expect(list(body, 'items').map((one) => text(one, 'id'))).toContain(draft);
    const found = done(await instance.as(NEIGHBOUR).get(`/api/cases/${draft}/drafts`)).body;
    expect(JSON.stringify(found)).toContain('商用厨具');
    done(await instance.as(NEIGHBOUR).put(path, { version: 1, data: { industry: '厨具' } }));
    const desk = done(await instance.as(NEIGHBOUR).get('/api/desk?part=tasks&limit=100')).body;
    expect(list(desk, 'tasks', 'items').map((one) => text(one, 'about', 'id'))).toContain(draft);
    const role = { 'tidu-role': 'clerk@371621' };
    const chosen = await instance.as(NEIGHBOUR).get(`/api/cases/${draft}`, role);
    expect(chosen.status).toBe(200);
    const me = done(await instance.as(NEIGHBOUR).get('/api/me')).body;
    expect(list(me, 'grants').map((one) => text(one, 'org'))).toEqual(['371621']);
    expect((await instance.as('county:371623').get(`/api/cases/${draft}`)).status).toBe(404);
  });
});
