import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpChannel } from '../../adapters/smtp.ts';
import type { Letter } from '../../engine/ports/channel.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { act, COUNTY, done, file, openCall } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { type MailServer, startMailServer } from '../round/mail-server.ts';

let post: MailServer;
const OFFICE_MAIL = 'office@bz.example.gov.cn';

/** Sends for real, and then dies or not: the process that sent never hears of it. */
const dyingAfter = (server: string, dies: () => boolean) => {
  const mail = smtpChannel({ server, from: 'tidu@bz.example.gov.cn' });
  const send = async (letter: Letter) => {
    const sent = await mail.send(letter);
    // What was killed records nothing.
    if (dies()) throw new Error('killed between sent and recorded');
    return sent;
  };
  return new Map([['mail', { ...mail, send }]]);
};

beforeAll(async () => {
  post = await startMailServer();
});
afterAll(() => post.stop());

const choose = async (instance: Instance) => {
  const account = text(done(await instance.as('office').get('/api/me')).body, 'account');
  const body = { tellBy: 'mail', address: OFFICE_MAIL, when: 'at-once' };
  done(await instance.as('office').post(`/api/accounts/${account}/commands/ChooseTelling`, body));
};
const delivered = async (instance: Instance) => {
  await instance.settled();
  await instance.system.runtime.delivery.idle();
};

describe('a kill between the event and the message, or between sent and recorded', () => {
  it('play.hands.1.killed-while-sending tells once: the second copy has the id of the first', async () => {
    let dies = true;
    const instance = await startInstance({ channels: dyingAfter(post.server, () => dies) });
    try {
      await openCall(instance);
      await choose(instance);
      await file(instance);
      await delivered(instance);
      expect(post.mails).toHaveLength(1);
      dies = false;
      const now = instance.system.runtime.clock.now().getTime();
      await instance.clockTo(new Date(now + 3 * 60_000).toISOString());
      await delivered(instance);
      expect(post.mails).toHaveLength(2);
      expect(new Set(post.mails.map(({ id }) => id)).size).toBe(1);
      await instance.clockTo(new Date(now + 30 * 60_000).toISOString());
      await delivered(instance);
      expect(post.mails).toHaveLength(2);
    } finally {
      await instance.stop();
    }
  });

  it('play.hands.1.killed-before-telling tells what ended just before: a start looks at it once more', async () => {
    post.mails.length = 0;
    const channels = dyingAfter(post.server, () => false);
    const first = await startInstance({ channels });
    await openCall(first);
    await choose(first);
    const id = await file(first);
    await delivered(first);
    post.mails.length = 0;
    // Nobody follows what is committed from here on, as after a kill.
    await first.system.runtime.afterCommit.close();
    await act(first.as(COUNTY), id, 'WithdrawCase', { reason: '改期申报' });
    const { folder } = first;
    await first.system.stop();
    expect(post.mails).toEqual([]);
    const second = await startInstance({ folder, channels });
    try {
      await second.system.followed;
      await delivered(second);
      expect(post.mails.map(({ subject }) => subject)).toEqual(['【撤回申报告知】撤回申报']);
      const refused = await second.as(COUNTY).get('/api/messages/undelivered');
      expect(refused.status).toBe(403);
    } finally {
      await second.stop();
    }
  });
});
