import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Act } from '../round/acts.ts';
import {
  type Answer,
  type Api,
  list,
  NoAnswer,
  type Sending,
  text,
  Unexpected,
} from '../round/api.ts';
import type { Performing } from '../round/script.ts';
import type { Played } from './ledger.ts';
import type { Random } from './random.ts';

/** Longer than any start after a kill; a command that gets no answer in this time fails the run. */
const PATIENCE_MS = 120_000;

/** Counts of what clients met on the way. */
export interface Met {
  retries: number;
  /** 5xx other than "try again later". */
  faults: string[];
}

/** Nothing was decided: the same is sent again. 401: the system lost the token's key, which it must not. */
const undecided = ({ status }: Answer): boolean =>
  status >= 500 || status === 429 || status === 401;

export interface Client {
  readonly api: Api;
  readonly random: Random;
  readonly met: Met;
  /** A client that forgets its key and sends an act under a fresh one as well: what `--plant double` does. */
  readonly forgetsKeyOf: (act: Act) => boolean;
}

/** Sends until there is an answer, always the same request. */
const insist = async ({ api, random, met }: Client, as: string, sending: Sending) => {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const answer = await api.send(as, sending);
      if (!undecided(answer)) return answer;
      if (answer.status >= 500 && answer.status !== 503)
        met.faults.push(`${sending.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    if (Date.now() > until)
      throw new Unexpected(`no answer to ${sending.path} in ${PATIENCE_MS} ms`);
    met.retries += 1;
    await sleep(random.between(10, 60));
  }
};

const succeeded = (what: string, answer: Answer): unknown => {
  if (answer.status < 300) return answer.body;
  throw new Unexpected(`${what}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
};

const acknowledged = (kase: Played, { as, name }: Act, key: string, body: unknown): void => {
  kase.acknowledged.push({
    as,
    name,
    key,
    hash: text(body, 'hash'),
    events: list(body, 'events').map(String),
  });
};

/** A person who plays one case, and takes no silence for an answer. */
export const performerFor = (client: Client, kase: Played): Performing => {
  const { random } = client;
  return {
    act: async (act) => {
      const sending = { ...act.sending, key: randomUUID() };
      kase.sent.push({ as: act.as, key: sending.key });
      const body = succeeded(act.name, await insist(client, act.as, sending));
      acknowledged(kase, act, sending.key, body);
      // Somebody whose browser lost the answer sends again although all is done.
      if (random.chance(0.1)) {
        const again = succeeded(act.name, await insist(client, act.as, sending));
        if (text(again, 'hash') !== text(body, 'hash'))
          kase.complaints.push(`${act.name}: another answer to the same key`);
      }
      if (client.forgetsKeyOf(act))
        await insist(client, act.as, { ...act.sending, key: randomUUID() });
      return body;
    },
    save: async (as, sending) => {
      const answer = await insist(client, as, sending);
      // An earlier try was carried out and its answer lost: the draft stands as it was sent.
      if (answer.status !== 412) succeeded(sending.path, answer);
    },
    read: async (as, path) => succeeded(path, await insist(client, as, { method: 'GET', path })),
  };
};
