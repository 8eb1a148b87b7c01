import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { accept, act, appoint, done, openCall, paper } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { accountOf, grant, moved } from './grants.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { quota: { perUnit: 90, units: {} }, order: 'parallel' });
});
afterAll(() => instance.stop());

const WEEK = { from: '2026-03-03', until: '2026-03-06', reason: '外出参加培训' } as const;
const account = (alias: string) => accountOf(instance, alias);

const appointed = async (by: string, whose: string, deputy: string, more: object) =>
  instance.as(by).post(`/api/accounts/${await account(whose)}/commands/AppointDeputy`, {
    ...WEEK,
    deputy: await account(deputy),
    ...more,
  });

const refused = (answer: { status: number; body: unknown }, refusal: string, words: string) => {
  expect(answer).toMatchObject({ status: 409, body: { refusal } });
  expect(text(answer.body, 'detail')).toContain(words);
};

describe('a deputy inherits what bars whom they stand in for', () => {
  it('play.hands.deputies.second-person is no second person beside whom they stand in for, whichever of them was first', async () => {
    await moved(instance, 'county:371622', { role: 'clerk', org: 'BZ-OFFICE' });
    const office = { role: 'office', org: 'BZ-OFFICE' } as const;
    const id = await accept(instance);
    const body = {
      behalfOf: { role: 'department', org: 'BZ-STATS' },
      document: paper(),
      act: { type: 'GiveOpinion', verdict: 'no-objection' },
    };
    done(await instance.as('office').post(`/api/cases/${id}/commands/RecordOnBehalf`, body));
    done(await appointed('office', 'office', 'county:371622', office));
    const { body: seen } = done(await instance.as('office').get(`/api/cases/${id}`));
    const recordId = text(list(seen, 'records')[0], 'recordId');
    const check = { recordId, correct: true };
    const path = `/api/cases/${id}/commands/CheckRecord`;
    refused(
      await instance.as('county:371622').post(path, check),
      'SamePerson',
      '代录人不能复核自己的代录',
    );
    // The deputy records; whom they stand in for checks nothing of it either.
    done(
      await instance.as('county:371622').post(`/api/cases/${id}/commands/RecordOnBehalf`, {
        ...body,
        behalfOf: { role: 'department', org: 'BZ-TAX' },
        document: paper(),
        act: { type: 'GiveOpinion', verdict: 'no-objection' },
      }),
    );
    const { body: two } = done(await instance.as('office').get(`/api/cases/${id}`));
    const other = list(two, 'records')
      .map((one) => text(one, 'recordId'))
      .find((one) => one !== recordId);
    refused(
      await instance.as('office').post(path, { recordId: other, correct: true }),
      'SamePerson',
      '请由另一位工作人员复核',
    );
    done(await instance.as('office:2').post(path, { recordId: other, correct: true }));
  });

  it('play.hands.deputies.barred-expert of a barred expert judges nothing of the case, and sits on none of its seats', async () => {
    await grant(instance, await account('expert:1'), { role: 'department', org: 'BZ-STATS' });
    await moved(
      instance,
      'county:371681',
      { role: 'clerk', org: 'BZ-STATS' },
      { role: 'expert', org: 'X-EXPERT-TEXTILES' },
    );
    const id = await accept(instance);
    await appoint(instance, id, 1);
    await act(instance.as('expert:1'), id, 'DeclareInterest', {
      seat: '1',
      conflict: true,
      commitment: true,
      reason: '与申报企业有合作',
    });
    const stats = { role: 'department', org: 'BZ-STATS' } as const;
    done(await appointed('expert:1', 'expert:1', 'county:371681', stats));
    const opinion = { verdict: 'no-objection' };
    const path = `/api/cases/${id}/commands/GiveOpinion`;
    refused(
      await instance.as('county:371681').post(path, opinion),
      'RecusedHere',
      '已就该项目声明回避',
    );
    refused(await instance.as('expert:1').post(path, opinion), 'RecusedHere', '已就该项目声明回避');
    const seated = await instance.as('office').post(`/api/cases/${id}/commands/AppointExpert`, {
      seat: '1',
      expert: await account('county:371681'),
      org: 'X-EXPERT-TEXTILES',
    });
    refused(seated, 'ExpertNotIndependent', '回避');
    // On another case the deputy gives the bureau's opinion.
    const other = await accept(instance);
    const given = await instance
      .as('county:371681')
      .post(`/api/cases/${other}/commands/GiveOpinion`, opinion);
    expect(text(given.body, 'refusal')).not.toBe('RecusedHere');
  });
});
