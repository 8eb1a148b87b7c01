import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Instance } from '../end-to-end/instance.ts';
import type { Somebody } from './people.ts';

/** A connection that was let go meanwhile is no answer: it is asked once more. */
export const again = async <T>(send: () => Promise<T>): Promise<T> => {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    await sleep(200);
    return send();
  }
};

/** Requests of the check. Limits on how much one account asks are kept by waiting: they are another check's matter. */
export const asking = (instance: Instance) => {
  const patiently = async (send: () => Promise<Answer>): Promise<Answer> => {
    const answer = await again(send);
    if (answer.status !== 429) return answer;
    await sleep(1_000 * Math.min(10, Number(answer.headers.get('retry-after') ?? 1)));
    return patiently(send);
  };
  return {
    get: ({ alias }: Somebody, path: string) => patiently(() => instance.as(alias).get(path)),
    post: ({ alias }: Somebody, path: string, body: unknown, headers = {}) =>
      patiently(() => instance.as(alias).post(path, body, headers)),
  };
};

export type Asking = ReturnType<typeof asking>;

/** What is compared where two answers have to be the same. */
export const sameAs = ({ status, body }: Answer): string => `${status} ${JSON.stringify(body)}`;

/** Runs the tasks in order, a few at once; what they find comes in their order. */
export const fewAtATime = async <T, R>(
  items: readonly T[],
  run: (item: T) => Promise<R>,
  lanes = 8,
): Promise<readonly R[]> => {
  const results: R[] = new Array(items.length);
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};
