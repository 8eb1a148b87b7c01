import type { z } from 'zod';
import { Impossible } from '../engine/failure.ts';
import type { Step } from '../engine/step.ts';
import { awaitTask as awaitNotice } from './notice/await-task.ts';
import { keepTime as keepNoticeTime } from './notice/keep-time.ts';
import { look as lookAtNotice } from './notice/look.ts';
import type { Ports } from './ports.ts';
import { awaitTask as awaitRecommendation } from './recommendation/await-task.ts';
import { keepTime as keepRecommendationTime } from './recommendation/keep-time.ts';
import { look as lookAtRecommendation } from './recommendation/look.ts';
import { awaitTask as awaitReview } from './review/await-task.ts';
import { closeRanking } from './review/close-ranking.ts';
import { keepTime as keepReviewTime } from './review/keep-time.ts';
import { look as lookAtReview } from './review/look.ts';
import { raiseAlarm as raiseReviewAlarm } from './review/raise-alarm.ts';
import { awaitTask as awaitSubmission } from './submission/await-task.ts';
import { keepTime as keepSubmissionTime } from './submission/keep-time.ts';
import { look as lookAtSubmission } from './submission/look.ts';

/** A step with its input's type forgotten: the engine hands over JSON and the step's schema parses it. */
export interface AnyStep {
  readonly name: string;
  readonly input: z.ZodType;
  readonly run: (ports: Ports) => (input: never) => Promise<unknown>;
}

const any = <I extends z.ZodType, O>(step: Step<Ports, I, O>): AnyStep => step;

/** Every function that a machine may call; listed by hand. */
export const steps: readonly AnyStep[] = [
  any(lookAtSubmission),
  any(awaitSubmission),
  any(keepSubmissionTime),
  any(lookAtReview),
  any(awaitReview),
  any(keepReviewTime),
  any(raiseReviewAlarm),
  any(closeRanking),
  any(lookAtNotice),
  any(awaitNotice),
  any(keepNoticeTime),
  any(lookAtRecommendation),
  any(awaitRecommendation),
  any(keepRecommendationTime),
];

const byName = new Map(steps.map((step) => [step.name, step]));

/** The step in functions/<name>.ts. */
export const stepNamed = (name: string): AnyStep => {
  const found = byName.get(name);
  if (found === undefined) throw new Impossible(`no step ${name}`);
  return found;
};
