import { own } from '../../../engine/own.ts';
import { clockFor } from '../../calls/time-limits.ts';
import { fieldOfAll } from '../../form/changed-fields.ts';
import { fieldTitle } from '../../form/form.ts';
import { type Decided, type Deciding, IN_REVIEW, requireStatus } from '../deciding.ts';
import { pinnedItems } from '../formal/pinned.ts';
import type { CommandOf, EventOf } from '../messages.ts';
import { AlreadyAnswered, NotAsked, NotItsIndicator } from '../opinions/refusals.ts';
import { visitDone } from '../site-visit/visit.ts';
import { openItem, type Whose, whose } from './open-item.ts';
import { AlreadySentBack, ItemNotAwaited, NotYourItem } from './refusals.ts';
import { awaitsAnswer, keyOf, openItems, type SentBack } from './state.ts';

/** For whom the sender speaks: a department, the panel, the visit while there is one, else the office. */
const whoseOf = ({ by, kase, review }: Deciding): Whose => {
  if (by.role === 'department') return { branch: 'department', department: by.org };
  if (by.role === 'panel-chair') return { branch: 'panel' };
  const visits = kase.status === 'site-check' && !visitDone(review.siteVisit);
  return { branch: visits ? 'site-visit' : 'office' };
};

/** A department speaks of its own indicators, and before its opinion: afterwards it corrects that. */
const checkDepartment = (paths: readonly string[], on: Deciding, department: string): void => {
  const seat = own(on.review.departments, department);
  if (seat === undefined || seat.status === 'dropped') throw new NotAsked(department);
  if (seat.status === 'answered') throw new AlreadyAnswered(department);
  // Silent once, it may still speak while others are asked; asked again, wherever the case stands.
  if (seat.status === 'asked') requireStatus(on, ...IN_REVIEW);
  else requireStatus(on, 'departments', 'departments-and-experts');
  const foreign = paths.filter((path) => !seat.indicators.includes(fieldOfAll(path)));
  if (foreign.length === 0) return;
  const titles = foreign.map((path) => fieldTitle(on.facts.form, path));
  throw new NotItsIndicator(department, foreign, titles);
};

const checkBranch = (
  { branch, department = '' }: Whose,
  paths: readonly string[],
  on: Deciding,
): void => {
  if (branch === 'department') checkDepartment(paths, on, department);
  else if (branch === 'panel') requireStatus(on, 'experts', 'departments-and-experts');
  else requireStatus(on, ...IN_REVIEW);
};

const checkOnce = (whose: Whose, paths: readonly string[], on: Deciding): void => {
  const sent = own(on.review.sentBack, keyOf(whose));
  const open = new Set(sent === undefined ? [] : openItems(sent).map(({ path }) => path));
  const twice = paths.filter((path, index) => open.has(path) || paths.indexOf(path) < index);
  if (twice.length === 0) return;
  throw new AlreadySentBack(
    twice,
    twice.map((path) => fieldTitle(on.facts.form, path)),
  );
};

/** 退回核改: one branch sends its part back; the others go on, and the higher level's deadline does not move. */
export const raiseItems = (command: CommandOf<'RaiseItems'>, on: Deciding): Decided => {
  const whose = whoseOf(on);
  const paths = command.items.map(({ path }) => path);
  checkBranch(whose, paths, on);
  const items = pinnedItems(command.items, on);
  checkOnce(whose, paths, on);
  const { upstream } = on.facts.call;
  return {
    events: [
      {
        type: 'ItemsRaised',
        ...whose,
        items: items.map((item, n) => ({ ...item, id: `i-${on.commandId.slice(0, 13)}-${n + 1}` })),
        note: command.note,
        ...clockFor(on, { step: 'correction' }),
        upstreamDeadline: upstream?.deadline,
      },
    ],
  };
};

/** The lead answers everything, a partner what lies in its own part. */
const answered = (on: Deciding, id: string): SentBack => {
  const { sent, item } = openItem(on, id);
  const { applicant } = on.identity;
  const owner = on.kase.submission.wanted.find(({ part }) => part === item.part)?.org;
  if (on.by.org !== applicant && on.by.org !== owner) throw new NotYourItem(id);
  if (!awaitsAnswer(item)) throw new ItemNotAwaited(id);
  return sent;
};

/** An answer to each, with or without another confirmation of the part: an event for each branch that asked. */
export const answerItems = ({ answers }: CommandOf<'AnswerItems'>, on: Deciding): Decided => {
  requireStatus(on, ...IN_REVIEW);
  const byBranch = new Map<string, EventOf<'ItemsAnswered'>>();
  for (const answer of answers) {
    const sent = answered(on, answer.item);
    const before = byBranch.get(keyOf(sent))?.answers ?? [];
    if (before.some(({ item }) => item === answer.item)) throw new ItemNotAwaited(answer.item);
    const late = on.at > sent.due.at;
    byBranch.set(keyOf(sent), {
      type: 'ItemsAnswered',
      ...whose(sent),
      answers: [...before, answer],
      late,
    });
  }
  return { events: [...byBranch.values()] };
};
