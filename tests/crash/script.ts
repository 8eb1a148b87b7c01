import { setTimeout as sleep } from 'node:timers/promises';
import { DEPARTMENTS, minutes, OFFICE } from '../round/acts.ts';
import { text, Unexpected } from '../round/api.ts';
import { conclude, correct, type Performing, type Prepared, prepare } from '../round/script.ts';
import type { Kind, Played } from './ledger.ts';

const EIGHT_HOURS_MS = 8 * 3_600_000;

const todayOf = async (on: Performing): Promise<string> => {
  const now = text(await on.read(OFFICE, '/api/me'), 'now');
  return new Date(Date.parse(now) + EIGHT_HOURS_MS).toISOString().slice(0, 10);
};

/** From the draft to the departments' opinions; a silent department's case then waits for its deadline. */
export const begin = async (
  on: Performing,
  kase: Pick<Played, 'kind' | 'id'>,
  n: number,
): Promise<Prepared> => {
  const { kind } = kase;
  const prepared = await prepare(on, n, (id) => {
    kase.id = id;
  });
  const { acts } = prepared;
  await on.act(acts.file);
  if (kind === 'correction') await correct(on, prepared);
  await on.act(acts.accept);
  await on.act(acts.remind('BZ-TAX'));
  const answering = DEPARTMENTS.filter((org) => kind !== 'silent' || org !== 'BZ-TAX');
  await Promise.all(answering.map((org) => on.act(acts.opinion(org))));
  return prepared;
};

/** A deadline that has passed shows within this, however often the system that has to notice it is killed meanwhile. */
const NOTICED_MS = 180_000;

/** From the experts' turn on; waits until the passed deadline has brought the case there. */
export const finish = async (on: Performing, prepared: Prepared, expert: string): Promise<void> => {
  const until = Date.now() + NOTICED_MS;
  for (;;) {
    const status = text(await on.read(OFFICE, `/api/cases/${prepared.id}`), 'status');
    if (status === 'experts') break;
    if (Date.now() > until) throw new Unexpected(`${prepared.id} still stands at ${status}`);
    await sleep(100);
  }
  // One meeting a day, and its minutes have a number of their own: 303 for the third of March.
  const today = await todayOf(on);
  await conclude(on, prepared, expert, minutes(Number(today.slice(5).replace('-', '')), today));
};

const COMMON = {
  CaseOpened: 1,
  CaseFiled: 1,
  FormalReviewOpened: 1,
  CaseAccepted: 1,
  OpinionsRequested: 1,
  ReviewReminded: 1,
  ExpertsAsked: 1,
  ExpertAppointed: 1,
  InterestDeclared: 1,
  ScoreGiven: 1,
  ScoresClosed: 1,
  DecisionOpened: 1,
  DecisionRecorded: 1,
  OutcomeProposed: 1,
};

/** What a case's history holds in the end, by type; what time does to a proposed case afterwards is not counted. */
export const EXPECTED: Readonly<Record<Kind, Readonly<Record<string, number>>>> = {
  plain: { ...COMMON, PartConfirmed: 2, SignedOff: 1, OpinionGiven: 3 },
  correction: {
    ...COMMON,
    CaseReturned: 1,
    PartConfirmed: 3,
    SignOffVoided: 1,
    SignedOff: 2,
    ReturnAnswered: 1,
    OpinionGiven: 3,
  },
  silent: { ...COMMON, PartConfirmed: 2, SignedOff: 1, OpinionGiven: 2, OpinionNotGiven: 1 },
};

/** Questions to people: one more of these than the script has is somebody asked twice. */
export const QUESTIONS: ReadonlySet<string> = new Set([
  'FormalReviewOpened',
  'CaseReturned',
  'OpinionsRequested',
  'OpinionNotGiven',
  'ExpertsAsked',
  'DecisionOpened',
]);

/** Where every case ends. */
export const END = 'proposed';
