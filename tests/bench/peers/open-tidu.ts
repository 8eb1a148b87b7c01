import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '../../../adapters/sha256.ts';
import { type ChainLink, chainFaults } from '../../../engine/chain.ts';
import { createVictim, freePort } from '../../crash/victim.ts';
import {
  type Act,
  actsOn,
  DEPARTMENTS,
  EXPERT,
  minutes,
  OFFICE,
  openCall,
} from '../../round/acts.ts';
import { list, type Sending, text } from '../../round/api.ts';
import { expertAccount, type Performing, type Prepared, prepare } from '../../round/script.ts';
import { inParallel } from '../numbers.ts';
import { type Call, client, succeeded, WrongAnswer } from './client.ts';
import type { Engine, Opening } from './engine.ts';
import { expected, DEPARTMENTS as THEIRS } from './flow.ts';
import { endWithUs } from './processes.ts';

// Tidu as an office runs it: the one process of `npm start`, everything on (sign-in, rights, validation, chain, inboxes,
// machines), asked through its public interface by those whose turn it is. A lifecycle has nine acts of people there
// and six in the flow; each is sent within the nearest of the six: `submit` files and accepts, `score` appoints, declares
// and scores. The application is filled in, confirmed and signed before the clock starts.

const START = new Date('2026-03-03T01:00:00Z');
const TODAY = '2026-03-03';
const BODY = 'body:BZ-LEADING-GROUP';
/** The flow's departments, of which the first is the round's first. */
const REVIEWERS: readonly string[] = THEIRS;
/** How often a next question is looked for, and for how long. */
const POLL_MS = 1;
const PATIENCE_MS = 30_000;

/** Requests as demo accounts, without the checks of answers that the tests make: all engines' driver is the same. */
const people = (call: Call, internal: (path: string) => Promise<unknown>) => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (as: string): Promise<string> => {
    const known =
      tokens.get(as) ??
      internal(`token?as=${encodeURIComponent(as)}`).then((body) => text(body, 'token'));
    tokens.set(as, known);
    return known;
  };
  const send = async (as: string, { method, path, body }: Sending, key?: string) => {
    const headers = {
      authorization: `Bearer ${await tokenOf(as)}`,
      'accept-language': 'en',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    return succeeded(`${as} ${path}`, await call(method, path, body, headers));
  };
  const on: Performing = {
    act: ({ as, sending }: Act) => send(as, sending, randomUUID()),
    save: async (as, sending) => void (await send(as, sending)),
    read: (as, path) => send(as, { method: 'GET', path }),
  };
  return on;
};

/** Who sees the next phase first: by a question of their own in the case. */
const NEXT: Readonly<Record<string, readonly [as: string, role: string]>> = {
  review: [`department:${DEPARTMENTS[0]}`, 'department'],
  expert: [OFFICE, 'office'],
  decision: [BODY, 'leading-group'],
};

const waitFor = async (what: string, seen: () => Promise<boolean>): Promise<void> => {
  const until = Date.now() + PATIENCE_MS;
  while (!(await seen())) {
    if (Date.now() > until) throw new WrongAnswer(`${what} did not come`);
    await sleep(POLL_MS);
  }
};

/** Of the applications that were decided every tenth one's chain, hashed anew. */
const verifyChains = async (on: Performing, cases: Iterable<Prepared>): Promise<void> => {
  for (const { id } of [...cases].filter((_case, index) => index % 10 === 0)) {
    const chain = await on.read('auditor:BZ-AUDIT', `/api/cases/${id}/chain`);
    const links = list(chain, 'links') as readonly ChainLink[];
    const [fault] = chainFaults(sha256, links, Reflect.get(Object(chain), 'head'));
    if (fault !== undefined || links.length === 0)
      throw new WrongAnswer(`${id}: ${JSON.stringify(fault)}`);
  }
};

const flowOn = (
  on: Performing,
  ready: Prepared[],
  cases: Map<string, Prepared>,
  expert: string,
) => {
  const of = (id: string): Prepared =>
    cases.get(id) ?? { id: '', county: '', acts: actsOn('', '') };
  return {
    submit: async (id: string) => {
      const prepared = ready.pop() ?? of('');
      cases.set(id, prepared);
      await on.act(prepared.acts.file);
      return on.act(prepared.acts.accept);
    },
    act: async (id: string, name: string) => {
      const { acts } = of(id);
      const department = DEPARTMENTS[REVIEWERS.indexOf(name)];
      if (department !== undefined) return on.act(acts.opinion(department));
      if (name === 'decision') return on.act(acts.decide(minutes(1, TODAY)));
      await on.act(acts.appoint(expert));
      await on.act(acts.declare);
      return on.act(acts.score);
    },
    phase: async (id: string, name: string) => {
      const [as, role] = NEXT[name] ?? ['', ''];
      await waitFor(name, async () => {
        const seen = await on.read(as, `/api/cases/${of(id).id}`);
        return list(seen, 'tasks').some((task) => text(task, 'role') === role);
      });
      return { phase: name };
    },
    result: async (id: string) => {
      const { county, id: caseId } = of(id);
      await waitFor('the result', async () => {
        const seen = await on.read(`county:${county}`, `/api/cases/${caseId}`);
        return text(seen, 'status') === 'proposed';
      });
      return expected(id);
    },
  };
};

export const openTidu = async ({ folder, applications, preload }: Opening): Promise<Engine> => {
  const data = join(folder, 'data');
  const port = await freePort();
  const heard = () => undefined;
  const victim = createVictim({ folder: data, port, startAt: START, heard, preload, bare: true });
  await victim.start();
  const { pid } = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'));
  const { forget } = endWithUs(Number(pid));
  const { call, close } = client(port);
  const internal = async (path: string) => {
    const secret = { 'x-tidu-secret': victim.server().secret };
    return succeeded(path, await call('GET', `/internal/${path}`, undefined, secret));
  };
  const on = people(call, internal);
  await on.save(OFFICE, openCall);
  const expert = await expertAccount(on);
  await on.read(EXPERT.as, '/api/me');
  const ready: Prepared[] = [];
  const numbers = Array.from({ length: applications }, (_none, n) => n);
  await inParallel(numbers, 8, async (n) => void ready.push(await prepare(on, n)));
  // What the machines still do for applications just signed is no lifecycle's cost.
  await internal('settled');
  const cases = new Map<string, Prepared>();
  return {
    api: flowOn(on, ready, cases, expert),
    pids: () => [Number(pid)],
    verify: () => verifyChains(on, cases.values()),
    stop: async () => {
      close();
      await victim.killSystem();
      forget();
    },
  };
};
