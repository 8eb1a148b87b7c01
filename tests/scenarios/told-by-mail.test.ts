import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpChannel } from '../../adapters/smtp.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { accept, act, COUNTY, done, file, openCall } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { type Mail, type MailServer, startMailServer } from '../round/mail-server.ts';

let instance: Instance;
let post: MailServer;
const OFFICE_MAIL = 'office@bz.example.gov.cn';
const COUNTY_MAIL = 'boxing@bz.example.gov.cn';

beforeAll(async () => {
  post = await startMailServer();
  const mail = smtpChannel({ server: post.server, from: '梯度 <tidu@bz.example.gov.cn>' });
  instance = await startInstance({ channels: new Map([[mail.name, mail]]) });
  await openCall(instance, { quota: { perUnit: 90, units: {} } });
});
afterAll(async () => {
  await instance.stop();
  await post.stop();
});
beforeEach(() => {
  post.mails.length = 0;
  post.refuse(undefined);
});

const accountOf = async (alias: string): Promise<string> =>
  text(done(await instance.as(alias).get('/api/me')).body, 'account');

const choose = async (alias: string, address: string, more: object = {}) =>
  instance.as(alias).post(`/api/accounts/${await accountOf(alias)}/commands/ChooseTelling`, {
    tellBy: 'mail',
    address,
    when: 'at-once',
    ...more,
  });

/** All that is to be told now has been sent. */
const delivered = async (): Promise<readonly Mail[]> => {
  await instance.settled();
  await instance.system.runtime.delivery.idle();
  return post.mails;
};
const to = (address: string): readonly string[] =>
  post.mails.filter((mail) => mail.to === address).map(({ subject }) => subject);

describe('people are told by mail', () => {
  it('play.hands.1.mail of a new task, by matter and link and nothing of what it holds; once, however often anybody looks', async () => {
    done(await choose('office', OFFICE_MAIL));
    const id = await file(instance);
    await delivered();
    expect(to(OFFICE_MAIL)).toEqual(['【新的待办】形式审查']);
    const [mail] = post.mails;
    expect(mail?.text).toContain('博兴县商用厨具产业集群');
    expect(mail?.text).toContain(`/cases/${id}`);
    expect(mail?.text).toContain('办理时限：2026年3月');
    // Neither figures nor names of people go out.
    expect(mail?.text).not.toMatch(/121\.5|3\.2/);
    for (let looks = 0; looks < 3; looks += 1)
      instance.system.runtime.afterCommit.look(`CASE#${id}`);
    await delivered();
    expect(to(OFFICE_MAIL)).toHaveLength(1);
    const { body } = done(await instance.as('office').get('/api/me/messages'));
    expect(list(body, 'items')[0]).toMatchObject({
      title: { zh: '新的待办' },
      about: { id, name: '博兴县商用厨具产业集群' },
      status: 'sent',
      attempts: [{ by: 'mail', result: 'sent' }],
    });
  });

  it('play.hands.1.mail-what-is-theirs of what they wait for: returned, accepted; and never of what is not theirs to read', async () => {
    done(await choose(COUNTY, COUNTY_MAIL));
    const id = await file(instance);
    await act(instance.as('office'), id, 'ReturnForCorrection', {
      items: [{ path: 'size.revenue', reason: '与证明不一致' }],
    });
    await delivered();
    expect(to(COUNTY_MAIL)).toContain('【补正告知】退回补正');
    expect(to(COUNTY_MAIL)).toContain('【新的待办】补正材料');
    expect(post.mails.map((mail) => mail.text).join('')).not.toContain('与证明不一致');
    post.mails.length = 0;
    await accept(instance);
    await delivered();
    expect(to(COUNTY_MAIL)).toEqual(['【受理告知】受理']);
  });

  it('play.hands.1.mail-pressed of being pressed, and not any more once it is done', async () => {
    const STATS = 'department:BZ-STATS';
    done(await choose(STATS, 'stats@bz.example.gov.cn'));
    const id = await accept(instance);
    await act(instance.as('office'), id, 'RemindDepartment', { department: 'BZ-STATS' });
    await delivered();
    expect(to('stats@bz.example.gov.cn')).toEqual([
      '【新的待办】反馈联审意见',
      '【催办提醒】反馈联审意见',
    ]);
  });

  it('play.hands.1.mail-ones-own chooses for nobody else, and no legal notice is switched off', async () => {
    const own = await accountOf('office');
    const stranger = await instance.as(COUNTY).post(`/api/accounts/${own}/commands/ChooseTelling`, {
      tellBy: 'mail',
      address: 'elsewhere@example.com',
      when: 'at-once',
    });
    expect(stranger.status).toBe(404);
    const legal = await choose(COUNTY, COUNTY_MAIL, { off: ['returned'] });
    expect(legal.status).toBe(409);
    expect(text(legal.body, 'detail')).toContain('“补正告知”属于法定告知事项，不能关闭');
    const malformed = await choose(COUNTY, 'nobody');
    expect(text(malformed.body, 'refusal')).toBe('AddressMalformed');
    done(await choose(COUNTY, COUNTY_MAIL, { off: ['asked'] }));
    const { body } = done(await instance.as(COUNTY).get('/api/me/telling'));
    expect(field(body, 'chosen')).toMatchObject({ address: COUNTY_MAIL, off: ['asked'] });
  });

  it('play.hands.1.mail-later tries again later where the server says so, and knows a second copy by its id', async () => {
    post.refuse(451, '4.7.1 greylisted, come back');
    const id = await file(instance);
    await delivered();
    expect(to(OFFICE_MAIL)).toEqual([]);
    post.refuse(undefined);
    await instance.clockTo(
      new Date(instance.system.runtime.clock.now().getTime() + 120_000).toISOString(),
    );
    await delivered();
    expect(to(OFFICE_MAIL)).toEqual(['【新的待办】形式审查']);
    const { body } = done(await instance.as('office').get('/api/me/messages'));
    const told = list(body, 'items').find((one) => text(one, 'about', 'id') === id);
    expect(list(told, 'attempts')).toMatchObject([
      { result: 'later', code: '4.7.1' },
      { result: 'sent' },
    ]);
  });

  it('play.hands.1.mail-refused a lasting refusal becomes a task, its words are kept nowhere, and it is sent again once mended', async () => {
    post.refuse(550, `5.1.1 <${OFFICE_MAIL}> is unknown here`);
    const id = await file(instance);
    await delivered();
    const { body } = done(await instance.as('admin:1').get('/api/desk?part=tasks'));
    const task = list(body, 'tasks', 'items').find(
      (one) => text(one, 'kind') === 'address-refused',
    );
    expect(text(task, 'why', 'zh')).toContain('5.1.1');
    expect(instance.log.join('\n')).not.toContain(OFFICE_MAIL);
    const undelivered = await instance.as('office').get('/api/messages/undelivered');
    expect(undelivered.status).toBe(403);
    const dead = done(await instance.as('admin:1').get('/api/messages/undelivered')).body;
    const message = list(dead, 'items').find((one) => text(one, 'about', 'id') === id);
    expect(field(Object(message), 'about')).not.toHaveProperty('name');

    post.refuse(undefined);
    done(await choose('office', 'new-office@bz.example.gov.cn'));
    const again = (alias: string) =>
      instance.as(alias).post(`/api/accounts/${text(message, 'account')}/commands/TellAgain`, {
        message: text(message, 'id'),
      });
    expect((await again('office')).status).toBe(404);
    done(await again('admin:1'));
    await delivered();
    expect(to('new-office@bz.example.gov.cn')).toEqual(['【新的待办】形式审查']);
    const tasks = done(await instance.as('admin:1').get('/api/desk?part=tasks')).body;
    expect(list(tasks, 'tasks', 'items').map((one) => text(one, 'kind'))).not.toContain(
      'address-refused',
    );
  });
});
