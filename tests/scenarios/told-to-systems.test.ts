import { createServer, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toSystems } from '../../functions/wiring/to-systems.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { accept, done, file, NEIGHBOUR, openCall } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

interface Received {
  readonly id: string;
  readonly body: { readonly type: string; readonly data: Readonly<Record<string, string>> };
}

const SECRET = `whsec_${Buffer.from('sample secret of thirty-two bytes').toString('base64')}`;
let instance: Instance;
let receiver: Server;
let url = '';
let answers = 204;
const received: Received[] = [];

/** A receiver as the specification wants it: what is not signed with the secret that was agreed on is refused. */
const listen = async (): Promise<void> => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    // Signatures are of the system's own day, which is not today's.
    const signed = new Webhook(SECRET).sign(
      String(headers['webhook-id']),
      new Date(Number(headers['webhook-timestamp']) * 1000),
      body,
    );
    if (signed !== headers['webhook-signature']) {
      response.writeHead(401).end();
      return;
    }
    if (answers === 204)
      received.push({ id: String(headers['webhook-id']), body: JSON.parse(body) });
    response.writeHead(answers).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/tidu`;
};

beforeAll(async () => {
  await listen();
  const way = toSystems({ inside: true });
  instance = await startInstance({ channels: new Map([[way.name, way]]) });
  await openCall(instance, { quota: { perUnit: 90, units: {} } });
});
afterAll(async () => {
  await instance.stop();
  receiver.close();
});
beforeEach(() => {
  received.length = 0;
  answers = 204;
});

const accountOf = async (alias: string): Promise<string> =>
  text(done(await instance.as(alias).get('/api/me')).body, 'account');

const subscribe = (account: string, more: object = {}) =>
  instance.as('admin:1').post(`/api/accounts/${account}/commands/Subscribe`, {
    url,
    secret: SECRET,
    events: ['CaseFiled', 'CaseAccepted'],
    ...more,
  });
const end = (account: string) =>
  instance.as('admin:1').post(`/api/accounts/${account}/commands/EndSubscription`, {});

/** Types of all that arrived of an application. */
const delivered = async (id: string): Promise<readonly string[]> => {
  await instance.settled();
  await instance.system.runtime.delivery.idle();
  return received.filter(({ body }) => body.data.id === id).map(({ body }) => body.type);
};

const later = async (ms: number): Promise<void> =>
  void (await instance.clockTo(
    new Date(instance.system.runtime.clock.now().getTime() + ms).toISOString(),
  ));

describe('another system is told of events', () => {
  it('play.hands.1.systems that it asked for and its account reads, once each, signed, with nothing of what they hold', async () => {
    const before = await file(instance);
    const office = await accountOf('office');
    const neighbour = await accountOf(NEIGHBOUR);
    done(await subscribe(office));
    done(await subscribe(neighbour));
    const id = await accept(instance);
    expect(await delivered(id)).toEqual(['CaseFiled', 'CaseAccepted']);
    const [first] = received;
    expect(first?.body).toEqual({
      type: 'CaseFiled',
      timestamp: expect.stringMatching(/^2026-03-03T/),
      data: { kind: 'cases', id, link: expect.stringContaining(`/cases/${id}`) },
    });
    // Not of what had been before it subscribed; the neighbouring county reads none of it.
    expect(await delivered(before)).toEqual([]);
    for (let looks = 0; looks < 3; looks += 1)
      instance.system.runtime.afterCommit.look(`CASE#${id}`);
    expect(await delivered(id)).toHaveLength(2);
    done(await end(neighbour));
    done(await end(office));
    const after = await file(instance);
    expect(await delivered(after)).toEqual([]);
  });

  it('play.hands.1.systems-later again and again where it does not answer, later and later; a second time where it asks', async () => {
    const office = await accountOf('office');
    done(await subscribe(office));
    answers = 503;
    const id = await file(instance);
    expect(await delivered(id)).toEqual([]);
    answers = 204;
    await later(2 * 60_000);
    expect(await delivered(id)).toEqual(['CaseFiled']);
    const { body } = done(await instance.as('admin:1').get(`/api/accounts/${office}/messages`));
    const sent = list(body, 'items').find((one) => text(one, 'about', 'id') === id);
    expect(sent).toMatchObject({
      kind: 'event',
      attempts: [{ result: 'later', code: '503' }, { result: 'sent' }],
    });
    expect(field(Object(sent), 'about')).not.toHaveProperty('name');
    const message = text(sent, 'id');
    done(
      await instance.as('admin:1').post(`/api/accounts/${office}/commands/TellAgain`, { message }),
    );
    await delivered(id);
    // The same id both times, by which the receiver knows it.
    expect(received.filter(({ body: { data } }) => data.id === id).map((one) => one.id)).toEqual([
      received[0]?.id,
      received[0]?.id,
    ]);
  });

  it('play.hands.1.systems-gone a receiver that is gone ends it, administrators are asked, and nobody else sees or sets any of it', async () => {
    const office = await accountOf('office');
    done(await subscribe(office));
    answers = 410;
    await delivered(await file(instance));
    const at = `/api/accounts/${office}/subscription`;
    const shown = done(await instance.as('admin:1').get(at)).body;
    expect(shown).toMatchObject({ possible: true, subscribed: { url, refused: { code: '410' } } });
    expect(JSON.stringify(shown)).not.toContain(SECRET);
    const { body } = done(await instance.as('admin:1').get('/api/desk?part=tasks'));
    expect(list(body, 'tasks', 'items').map((one) => text(one, 'kind'))).toContain(
      'address-refused',
    );
    expect((await instance.as('office').get(at)).status).toBe(404);
    expect(
      (await instance.as('auditor:BZ-AUDIT').get(`/api/accounts/${office}/messages`)).status,
    ).toBe(404);
    const stranger = await instance
      .as('office')
      .post(`/api/accounts/${office}/commands/Subscribe`, {
        url,
        secret: SECRET,
        events: ['CaseFiled'],
      });
    expect(stranger.status).toBe(404);
    expect(instance.log.join('\n')).not.toContain(SECRET);
    done(await end(office));
  });

  it('play.hands.1.systems-words says in words what is wrong: events that there are not, a weak secret, what only administrators set', async () => {
    const office = await accountOf('office');
    const unknown = await subscribe(office, { events: ['CaseFiled', 'CaseEaten'] });
    expect(text(unknown.body, 'refusal')).toBe('NoSuchEvents');
    expect(text(unknown.body, 'detail')).toContain('没有这些事件：CaseEaten');
    const weak = await subscribe(office, { secret: 'whsec_c2hvcnQ=' });
    expect(weak.status).toBe(400);
    expect(JSON.stringify(weak.body)).toContain('签名密钥应以whsec_开头');
    expect(text((await end(office)).body, 'refusal')).toBe('NotSubscribed');
    done(await subscribe(office));
    const person = await instance
      .as('office')
      .post(`/api/accounts/${office}/commands/StopTelling`, {});
    expect(text(person.body, 'refusal')).toBe('ToldAsSystem');
    done(await end(office));
  });
});
