import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gatewayChannel } from '../../adapters/gateway.ts';
import { isOwnNetwork } from '../../adapters/own-networks.ts';
import { poster } from '../../adapters/webhook.ts';
import { NotConfigured } from '../../functions/wiring/environment.ts';
import { gatewaysIn } from '../../functions/wiring/gateways.ts';
import { type HookServer, startHookServer } from '../round/hook-server.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes long').toString('base64')}`;
const letter = (more: object = {}) => ({
  id: '0123456789abcdef',
  to: '13800000000',
  subject: '【新的待办】形式审查',
  text: '事项："形式审查"\n项目：甲',
  link: 'https://tidu.example.gov.cn/cases/c-1',
  at: new Date(),
  ...more,
});
const settings = (url: string, template: string, more: object = {}) => {
  const title = { zh: '短信', en: 'SMS' };
  const named = [{ name: 'sms', title, address: title, url, template, ...more }];
  const [one] = gatewaysIn(JSON.stringify(named));
  return one ?? expect.unreachable('no gateway');
};

let receiver: HookServer;
const inside = poster({ privateNetworks: true });
const outside = poster({ privateNetworks: false });
beforeAll(async () => {
  receiver = await startHookServer();
});
afterAll(() => receiver.stop());
beforeEach(() => {
  receiver.hooks.length = 0;
  receiver.answer(200);
});

describe('a signed webhook', () => {
  it('is what the library of the specification verifies, and nothing that was changed on the way', async () => {
    const channel = gatewayChannel(settings(receiver.url, 'standard', { secret: SECRET }), inside);
    expect(await channel.send(letter())).toEqual({ result: 'sent' });
    const [hook] = receiver.hooks;
    const headers = Object.fromEntries(
      Object.entries(hook?.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const verifier = new Webhook(SECRET);
    expect(verifier.verify(hook?.body ?? '', headers)).toMatchObject({
      type: 'tidu.telling',
      data: { to: '13800000000', text: '事项："形式审查"\n项目：甲' },
    });
    expect(headers['webhook-id']).toBe('msg_0123456789abcdef');
    expect(() => verifier.verify(`${hook?.body} `, headers)).toThrow('No matching signature');
  });

  it('has the same id for the same letter however often it is sent', async () => {
    const channel = gatewayChannel(settings(receiver.url, 'standard', { secret: SECRET }), inside);
    await channel.send(letter());
    await channel.send(letter({ at: new Date(Date.now() + 60_000) }));
    expect(new Set(receiver.hooks.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });
});

describe('templates of gateways', () => {
  it.each([
    ['sms', { mobile: '13800000000', uid: '0123456789abcdef' }],
    ['wecom', { msgtype: 'text', text: { mentioned_mobile_list: ['13800000000'] } }],
    ['dingtalk', { msgtype: 'text', at: { atMobiles: ['13800000000'], isAtAll: false } }],
  ])('%s has the shape that its gateway takes', async (template, shape) => {
    receiver.answer(200, '{"errcode":0}');
    const channel = gatewayChannel(settings(receiver.url, template), inside);
    expect(await channel.send(letter())).toEqual({ result: 'sent' });
    const body = JSON.parse(receiver.hooks[0]?.body ?? '');
    expect(body).toMatchObject(shape);
    expect(JSON.stringify(body)).toContain('【新的待办】形式审查');
  });

  it('a refusal inside of an answer that says 200 is none that arrived', async () => {
    receiver.answer(200, '{"errcode":93000,"errmsg":"invalid webhook url"}');
    const channel = gatewayChannel(settings(receiver.url, 'wecom'), inside);
    expect(await channel.send(letter())).toEqual({ result: 'later', code: 'errcode 93000' });
  });

  it('says what is wrong with its settings, and shows no secret', () => {
    expect(() => settings('https://a.example/x', 'pigeon')).toThrow(NotConfigured);
    const weak = () => settings('https://a.example/x', 'sms', { secret: 'short-secret' });
    expect(weak).toThrow(NotConfigured);
    expect(weak).not.toThrow('short-secret');
  });
});

describe('what the other side answers', () => {
  it.each([
    [503, { result: 'later', code: '503' }],
    [401, { result: 'later', code: '401' }],
    [410, { result: 'refused', code: '410' }],
  ])('%s', async (status, sent) => {
    receiver.answer(status);
    const channel = gatewayChannel(settings(receiver.url, 'sms'), inside);
    expect(await channel.send(letter())).toEqual(sent);
  });

  it('a redirection is not followed', async () => {
    receiver.answer(302, '', { location: receiver.url });
    const channel = gatewayChannel(settings(receiver.url, 'sms'), inside);
    expect(await channel.send(letter())).toEqual({ result: 'later', code: '302' });
    expect(receiver.hooks).toHaveLength(1);
  });
});

describe('networks of one’s own', () => {
  const post = (url: string) => outside({ url, headers: {}, body: '{}' });

  it('are not reached unless the settings say so: by address, by name, in any spelling', async () => {
    const { port } = new URL(receiver.url);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
    ])
      expect([host, await post(`https://${host}:${port}/hook`)]).toEqual([
        host,
        { code: 'OWN_NETWORK' },
      ]);
    expect(await post(receiver.url)).toEqual({ code: 'NOT_ENCRYPTED' });
    expect(await post('https://169.254.169.254/latest/meta-data')).toEqual({ code: 'OWN_NETWORK' });
    expect(await post('file:///etc/passwd')).toEqual({ code: 'BAD_URL' });
    expect(receiver.hooks).toEqual([]);
  });

  it.each([
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    'fd00::1',
    'fe80::1',
    '64:ff9b::a00:1',
    'none',
  ])('%s is one', (address) => {
    expect(isOwnNetwork(address)).toBe(true);
  });
  it.each(['1.1.1.1', '172.32.0.1', '192.169.0.1', '2606:4700::1111'])('%s is none', (address) => {
    expect(isOwnNetwork(address)).toBe(false);
  });
});
