import { randomUUID } from 'node:crypto';
import { type Act, OFFICE, openCall } from '../round/acts.ts';
import { type Answer, type Api, createApi, type Server, text, Unexpected } from '../round/api.ts';
import { expertAccount, type Performing } from '../round/script.ts';

/** A performer that takes each answer as it comes, and the time of each command. */
export interface Playing {
  readonly on: Performing;
  readonly api: Api;
  readonly expert: string;
  /** Today on the system's clock, in Shanghai. */
  readonly today: string;
  /** Milliseconds of every act since it was emptied. */
  readonly commandMs: number[];
}

const succeeded = (what: string, answer: Answer): unknown => {
  if (answer.status < 300) return answer.body;
  throw new Unexpected(`${what}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`);
};

const performing = (api: Api, commandMs: number[]): Performing => ({
  act: async ({ as, name, sending }: Act) => {
    const began = performance.now();
    const answer = await api.send(as, { ...sending, key: randomUUID() });
    commandMs.push(performance.now() - began);
    return succeeded(name, answer);
  },
  save: async (as, sending) => {
    succeeded(sending.path, await api.send(as, sending));
  },
  read: async (as, path) => succeeded(path, await api.send(as, { method: 'GET', path })),
});

const EIGHT_HOURS_MS = 8 * 3_600_000;

/** Opens the call on a fresh system and gets ready to play. */
export const startPlaying = async (server: Server): Promise<Playing> => {
  const api = createApi(() => server);
  const commandMs: number[] = [];
  const on = performing(api, commandMs);
  await on.save(OFFICE, openCall);
  const now = text(await on.read(OFFICE, '/api/me'), 'now');
  const today = new Date(Date.parse(now) + EIGHT_HOURS_MS).toISOString().slice(0, 10);
  return { on, api, commandMs, today, expert: await expertAccount(on) };
};
