import { own } from '../../../engine/own.ts';
import type { Problem } from '../../../engine/refusal.ts';
import { laterOf } from '../../calendar/instant.ts';
import { clockFor } from '../../calls/time-limits.ts';
import type { CaseState } from '../../case/state.ts';
import { requireReason } from '../../input/reason.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import { type Decided, type Deciding, requireStatus } from '../deciding.ts';
import { checkDocumentDate } from '../document-order.ts';
import { applyAll } from '../evolve.ts';
import type { CommandOf, EventOf, ReviewEvent } from '../messages.ts';
import { askConfirmation, askDepartments } from '../opening.ts';
import { NotAtThisStage } from '../refusals.ts';
import { fallingWith } from '../survival/fall.ts';
import { CorrectionIncomplete, CorrectionStillRunning } from './refusals.ts';
import { returned } from './return.ts';
import type { Returned } from './state.ts';

/** Fields that say something else since the return: what rests on them falls, and nothing else. */
const changedSince = ({ kase }: Pick<Deciding, 'kase'>, { at }: Returned): readonly string[] =>
  Object.values(kase.submission.parts).flatMap((part) =>
    part.at > at ? (part.changed ?? []) : [],
  );

export const acceptCase = ({ note }: CommandOf<'AcceptCase'>, on: Deciding): Decided => {
  requireStatus(on, 'formal-review');
  const { returned: last } = on.review;
  // Sent back from a later stage: what rested on what was corrected since is asked for again.
  const falls = last === undefined ? [] : fallingWith(changedSince(on, last), on);
  return { events: [...falls, { type: 'CaseAccepted', note }] };
};

export const returnForCorrection = (
  command: CommandOf<'ReturnForCorrection'>,
  on: Deciding,
): Decided => {
  requireStatus(on, 'formal-review', 'verification', 'confirmation');
  return { events: [returned(command.items, command.note, on)] };
};

const openReturn = (on: Deciding): Returned => {
  requireStatus(on, 'correction');
  const open = on.review.returned;
  if (open === undefined) throw new NotAtThisStage(on.command.type, on.kase.status);
  return open;
};

export const extendCorrection = (command: CommandOf<'ExtendCorrection'>, on: Deciding): Decided => {
  const { due } = openReturn(on);
  const { reason, document, days } = command;
  if (document !== undefined) checkDocumentDate(on, document);
  // The days are added to the limit that was set, or to today where that has passed.
  const start = laterOf(due.at, on.at);
  const clock = clockFor(on, { step: 'correction', start, days, rule: 'review.extension' });
  return {
    events: [{ type: 'CorrectionExtended', reason, document, ...clock }],
    claims: numberClaims(on, document, on.by.org),
  };
};

export const declineCase = (command: CommandOf<'DeclineCase'>, on: Deciding): Decided => {
  requireStatus(on, 'formal-review', 'correction');
  const { returned } = on.review;
  if (on.kase.status === 'correction' && returned !== undefined && on.at < returned.due.at)
    throw new CorrectionStillRunning(returned.due.date);
  const reason = requireReason(command.reason);
  const basis = requireReason(command.basis, 'basis');
  return { events: [{ type: 'CaseDeclined', reason, basis }] };
};

const unanswered = (
  { items }: Returned,
  answers: CommandOf<'AnswerReturn'>['answers'],
): readonly Problem[] =>
  items
    .filter(({ path }) => !answers.some((answer) => answer.path === path && answer.answer !== ''))
    .map(({ path, reason }) => ({
      path,
      rule: 'answer-missing',
      message: { zh: `尚未答复：${reason}`, en: `not answered yet: ${reason}` },
    }));

const unconfirmed = ({ kase }: Deciding, { items, at }: Returned): readonly Problem[] =>
  [...new Set(items.map(({ part }) => part))]
    .filter((part) => {
      const confirmed = own(kase.submission.parts, part);
      return confirmed === undefined || confirmed.at <= at;
    })
    .map((part) => ({
      path: part,
      rule: 'part-unconfirmed',
      message: {
        zh: '该部分须在退回后重新确认锁定',
        en: 'this part has to be confirmed again since the return',
      },
    }));

type Answered = Omit<EventOf<'ReturnAnswered'>, 'due' | 'remindAt'>;

/** Departments that owe an answer: whose figures changed, and who had not answered yet. The others keep what they said. */
const askedAgain = ({ review }: CaseState): readonly string[] =>
  Object.values(review.departments).flatMap(({ org, status }) => (status === 'asked' ? [org] : []));

/** The formal review takes up its time where it stood; a report goes to the departments whose figures changed. */
const goesOn = (on: Deciding, open: Returned, answered: Answered): readonly ReviewEvent[] => {
  const { formal } = on.review;
  // Accepted once and sent back from a later stage: its days begin anew.
  if (formal?.again === true) return [{ ...answered, ...clockFor(on, { step: 'formalReview' }) }];
  if (formal !== undefined) {
    const pauses = [...formal.pauses, answered.pause];
    const start = formal.openedAt;
    return [{ ...answered, ...clockFor(on, { step: 'formalReview', start, pauses }) }];
  }
  const events = [
    { ...answered, ...clockFor(on, { step: 'departments' }) },
    ...fallingWith(changedSince(on, open), on),
  ];
  const kase = applyAll(on.kase, events, on);
  const again = askDepartments(on, kase, askedAgain(kase));
  return [...events, ...(again.length > 0 ? again : askConfirmation(on))];
};

export const answerReturn = (command: CommandOf<'AnswerReturn'>, on: Deciding): Decided => {
  const returned = openReturn(on);
  const problems = [...unanswered(returned, command.answers), ...unconfirmed(on, returned)];
  if (problems.length > 0) throw new CorrectionIncomplete(problems);
  const pause = { from: returned.at, to: on.at };
  const { round, items } = returned;
  const answers = command.answers.filter(({ path }) => items.some((item) => item.path === path));
  const late = on.at > returned.due.at;
  const answered = { type: 'ReturnAnswered', round, answers, late, pause } as const;
  return { events: goesOn(on, returned, answered) };
};
