import i18next from 'i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemFrom } from '../../../console/api/problem.ts';
import { untilServed } from '../../../console/api/until-served.ts';
import texts from '../../../console/i18n/zh/app.json' with { type: 'json' };

const BUSY = () =>
  new Response('{"title":"Busy","detail":"系统繁忙"}', {
    status: 503,
    headers: { 'retry-after': '0', 'content-type': 'application/problem+json; charset=utf-8' },
  });
/** What API Gateway says in its own name. */
const GATEWAY = (status: number, retryAfter?: string) =>
  new Response('{"message":"Service Unavailable"}', {
    status,
    headers: {
      'content-type': 'application/json',
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    },
  });
const DONE = () => Response.json({ id: 'c-1' });

let answers: (() => Response)[];
let sent: number;

/** Sends what the answers above are for. */
const served = (harmless: boolean): Promise<Response> =>
  untilServed(async () => {
    sent += 1;
    return (answers.shift() ?? DONE)();
  }, harmless);

beforeAll(async () => {
  await i18next.init({ lng: 'zh', resources: { zh: { app: texts } }, defaultNS: 'app' });
});
beforeEach(() => {
  sent = 0;
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => vi.restoreAllMocks());

describe('a busy system', () => {
  it('is asked again by itself, and nobody sees it', async () => {
    answers = [BUSY, () => GATEWAY(503, '0'), BUSY];
    expect(await (await served(true)).json()).toEqual({ id: 'c-1' });
    expect(sent).toBe(4);
  });

  it('is asked again for what has no key too, where it says itself that it did nothing', async () => {
    answers = [BUSY];
    expect((await served(false)).status).toBe(200);
  });

  it('says so in the end', async () => {
    answers = [BUSY, BUSY, BUSY, BUSY];
    const answer = await problemFrom(await served(true));
    expect(answer).toMatchObject({ status: 503, message: '系统繁忙' });
    expect(sent).toBe(4);
  });

  it('is not asked twice for what has no key and may have been done', async () => {
    answers = [() => GATEWAY(503, '0')];
    expect((await served(false)).status).toBe(503);
    expect(sent).toBe(1);
  });
});

describe('an answer of the gateway itself', () => {
  it.each([403, 413, 429, 500])('%i comes with a sentence that says what to do', async (status) => {
    const { message } = await problemFrom(GATEWAY(status));
    expect(message).toContain(`系统入口未能受理（${status}）`);
    expect(message).toContain('请稍后重试');
  });
});
