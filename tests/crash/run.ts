import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OFFICE, openCall } from '../round/acts.ts';
import { createApi, NoAnswer, text, Unexpected } from '../round/api.ts';
import { type MailServer, startMailServer } from '../round/mail-server.ts';
import { expertAccount } from '../round/script.ts';
import { checkCases, type Findings, noFindings } from './check.ts';
import { type Client, type Met, performerFor } from './client.ts';
import { type Clients, createClients } from './clients.ts';
import { checkInboxes } from './inboxes.ts';
import { type Chances, createKiller, type Killer } from './killer.ts';
import { type Played, played } from './ledger.ts';
import { forgetsKeyOf, type Plant, tamper } from './plants.ts';
import type { Cut } from './power-cut.ts';
import { seeded } from './random.ts';
import { checkTold, chooseTelling, mailedBy } from './told.ts';
import { createVictim, freePort, type Victim } from './victim.ts';

export interface Options {
  readonly kills: number;
  readonly seed: number;
  readonly plants: readonly Plant[];
  readonly tell: (line: string) => void;
}

export interface Outcome {
  readonly kills: number;
  readonly killed: number;
  readonly cases: readonly Played[];
  readonly findings: Findings;
  readonly downMs: readonly number[];
  readonly cuts: readonly Cut[];
  readonly met: Met;
}

const START = new Date('2026-03-03T01:00:00Z');
const DAY_MS = 86_400_000;
/** Longer than the departments' seven working days, whatever holiday lies in between. */
const JUMP_MS = 21 * DAY_MS;
/** A round is some ten kills long; the clock jumps at its end, and the calendar is known for the year. */
const ROUNDS_AT_MOST = 8;

/** Characters of the system's output that are shown where a run cannot go on. */
const LAST_WORDS = 4_000;

interface Scene {
  readonly victim: Victim;
  readonly killer: Killer;
  readonly clients: Clients;
  readonly random: ReturnType<typeof seeded>;
}

/** Time passes while everything is down: deadlines come due with nobody there to notice. */
const jumpWhileDown = ({ killer, victim }: Scene): Promise<void> =>
  killer.killAll(() => victim.passTime(JUMP_MS));

/** The clock is moved, deadline by deadline, and the system killed in the middle of it. */
const jumpWhileUp = async ({ killer, clients, random }: Scene): Promise<void> => {
  const { api } = clients;
  const { body } = await api.internal('GET', 'clock');
  const now = Date.parse(String(Reflect.get(Object(body), 'now')));
  const to = new Date(now + JUMP_MS).toISOString();
  const moving = api.internal('POST', `clock?to=${to}`).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
  });
  await sleep(random.between(0, 400));
  await killer.killAll(() => undefined);
  await moving;
  await api.internal('POST', `clock?to=${to}`);
};

const playRounds = async (scene: Scene, kills: number, tell: Options['tell']): Promise<void> => {
  const { killer, clients } = scene;
  const rounds = Math.min(ROUNDS_AT_MOST, Math.max(1, Math.round(kills / 10)));
  let left = kills;
  for (let round = 1; round <= rounds; round += 1) {
    // The jump at the round's end is one of its kills.
    const share = Math.floor(left / (rounds - round + 1)) - 1;
    left -= share + 1;
    let killing = true;
    const work = clients.work(() => killing);
    await killer.kill(share);
    killing = false;
    await work;
    await (round % 2 === 1 ? jumpWhileDown(scene) : jumpWhileUp(scene));
    tell(`round ${round} of ${rounds}: ${clients.cases.length} cases, ${kills - left} kills`);
  }
  await clients.work(() => false);
};

/** Longer than whoever died while sending keeps a message for itself, or a server is tried again after. */
const SENT_MS = 10 * 60_000;

/** All that waits to be sent has its time. */
const letGoOut = async ({ api }: Client): Promise<void> => {
  const { body } = await api.internal('GET', 'clock');
  const to = new Date(Date.parse(text(body, 'now')) + SENT_MS).toISOString();
  await api.internal('POST', `clock?to=${to}`);
};

const inspect = async (
  client: Client,
  cases: readonly Played[],
  post: MailServer,
): Promise<Findings> => {
  const on = performerFor(client, played('plain'));
  const findings = noFindings();
  await letGoOut(client);
  const { status } = await client.api.internal('GET', 'settled');
  if (status !== 200) throw new Unexpected(`the system does not settle: ${status}`);
  await checkCases(on, cases, findings);
  await checkInboxes(on, cases, findings);
  await checkTold(on, cases, post, findings);
  return findings;
};

/** A fault of the store is one that the next power cut brings to light. */
const chancesOf = (plants: readonly Plant[]): Chances =>
  plantIn(plants) === undefined ? { cut: 0.5, inside: 0.4 } : { cut: 1, inside: 0.4 };

const plantIn = (plants: readonly Plant[]): Plant | undefined =>
  plants.find((plant) => plant === 'no-flush' || plant === 'early-answer');

/** Plays rounds on a fresh folder under kills, then looks at everything. Throws NotUpAgain where nothing can be said. */
export const runCrash = async ({ kills, seed, plants, tell }: Options): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-crash-'));
  const random = seeded(seed);
  let said = '';
  const port = await freePort();
  const heard = (text: string): void => {
    said = `${said}${text}`.slice(-LAST_WORDS);
  };
  const post = await startMailServer();
  const victim = createVictim({
    ...{ folder, port, heard },
    startAt: START,
    plant: plantIn(plants),
    settings: mailedBy(post),
  });
  const api = createApi(victim.server);
  const met: Met = { retries: 0, faults: [] };
  // Clients toss coins of their own, so that the kills stay the same whatever the clients do.
  const client: Client = { api, met, random: seeded(seed + 1), forgetsKeyOf: forgetsKeyOf(plants) };
  try {
    await victim.start();
    const opening = performerFor(client, played('plain'));
    await opening.save(OFFICE, openCall);
    await chooseTelling(opening);
    const clients = createClients(client, await expertAccount(opening));
    const killer = createKiller(victim, api, random, chancesOf(plants));
    await playRounds({ victim, killer, clients, random }, kills, tell);
    const { cases } = clients;
    await victim.killSystem();
    await tamper(
      plants,
      folder,
      cases.filter(({ endedAt }) => endedAt !== undefined),
    );
    if (plants.includes('tell-never')) post.mails.length = 0;
    await victim.start();
    const findings = await inspect(client, cases, post);
    const { downMs, cuts } = killer;
    return { kills, killed: killer.killed(), cases, findings, downMs, cuts, met };
  } catch (error) {
    tell(said);
    throw error;
  } finally {
    api.close();
    await victim.killSystem();
    await post.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
