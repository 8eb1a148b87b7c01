import type { Answer, Instance } from '../end-to-end/instance.ts';
import { act } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { type Asking, fewAtATime } from './asking.ts';
import { leak, type Tally, tallied } from './cell.ts';
import type { Moment } from './moment.ts';
import type { Somebody } from './people.ts';
import { score } from './story.ts';

// What a reader is told moves only with what that reader may see: no version, ETag, count, time or length of a list
// gives away that somebody else has acted (design §7).

/** An act, and those who must not notice it. */
interface QuietAct {
  readonly title: string;
  readonly at: string;
  readonly unseenBy: readonly string[];
  readonly act: (instance: Instance, moment: Moment) => Promise<unknown>;
}

const SIDE = ['county:371625', 'head:371625'] as const;
const OUTSIDE = ['county:371621', 'department:BZ-CUSTOMS', 'expert:3'] as const;

/** Who ends the waiting for departments has nothing to do with experts. */
const ESCALATED = ['body:BZ-VICE-MAYOR', 'office:SD-OFFICE'] as const;

const accountOf = async (instance: Instance, alias: string): Promise<string> =>
  text((await instance.as(alias).get('/api/me')).body, 'account');

/** Each at an application that stands where the act comes next. */
const QUIET: readonly QuietAct[] = [
  {
    title: 'a department answers',
    at: 'asked',
    unseenBy: [...SIDE, 'department:BZ-TAX', ...OUTSIDE],
    act: (instance, { id }) =>
      act(instance.as('department:BZ-STATS'), id, 'GiveOpinion', { verdict: 'no-objection' }),
  },
  {
    title: 'an expert declares',
    at: 'seated',
    unseenBy: [...SIDE, 'expert:1', 'department:BZ-STATS', ...ESCALATED, ...OUTSIDE],
    act: (instance, { id }) =>
      act(instance.as('expert:2'), id, 'DeclareInterest', {
        seat: '2',
        conflict: false,
        commitment: true,
      }),
  },
  {
    title: 'an expert scores',
    at: 'seated',
    unseenBy: [
      ...SIDE,
      'expert:2',
      'department:BZ-STATS',
      'department:BZ-TAX',
      ...ESCALATED,
      ...OUTSIDE,
    ],
    act: (instance, moment) => score(instance, moment, 1),
  },
  {
    title: 'an expert is appointed',
    at: 'appointing',
    unseenBy: [...SIDE, 'department:BZ-STATS', ...ESCALATED, ...OUTSIDE],
    act: async (instance, { id }) =>
      act(instance.as('office'), id, 'AppointExpert', {
        seat: '1',
        expert: await accountOf(instance, 'expert:1'),
        org: 'X-EXPERT-MATERIALS',
      }),
  },
  {
    title: 'a partner saves a draft',
    at: 'joint',
    unseenBy: [...SIDE, 'office', 'auditor:BZ-AUDIT', ...OUTSIDE],
    act: async (instance, { id }) =>
      instance
        .as('county:371623')
        .put(`/api/cases/${id}/drafts/partnerPart@371623`, { version: 1, data: { output: '7' } }),
  },
];

const CASE = ['', '/history', '/tasks', '/parts', '/drafts', '/prefill', '?version=1'] as const;
const LISTS = [
  '/api/cases',
  '/api/inbox',
  '/api/desk?since=2026-03-01T01:00:00.000Z',
  '/api/reviews',
  '/api/opinions',
  '/api/opinions/given',
  '/api/programme',
  '/api/calls',
  '/api/clusters',
  '/api/notices',
  '/api/inquiries',
  '/api/programme/rounds',
] as const;

/** Clocks and signed links move by themselves. */
const MOVING: readonly string[] = ['now', 'timeLeft', 'url'];
const still = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !MOVING.includes(key)))
    : value;

const asTold = ({ status, body, headers }: Answer): string =>
  JSON.stringify({ status, etag: headers.get('etag'), body }, still);

/** What somebody can ask that concerns an application: reads, and an act tried with an outdated version. */
const questions = ({ id }: Moment): readonly string[] => [
  ...CASE.map((tail) => `/api/cases/${id}${tail}`),
  `/api/reviews/${id}`,
  ...LISTS,
];

const told = async (ask: Asking, person: Somebody, moment: Moment) => {
  const reads = await fewAtATime(questions(moment), async (path) => {
    const answer = await ask.get(person, path);
    return [path, asTold(answer)] as const;
  });
  const stale = await ask.post(
    person,
    `/api/cases/${moment.id}/commands/WithdrawCase?dryRun=true`,
    { reason: '试一试' },
    { 'if-match': '"0"' },
  );
  return new Map([...reads, ['an act tried with If-Match "0"', asTold(stale)]]);
};

/** First place where two answers differ, to find it by. */
const difference = (before: string, after: string): string => {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const around = (value: string) => value.slice(Math.max(0, at - 40), at + 30);
  return `${around(before)} → ${around(after)}`;
};

const watched = async (
  ask: Asking,
  instance: Instance,
  quiet: QuietAct,
  moment: Moment,
  people: readonly Somebody[],
): Promise<Tally> => {
  const readers = people.filter(({ name }) => quiet.unseenBy.includes(name));
  const look = () => Promise.all(readers.map((person) => told(ask, person, moment)));
  const before = await look();
  await quiet.act(instance, moment);
  await instance.settled();
  const after = await look();
  return tallied(
    readers.map((person, index) => ({
      cells: before[index]?.size ?? 0,
      wrong: [...(before[index] ?? [])].flatMap(([path, was]) => {
        const is = after[index]?.get(path) ?? '';
        const cell = `${person.name} ${moment.name} ${path.replace(moment.id, '{id}')}`;
        return was === is ? [] : [leak(cell, `tells that ${quiet.title}: ${difference(was, is)}`)];
      }),
    })),
  );
};

/** Acts at applications of their own, each before the eyes of those who must not notice. */
export const tryQuietActs = async (
  ask: Asking,
  instance: Instance,
  moments: readonly Moment[],
  people: readonly Somebody[],
): Promise<Tally> => {
  const tallies: Tally[] = [];
  for (const quiet of QUIET) {
    const moment = moments.find(({ name }) => name === quiet.at);
    if (moment !== undefined) tallies.push(await watched(ask, instance, quiet, moment, people));
  }
  return tallied(tallies);
};
