import { own } from '../../../engine/own.ts';
import { clockFor } from '../../calls/time-limits.ts';
import { requireReason } from '../../input/reason.ts';
import { type Decided, type Deciding, IN_REVIEW, requireStatus } from '../deciding.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';
import { type Found, openItem, whose } from './open-item.ts';
import { ItemsOpen, ItemUnanswered, NotYourItem } from './refusals.ts';
import { awaitsAnswer, openItems, type SentBack } from './state.ts';

/** Whoever raised it, and nobody else: the department, the chair for the panel, the office for itself and the visit. */
const raisedByMe = ({ branch, department }: SentBack, { by }: Deciding): boolean => {
  if (branch === 'department') return by.role === 'department' && by.org === department;
  return branch === 'panel' ? by.role === 'panel-chair' : by.role === 'office';
};

const ownItem = (on: Deciding, id: string): Found => {
  requireStatus(on, ...IN_REVIEW);
  const found = openItem(on, id);
  if (!raisedByMe(found.sent, on)) throw new NotYourItem(id);
  return found;
};

export const closeItem = (command: CommandOf<'CloseItem'>, on: Deciding): Decided => {
  const { item: id, how } = command;
  const { sent, item } = ownItem(on, id);
  const isOver = on.at >= sent.due.at;
  const may = {
    settled: !awaitsAnswer(item),
    unanswered: awaitsAnswer(item) && isOver,
    'objection-kept': !awaitsAnswer(item) || isOver,
    without: true,
  };
  if (!may[how]) throw new ItemUnanswered(id, sent.due.date);
  const note = how === 'objection-kept' ? requireReason(command.note, 'note') : command.note;
  return { events: [{ type: 'ItemClosed', ...whose(sent), item: id, how, note }] };
};

export const reopenItem = (command: CommandOf<'ReopenItem'>, on: Deciding): Decided => {
  const { sent, item } = ownItem(on, command.item);
  if (awaitsAnswer(item)) throw new ItemUnanswered(item.id, sent.due.date);
  const reason = requireReason(command.reason);
  const clock = clockFor(on, { step: 'correction' });
  return { events: [{ type: 'ItemReopened', ...whose(sent), item: item.id, reason, ...clock }] };
};

/**
 * 无异议 is said once each item of one's own is closed and none keeps its objection, or with the word that one does
 * without them. Throws ItemsOpen.
 */
export const closedWith = (
  department: string,
  { verdict, withoutItems }: Pick<CommandOf<'GiveOpinion'>, 'verdict' | 'withoutItems'>,
  { review }: Deciding,
): readonly ReviewEvent[] => {
  const sent = own(review.sentBack, department);
  if (sent === undefined) return [];
  const open = openItems(sent);
  if (withoutItems === true)
    return open.map(({ id }) => ({
      type: 'ItemClosed',
      ...whose(sent),
      item: id,
      how: 'without',
    }));
  const asked = own(review.departments, department)?.askedAt ?? '';
  const kept = sent.items.filter(
    ({ ended }) => ended?.how === 'objection-kept' && ended.at >= asked,
  );
  const held = open.length + kept.length;
  if (verdict === 'no-objection' && held > 0) throw new ItemsOpen(department, held);
  return [];
};
