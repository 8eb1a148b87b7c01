import type { Plural } from '../../interface/plurals.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { type Asking, asking } from './asking.ts';
import { leak, type Tally, tallied } from './cell.ts';
import { everybody, few, prepare, type Somebody } from './people.ts';
import { tryQuietActs } from './quiet.ts';
import { KNOWN } from './reads.ts';
import { type Played, playRound } from './story.ts';
import { onCases, onOthers, tryCommands, tryOpenings, unknownCommands } from './try-commands.ts';
import { looksAt, tryReads } from './try-reads.ts';

/** A system in which the round is played and everybody has the rights of the check. */
export interface Setting {
  readonly instance: Instance;
  readonly ask: Asking;
  readonly played: Played;
  readonly people: readonly Somebody[];
  /** Somebody's account, for those who administer them. */
  readonly account: string;
}

/** How much of it: everything, or the cells of a minute's check. */
export interface Extent {
  readonly people: readonly Somebody[];
  /** Undefined: all moments. */
  readonly moments?: readonly string[];
  /** Where commands are tried; undefined: at all of them. */
  readonly acts?: readonly string[];
  readonly papers: (route: string) => boolean;
}

export const FULL: Extent = { people: everybody, papers: () => true };
export const SHORT: Extent = {
  people: few,
  moments: ['joint', 'asked', 'seated', 'scoring', 'objected'],
  acts: ['joint', 'seated', 'objected'],
  papers: (route) => route.endsWith('/dossier.docx') || route.endsWith('/form.docx'),
};

export const setUp = async ({ people, moments }: Extent): Promise<Setting> => {
  const instance = await startInstance();
  const played = await playRound(instance, moments);
  const accounts = await prepare(instance, people);
  const account = accounts.get('county:371625') ?? '';
  return { instance, ask: asking(instance), played, people, account };
};

/** GET routes behind the sign-in, as the interface describes itself: a new one is asked for at once. */
const readable = async ({ nobody }: Instance): Promise<readonly string[]> =>
  Object.entries(Object((await nobody.get('/openapi.json')).body).paths)
    .filter(([path, of]) => path.startsWith('/api/') && Object.hasOwn(Object(of), 'get'))
    .map(([path]) => path);

/** What the oracle speaks of and the interface has not: a line that checks nothing. */
const gone = (routes: readonly string[]): Tally => ({
  cells: 0,
  wrong: [...KNOWN]
    .filter((route) => !routes.includes(route))
    .map((route) => leak(route, 'the oracle speaks of it, and it is not there')),
});

/** Streams of the round beside its applications, one of each kind. */
export const othersOf = ({ played, account }: Setting) =>
  ({
    calls: ['tour-2026'],
    notices: played.notices.slice(0, 1),
    recommendations: [played.recommendation],
    clusters: played.moments.slice(0, 1).map(({ clusterId }) => clusterId),
    accounts: [account],
    calendars: ['cn'],
    entries: [played.entry],
    // Nothing of the round had to wait for its check.
    files: [],
  }) satisfies Readonly<Record<Exclude<Plural, 'cases'>, readonly string[]>>;

export const reads = async (setting: Setting, { papers }: Extent): Promise<Tally> => {
  const { instance, ask, played, people, account } = setting;
  const routes = await readable(instance);
  const asked = routes.filter((route) => !route.includes('/documents/') || papers(route));
  return tallied([
    gone(routes),
    await tryReads(ask, played.moments, looksAt(asked, people, played, account)),
  ]);
};

export const commands = async (setting: Setting, { acts }: Extent): Promise<Tally> => {
  const { ask, played, people } = setting;
  const moments = played.moments.filter(({ name }) => acts === undefined || acts.includes(name));
  return tallied([
    unknownCommands(),
    await tryCommands(ask, onCases(people, moments)),
    await tryCommands(ask, onOthers(people, othersOf(setting))),
    await tryOpenings(ask, people),
  ]);
};

/** Comes last: it moves what the others look at. */
export const quietActs = ({ ask, instance, played, people }: Setting): Promise<Tally> =>
  tryQuietActs(ask, instance, played.moments, people);
