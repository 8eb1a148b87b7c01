import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpChannel } from '../../adapters/smtp.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  COUNTY,
  done,
  file,
  fill,
  HEAD,
  NEIGHBOUR,
  openCall,
  openCase,
  paper,
} from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { type MailServer, startMailServer } from '../round/mail-server.ts';
import { accountOf, moved } from './grants.ts';

let instance: Instance;
let post: MailServer;

beforeAll(async () => {
  post = await startMailServer();
  const mail = smtpChannel({ server: post.server, from: '梯度 <tidu@bz.example.gov.cn>' });
  instance = await startInstance({ channels: new Map([[mail.name, mail]]) });
  await openCall(instance, { quota: { perUnit: 90, units: {} }, order: 'parallel' });
});
afterAll(async () => {
  await instance.stop();
  await post.stop();
});

const HEADED = { role: 'unit-head', org: '371625' } as const;
const WEEK = { from: '2026-03-03', until: '2026-03-06', reason: '外出参加培训' } as const;
const account = (alias: string) => accountOf(instance, alias);

const appointed = async (by: string, whose: string, deputy: string, more: object) =>
  instance.as(by).post(`/api/accounts/${await account(whose)}/commands/AppointDeputy`, {
    ...WEEK,
    deputy: await account(deputy),
    ...more,
  });

const deputyIdOf = async (alias: string): Promise<string> => {
  const { body } = done(await instance.as(alias).get('/api/deputies'));
  const running = list(body, 'items').filter((one) => text(one, 'standing') !== 'ended');
  return text(
    running.find((one) => text(one, 'mine') === 'represented'),
    'deputyId',
  );
};

const ended = async (by: string, whose: string) =>
  instance.as(by).post(`/api/accounts/${await account(whose)}/commands/EndDeputy`, {
    deputyId: await deputyIdOf(whose),
    reason: '提前返岗',
  });

/** Filled in, so that the head can sign it. */
const filled = async (): Promise<string> => {
  const id = await openCase(instance);
  await fill(instance, id);
  return id;
};
const signed = async (alias: string, id: string) => {
  const { body } = await instance.as(HEAD).get(`/api/cases/${id}`);
  return instance.as(alias).post(`/api/cases/${id}/commands/SignOff`, {
    checkCode: text(body, 'checkCode'),
    document: paper(),
  });
};
const refused = (answer: { status: number; body: unknown }, refusal: string, words: string) => {
  expect(answer).toMatchObject({ status: 409, body: { refusal } });
  expect(text(answer.body, 'detail')).toContain(words);
};

describe('somebody stands in', () => {
  it('play.hands.deputies.both-names for a head who is away: both are named on the act, and it ends early with a reason', async () => {
    const [first, second] = [await filled(), await filled()];
    expect((await signed(COUNTY, first)).status).toBe(403);
    done(await appointed(HEAD, HEAD, COUNTY, HEADED));
    const { body: me } = done(await instance.as(COUNTY).get('/api/me'));
    const inFor = list(me, 'grants').find((one) => field(one, 'for') !== undefined);
    expect(inFor).toMatchObject({
      role: 'unit-head',
      for: { name: '博兴县单位负责人', until: '2026-03-06' },
    });
    const { body: away } = done(await instance.as(HEAD).get('/api/me'));
    expect(list(away, 'deputies')).toMatchObject([{ name: '博兴县经办人', until: '2026-03-06' }]);
    done(await signed(COUNTY, first));
    const [clerk, head] = [await account(COUNTY), await account(HEAD)];
    const { body } = done(await instance.as('office').get(`/api/cases/${first}/chain`));
    const signing = list(body, 'links').find((one) => text(one, 'header', 'type') === 'SignedOff');
    expect(field(signing, 'header', 'actor')).toMatchObject({
      id: clerk,
      role: 'unit-head',
      for: { account: head },
    });
    const found = done(
      await instance.as('auditor:BZ-AUDIT').get(`/api/audit/search?account=${head}`),
    );
    expect(list(found.body, 'items').map((one) => text(one, 'actor', 'standsInFor'))).toContain(
      head,
    );
    refused(
      await appointed(HEAD, HEAD, COUNTY, HEADED),
      'DeputyAlready',
      '同一时间同一范围只能有一名代理人',
    );
    done(await ended(HEAD, HEAD));
    expect((await signed(COUNTY, second)).status).toBe(403);
    refused(
      await instance.as(HEAD).post(`/api/accounts/${head}/commands/EndDeputy`, {
        deputyId: 'd-none',
        reason: '提前返岗',
      }),
      'NoSuchDeputy',
      '可能已经到期或终止',
    );
  });

  it('play.hands.deputies.refused never for oneself, from outside, in a chain or a circle, for what is one’s own, nor by whose it is not', async () => {
    const own = { role: 'clerk', org: '371625' } as const;
    refused(await appointed(HEAD, HEAD, HEAD, HEADED), 'OwnDeputy', '不能委托自己代理');
    refused(
      await appointed(HEAD, HEAD, NEIGHBOUR, HEADED),
      'DeputyNotOfOrganisation',
      '代理人须为博兴县的在岗人员',
    );
    refused(await appointed(HEAD, HEAD, COUNTY, own), 'NotHeldByAccount', '不能委托他人代理');
    refused(
      await appointed(HEAD, HEAD, COUNTY, { ...HEADED, from: '2026-03-02' }),
      'DeputyPeriodOff',
      '起始日不早于今日',
    );
    refused(
      await appointed(HEAD, HEAD, COUNTY, { ...HEADED, programmes: ['nothing'] }),
      'NoSuchProgramme',
      '没有这些批次类型或台账',
    );
    refused(
      await appointed('expert:1', 'expert:1', 'expert:6', {
        role: 'expert',
        org: 'X-EXPERT-MATERIALS',
      }),
      'SeatIsPersonal',
      '须由本人履职，不能委托代理',
    );
    // A head settles it for the clerk of the unit; a neighbour finds no such account, an administrator ends and appoints not.
    expect((await appointed(NEIGHBOUR, HEAD, COUNTY, HEADED)).status).toBe(404);
    expect((await appointed('admin:1', HEAD, COUNTY, HEADED)).status).toBe(403);
    done(await appointed(HEAD, COUNTY, HEAD, own));
    refused(await appointed(HEAD, HEAD, COUNTY, HEADED), 'DeputyHasDeputy', '不得转委托');
    await moved(instance, 'county:371603', own);
    refused(
      await appointed(HEAD, HEAD, 'county:371603', HEADED),
      'StandsInAlready',
      '正代理他人工作，期间不能再委托他人代理',
    );
    // Other days are no chain.
    done(
      await appointed(HEAD, HEAD, 'county:371603', {
        ...HEADED,
        from: '2026-03-09',
        until: '2026-03-10',
      }),
    );
    done(await ended(HEAD, HEAD));
    done(await ended('admin:1', COUNTY));
  });

  it('play.hands.deputies.scope in some programmes alone, and no day longer than said', async () => {
    const id = await filled();
    done(await appointed(HEAD, HEAD, COUNTY, { ...HEADED, programmes: ['monitoring'] }));
    expect((await signed(COUNTY, id)).status).toBe(403);
    done(await ended(HEAD, HEAD));
    done(await appointed(HEAD, HEAD, COUNTY, { ...HEADED, programmes: ['application'] }));
    done(await signed(COUNTY, id));
    done(await ended(HEAD, HEAD));
  });

  it('play.hands.deputies.in-hand has what is in hand and is told of it while it runs; on the morning after the last day neither', async () => {
    await moved(instance, 'county:371602', { role: 'clerk', org: 'BZ-OFFICE' });
    const deputy = 'county:371602';
    done(
      await instance
        .as(deputy)
        .post(`/api/accounts/${await account(deputy)}/commands/ChooseTelling`, {
          tellBy: 'mail',
          address: 'deputy@bz.example.gov.cn',
          when: 'at-once',
        }),
    );
    const office = { role: 'office', org: 'BZ-OFFICE' } as const;
    done(await appointed('office:2', 'office:2', deputy, { ...office, until: '2026-03-03' }));
    const id = await file(instance);
    await instance.settled();
    await instance.system.runtime.delivery.idle();
    expect(
      post.mails
        .filter(({ to }) => to === 'deputy@bz.example.gov.cn')
        .map(({ subject }) => subject),
    ).toContain('【新的待办】形式审查');
    done(
      await instance
        .as('office:2')
        .post(`/api/cases/${id}/commands/TakeTask`, { taskId: 'formal-review' }),
    );
    const mine = async () => {
      const { body } = done(await instance.as(deputy).get('/api/desk?part=tasks&limit=100'));
      return list(body, 'tasks', 'items').find((one) => text(one, 'about', 'id') === id);
    };
    expect(await mine()).toMatchObject({ hand: { mine: true } });
    await instance.clockTo('2026-03-04T01:00:00.000Z');
    expect(await mine()).toBeUndefined();
    const late = await instance.as(deputy).post(`/api/cases/${id}/commands/AcceptCase`);
    expect(late.status).toBe(404);
  });
});
