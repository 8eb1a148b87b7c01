import { own } from '../../../engine/own.ts';
import { applicationOf } from '../../calls/call.ts';
import { clockFor } from '../../calls/time-limits.ts';
import { requireReason } from '../../input/reason.ts';
import { type Decided, type Deciding, requireStatus } from '../deciding.ts';
import { SendBackUnclear } from '../decision/refusals.ts';
import { returned } from '../formal/return.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';
import { askDepartments, askExperts } from '../opening.ts';
import { NotAtThisStage } from '../refusals.ts';
import type { PassedStage } from './messages.ts';
import { ItemsMissing, StageNotPassed } from './refusals.ts';

type Upon = Pick<Deciding, 'at' | 'facts' | 'kase' | 'review'>;

/** Departments are asked anew, all or the named ones. Throws SendBackUnclear where one of them was never asked. */
export const backToDepartments = (
  on: Upon,
  departments: readonly string[] | undefined,
): readonly ReviewEvent[] => {
  const known = departments?.every((org) => own(on.review.departments, org) !== undefined) ?? true;
  const asked = known ? askDepartments(on, on.kase, departments) : [];
  if (asked.length === 0) throw new SendBackUnclear('departments');
  return asked;
};

/** The panel scores anew; who declared already need not do so again. Throws SendBackUnclear where the round has none. */
export const backToExperts = (on: Upon): readonly ReviewEvent[] => {
  const asked = askExperts(on, on.kase, false);
  if (asked.length === 0) throw new SendBackUnclear('experts');
  return asked;
};

/** The site is visited again; the earlier record stays in the history. */
const backToVisit = (on: Upon): readonly ReviewEvent[] => {
  const clock = clockFor(on, { step: 'siteCheck' });
  return [{ type: 'SiteVisitOpened', sample: false, ...clock }];
};

const PASSED: Readonly<Record<PassedStage, readonly string[]>> = {
  'formal-review': ['departments', 'departments-and-experts', 'site-check', 'experts', 'ranking'],
  departments: ['site-check', 'experts', 'ranking'],
  'site-check': ['experts', 'ranking'],
  experts: ['ranking'],
};

const requirePassed = (to: PassedStage, { kase, review, facts }: Deciding): void => {
  const { siteCheck, experts } = applicationOf(facts.call);
  const has = {
    'formal-review': true,
    departments: review.opinionRound > 0,
    'site-check': siteCheck !== 'none' && review.siteVisit !== undefined,
    experts: experts.seats > 0 && review.expertRound > 0,
  };
  if (!PASSED[to].includes(kase.status) || !has[to]) throw new StageNotPassed(to);
};

const backTo = (
  { to, items, departments }: CommandOf<'SendCaseBack'>,
  on: Deciding,
): readonly ReviewEvent[] => {
  switch (to) {
    case 'formal-review':
      if (items.length === 0) throw new ItemsMissing();
      return [returned(items, undefined, on)];
    case 'departments':
      // What the others said survives: only whom it concerns is asked anew.
      if (departments.length === 0) throw new SendBackUnclear('departments');
      return backToDepartments(on, departments);
    case 'site-check':
      return backToVisit(on);
    case 'experts':
      return backToExperts(on);
  }
};

/**
 * 退回 to any stage already passed, before anybody has decided; afterwards the body that decides sends back. What was done
 * in the stages that are passed again survives: it falls by a figure that changes, and by nothing else.
 */
export const sendCaseBack = (command: CommandOf<'SendCaseBack'>, on: Deciding): Decided => {
  requireStatus(on, 'departments', 'departments-and-experts', 'site-check', 'experts', 'ranking');
  const { facts, identity } = on;
  // The order of the track stands: whoever decides upon it sends back.
  if (own(facts.callState?.rankings, identity.track) !== undefined)
    throw new NotAtThisStage(command.type, 'decision');
  const { to } = command;
  requirePassed(to, on);
  const reason = requireReason(command.reason);
  return {
    events: [{ type: 'CaseSentBack', to, from: on.kase.status, reason }, ...backTo(command, on)],
  };
};
