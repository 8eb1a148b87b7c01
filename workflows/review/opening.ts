import { own } from '../../engine/own.ts';
import { localDateOf } from '../calendar/instant.ts';
import { applicationOf, type Call, decidersOf, silenceOf } from '../calls/call.ts';
import { clockFor } from '../calls/time-limits.ts';
import type { CaseState } from '../case/state.ts';
import { successorOn } from '../orgs/org.ts';
import type { Deciding } from './deciding.ts';
import type { FrozenPosition } from './decision/data.ts';
import type { ReviewEvent } from './messages.ts';
import type { AskedDepartment } from './opinions/data.ts';
import type { ReviewState } from './state.ts';

type Opening = Pick<Deciding, 'at' | 'facts'>;

/** Departments that the office asked besides those of the round. */
const addedTo = ({ departments }: ReviewState, { reviewingDepartments }: Call) =>
  Object.values(departments).filter(({ org }) =>
    reviewingDepartments.every((department) => department.org !== org),
  );

/** Those that the round names, as they are by now: two that were merged are asked once, for what both were to verify. */
const asToday = (
  { at, facts: { orgs } }: Opening,
  departments: readonly AskedDepartment[],
): AskedDepartment[] => {
  const asked = new Map<string, AskedDepartment>();
  for (const department of departments) {
    const org = successorOn(orgs, department.org, localDateOf(at));
    const same = asked.get(org) ?? { ...department, org };
    asked.set(org, {
      ...same,
      indicators: [...new Set([...same.indicators, ...department.indicators])],
      vetoFacts: [...new Set([...same.vetoFacts, ...department.vetoFacts])],
    });
  }
  return [...asked.values()];
};

/** One event asks all departments of the call, or the named ones again; none where the call has none. */
export const askDepartments = (
  on: Opening,
  { review }: CaseState,
  only?: readonly string[],
): readonly ReviewEvent[] => {
  const { call } = on.facts;
  const departments = asToday(
    on,
    [...call.reviewingDepartments, ...addedTo(review, call)]
      .filter(({ org }) =>
        only === undefined
          ? own(review.departments, org)?.status !== 'dropped'
          : only.includes(org),
      )
      .map(({ org, indicators, vetoFacts }) => ({
        org,
        indicators,
        vetoFacts,
        silence: silenceOf(call, org),
      })),
  );
  if (departments.length === 0) return [];
  const round = review.opinionRound + 1;
  return [
    { type: 'OpinionsRequested', round, ...clockFor(on, { step: 'departments' }), departments },
  ];
};

/** The office confirms a report once each department was heard, or its time is over. */
export const askConfirmation = (on: Opening): readonly ReviewEvent[] => [
  { type: 'ConfirmationAsked', ...clockFor(on, { step: 'confirmation' }) },
];

/** Opens the seats of the panel; none where the call has none. */
export const askExperts = (
  on: Opening,
  { review }: CaseState,
  alongside: boolean,
): readonly ReviewEvent[] => {
  const { seats, defence } = applicationOf(on.facts.call).experts;
  if (seats === 0) return [];
  const round = review.expertRound + 1;
  return [
    {
      type: 'ExpertsAsked',
      round,
      seats,
      defence,
      alongside,
      ...clockFor(on, { step: 'experts' }),
    },
  ];
};

export const openSiteVisit = (on: Opening, { review }: CaseState): readonly ReviewEvent[] => {
  const { siteCheck } = applicationOf(on.facts.call);
  if (siteCheck === 'none' || review.siteVisit !== undefined) return [];
  const clock = clockFor(on, { step: 'siteCheck' });
  return [{ type: 'SiteVisitOpened', sample: siteCheck === 'sample', ...clock }];
};

/** Scored, and in line for the ranking of its track, which no track has before the window's end. */
export const awaitRanking = (on: Opening, { identity }: CaseState): readonly ReviewEvent[] => {
  const { call, callState } = on.facts;
  const closesAt = callState?.closesAt ?? call.window.closesAt;
  const track = identity?.track ?? '';
  return [{ type: 'RankingAwaited', track, ...(closesAt > on.at ? { notBefore: closesAt } : {}) }];
};

export const openDecision = (on: Opening, ranking?: FrozenPosition): readonly ReviewEvent[] => [
  {
    type: 'DecisionOpened',
    chain: [...decidersOf(on.facts.call)],
    ...clockFor(on, { step: 'decision' }),
    ranking,
  },
];
