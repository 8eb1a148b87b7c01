import { asPersonal } from '../../../engine/personal.ts';
import { localDateOf } from '../../calendar/instant.ts';
import { requireReason } from '../../input/reason.ts';
import { type Decided, type Deciding, requireStatus } from '../deciding.ts';
import type { CommandOf } from '../messages.ts';
import { NotAtThisStage } from '../refusals.ts';
import { AlreadyChosen, NotChosenForVisit, VisitDateImplausible } from './refusals.ts';
import type { SiteVisit } from './state.ts';

const openVisit = (on: Deciding): SiteVisit => {
  requireStatus(on, 'site-check');
  const { siteVisit } = on.review;
  if (siteVisit === undefined || siteVisit.report !== undefined)
    throw new NotAtThisStage(on.command.type, on.kase.status);
  return siteVisit;
};

export const chooseForSiteVisit = (
  command: CommandOf<'ChooseForSiteVisit'>,
  on: Deciding,
): Decided => {
  if (openVisit(on).chosen !== undefined) throw new AlreadyChosen();
  const reason = requireReason(command.reason);
  return { events: [{ type: 'SiteVisitChosen', visit: command.visit, reason }] };
};

export const recordSiteVisit = (command: CommandOf<'RecordSiteVisit'>, on: Deciding): Decided => {
  const { chosen } = openVisit(on);
  if (chosen?.visit !== true) throw new NotChosenForVisit();
  const { date, participants, findings, result, report } = command;
  const from = localDateOf(on.review.formal?.openedAt ?? on.at);
  const today = localDateOf(on.at);
  if (date < from || date > today) throw new VisitDateImplausible(date, from, today);
  const names = asPersonal(`case/${on.identity.caseId}/site-visit`, participants);
  return {
    events: [{ type: 'SiteVisitRecorded', date, participants: names, findings, result, report }],
  };
};
