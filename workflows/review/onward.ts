import { applicationOf } from '../calls/call.ts';
import { clockFor } from '../calls/time-limits.ts';
import type { CaseState } from '../case/state.ts';
import type { Deciding } from './deciding.ts';
import { applyAll } from './evolve.ts';
import { closing } from './experts/close.ts';
import { resumptions } from './items/resume.ts';
import type { ReviewEvent } from './messages.ts';
import {
  askConfirmation,
  askDepartments,
  askExperts,
  awaitRanking,
  openDecision,
  openSiteVisit,
} from './opening.ts';
import { opinionsComplete } from './opinions/questions.ts';
import { visitDone } from './site-visit/visit.ts';

type Events = readonly ReviewEvent[];
type From = (on: Deciding, kase: CaseState) => Events;

const orElse = (events: Events, otherwise: () => Events): Events =>
  events.length > 0 ? events : otherwise();

/** Ranked with the others of its track, unless the call decides each for itself or the order stands already. */
const fromRanking: From = (on, kase) => {
  const { total, ranking } = kase.review;
  const ranked =
    applicationOf(on.facts.call).ranking === 'track' &&
    total !== undefined &&
    ranking === undefined;
  return ranked ? awaitRanking(on, kase) : openDecision(on, ranking);
};

/** Passed once: what stands of it stands, and what fell of it, or was never done, is worked on. */
const takeUp = (on: Deciding, stage: 'site-check' | 'experts', isOpen: boolean): Events =>
  isOpen
    ? [
        {
          type: 'StageTakenUp',
          stage,
          ...clockFor(on, { step: stage === 'experts' ? 'experts' : 'siteCheck' }),
        },
      ]
    : [];

const fromExperts: From = (on, kase) => {
  const { expertRound, total } = kase.review;
  const asked =
    expertRound === 0
      ? askExperts(on, kase, false)
      : takeUp(on, 'experts', total === undefined && kase.status !== 'experts');
  return orElse(asked, () => fromRanking(on, kase));
};

const fromSiteVisit: From = (on, kase) => {
  const isOpen = !visitDone(kase.review.siteVisit) && kase.status !== 'site-check';
  return orElse(
    orElse(openSiteVisit(on, kase), () => takeUp(on, 'site-check', isOpen)),
    () => fromExperts(on, kase),
  );
};

/** The first time all; passed once, those whose opinion fell or never came. */
const owing = ({ review }: CaseState): readonly string[] | undefined =>
  review.opinionRound === 0
    ? undefined
    : Object.values(review.departments).flatMap(({ org, status }) =>
        status === 'asked' ? [org] : [],
      );

const fromDepartments: From = (on, kase) => {
  const asked = askDepartments(on, kase, owing(kase));
  if (asked.length === 0) return fromSiteVisit(on, kase);
  return applicationOf(on.facts.call).order === 'parallel' && kase.review.expertRound === 0
    ? [...asked, ...askExperts(on, kase, true)]
    : asked;
};

/** Nobody on the panel owes anything, or nobody was asked yet. */
const scored = ({ review }: CaseState): boolean =>
  review.expertRound === 0 || review.total !== undefined;

/** Scored, nobody is asked again, and nothing that departments said meanwhile is open. */
const judged = (kase: CaseState): boolean => scored(kase) && opinionsComplete(kase.review);

const next: From = (on, kase) => {
  const { review } = kase;
  switch (kase.status) {
    case 'formal-review':
      return review.formal?.acceptedAt === undefined ? [] : fromDepartments(on, kase);
    case 'departments':
      return opinionsComplete(review) ? fromSiteVisit(on, kase) : [];
    case 'verification':
      return Object.values(review.departments).some(({ status }) => status === 'asked')
        ? []
        : askConfirmation(on);
    case 'departments-and-experts':
      return orElse(closing(on, kase), () =>
        opinionsComplete(review) && scored(kase) ? fromSiteVisit(on, kase) : [],
      );
    case 'site-check':
      return orElse(closing(on, kase), () =>
        visitDone(review.siteVisit) && judged(kase) ? fromExperts(on, kase) : [],
      );
    case 'experts':
      return orElse(closing(on, kase), () => (judged(kase) ? fromRanking(on, kase) : []));
    default:
      return [];
  }
};

// A command passes at most every stage once: acceptance, opinions, visit, experts, scores, ranking, decision.
const MOST_STAGES = 8;

/**
 * What follows of itself from these events: the next stage opens in the same decision, with its tasks and its time
 * limits, so that no person waits for a machine.
 */
export const onward = (on: Deciding, events: Events): Events => {
  const told = applyAll(on.kase, events, on);
  const resumed = resumptions(on, told);
  let kase = applyAll(told, resumed, on);
  let all = [...events, ...resumed];
  for (let stage = 0; stage < MOST_STAGES; stage += 1) {
    const more = next(on, kase);
    if (more.length === 0) return all;
    kase = applyAll(kase, more, on);
    all = [...all, ...more];
  }
  return all;
};
