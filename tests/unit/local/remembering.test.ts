import { describe, expect, it } from 'vitest';
import { type Claims, remembering } from '../../../local/identity/remembering.ts';

const MINUTE_MS = 60_000;

/** A verifier that counts, at a time that the test moves. */
const verifier = (answer: (token: string) => Claims | undefined) => {
  const asked: string[] = [];
  const time = { now: 1_000_000 };
  const verify = remembering(
    async (token) => {
      asked.push(token);
      return answer(token);
    },
    () => time.now,
  );
  return { verify, asked, time };
};

const validFor = (ms: number) => ({ sub: 'demo:office', exp: (1_000_000 + ms) / 1000 });

describe('a token that was found good', () => {
  it('is not checked again with the next request', async () => {
    const { verify, asked } = verifier(() => validFor(60 * MINUTE_MS));
    expect(await verify('a')).toEqual(await verify('a'));
    expect(asked).toEqual(['a']);
  });

  it('is checked again once it has expired', async () => {
    const { verify, asked, time } = verifier(() => validFor(MINUTE_MS));
    await verify('a');
    time.now += MINUTE_MS;
    await verify('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('is checked again after five minutes, for its key may have been withdrawn', async () => {
    const { verify, asked, time } = verifier(() => validFor(60 * MINUTE_MS));
    await verify('a');
    time.now += 5 * MINUTE_MS;
    await verify('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('says nothing about another token', async () => {
    const { verify } = verifier((token) => (token === 'a' ? validFor(MINUTE_MS) : undefined));
    await verify('a');
    expect(await verify('b')).toBeUndefined();
  });

  it('goes after a thousand others', async () => {
    const { verify, asked } = verifier(() => validFor(MINUTE_MS));
    for (let n = 0; n <= 1_000; n += 1) await verify(`t${n}`);
    await verify('t0');
    expect(asked).toHaveLength(1_002);
  });
});

describe('a token that was refused', () => {
  it('is checked each time', async () => {
    const { verify, asked } = verifier(() => undefined);
    await verify('a');
    await verify('a');
    expect(asked).toEqual(['a', 'a']);
  });
});
