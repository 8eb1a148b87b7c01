import { sha256 } from '../../adapters/sha256.ts';
import { canonical } from '../../engine/canonical.ts';
import { type ChainLink, chainFaults } from '../../engine/chain.ts';
import { derivedId } from '../../functions/door/by-system.ts';
import { accountIdOf } from '../../functions/kinds/account-id.ts';
import { OFFICE } from '../round/acts.ts';
import { list, text } from '../round/api.ts';
import type { Performing } from '../round/script.ts';
import type { Played } from './ledger.ts';
import { END, EXPECTED, QUESTIONS } from './script.ts';

/** What is wrong in the end, a sentence each. */
export interface Findings {
  readonly lost: string[];
  readonly doubled: string[];
  readonly askedTwice: string[];
  readonly wrongEnds: string[];
  readonly brokenChains: string[];
  readonly toldTwice: string[];
  readonly toldNever: string[];
}

export const noFindings = (): Findings => ({
  lost: [],
  doubled: [],
  askedTwice: [],
  wrongEnds: [],
  brokenChains: [],
  toldTwice: [],
  toldNever: [],
});

const ports = { sha256 };
const commandIdOf = (as: string, key: string): string =>
  derivedId(ports, `${accountIdOf(ports, `demo:${as}`)}|${key}`);

/** Every promise must stand in the history, whole, once, and at its place. */
const checkPromises = (kase: Played, links: readonly ChainLink[], into: Findings): void => {
  for (const promise of kase.acknowledged) {
    const { as, key, name, hash, events } = promise;
    const own = links.filter(({ header }) => header.commandId === commandIdOf(as, key));
    // What follows from an act is not all for its author to know: of the rest nothing was promised.
    const told = own.filter(({ header }) => events.includes(header.type));
    const types = told.map(({ header }) => header.type);
    const where = `${kase.id} ${name}`;
    if (told.length > events.length) into.doubled.push(`${where}: ${types}`);
    else if (types.join() !== events.join()) into.lost.push(`${where}: ${types} of ${events}`);
    else if (told.at(-1)?.hash !== hash) into.lost.push(`${where}: not what was acknowledged`);
  }
};

/** What people did that nobody sent, or that was sent once and stands twice under another key. */
const strangersIn = (kase: Played, links: readonly ChainLink[]): readonly ChainLink[] => {
  const known = new Set(kase.sent.map(({ as, key }) => commandIdOf(as, key)));
  return links.filter(
    ({ header }) => header.actor.role !== 'system' && !known.has(header.commandId),
  );
};

const checkCounts = (kase: Played, links: readonly ChainLink[], into: Findings): void => {
  const end = links.findIndex(({ header }) => header.type === 'OutcomeProposed');
  const told = end === -1 ? links : links.slice(0, end + 1);
  const counts = new Map<string, number>();
  for (const { header } of told) {
    // A reminder by time is the machine's: looked at below.
    if (header.type === 'ReviewReminded' && header.actor.role === 'system') continue;
    counts.set(header.type, (counts.get(header.type) ?? 0) + 1);
  }
  const expected = EXPECTED[kase.kind];
  for (const [type, count] of counts) {
    const surplus = count - (expected[type] ?? 0);
    if (surplus <= 0) continue;
    const list = QUESTIONS.has(type) ? into.askedTwice : into.doubled;
    list.push(`${kase.id} ${type}: ${count}`);
  }
  for (const [type, count] of Object.entries(expected)) {
    const found = counts.get(type) ?? 0;
    if (found < count) into.wrongEnds.push(`${kase.id} ${type}: ${found} of ${count}`);
  }
};

/** Time says a thing once: the same reminder or lapse twice is somebody asked twice. */
const checkTime = (kase: Played, links: readonly ChainLink[], into: Findings): void => {
  const said = new Set<string>();
  for (const { header, data } of links) {
    if (header.actor.role !== 'system') continue;
    const saying = `${header.type} ${canonical(data)}`;
    if (said.has(saying)) into.askedTwice.push(`${kase.id} ${header.seq} ${saying}`);
    said.add(saying);
  }
};

const checkCase = async (on: Performing, kase: Played, into: Findings): Promise<void> => {
  const chain = await on.read(OFFICE, `/api/cases/${kase.id}/chain`);
  const links = list(chain, 'links') as readonly ChainLink[];
  const head = Reflect.get(Object(chain), 'head');
  const faults = chainFaults(sha256, links, head);
  if (faults.length > 0) into.brokenChains.push(`${kase.id} ${JSON.stringify(faults[0])}`);
  checkPromises(kase, links, into);
  const strangers = strangersIn(kase, links);
  for (const { header } of strangers)
    into.doubled.push(`${kase.id} ${header.seq} ${header.type}: nobody's act`);
  checkCounts(
    kase,
    links.filter((link) => !strangers.includes(link)),
    into,
  );
  checkTime(kase, links, into);
  const status = text(await on.read(OFFICE, `/api/cases/${kase.id}`), 'status');
  if (status !== END) into.wrongEnds.push(`${kase.id} (${kase.kind}) stands at ${status}`);
  for (const complaint of kase.complaints) into.wrongEnds.push(`${kase.id} ${complaint}`);
};

/** Each case alone; the inboxes are looked at in inboxes.ts. */
export const checkCases = async (
  on: Performing,
  cases: readonly Played[],
  into: Findings,
): Promise<void> => {
  for (const kase of cases) {
    if (kase.id === '') into.wrongEnds.push(`a ${kase.kind} case was not opened`);
    else await checkCase(on, kase, into);
  }
};
