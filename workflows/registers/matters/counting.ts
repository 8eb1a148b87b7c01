import { own } from '../../../engine/own.ts';
import { addDays, LocalDate, localDateOf } from '../../calendar/instant.ts';
import { type Counting, FOREVER } from '../intervals.ts';
import { type EntryState, inForce } from '../state.ts';

const ENDED = ['closed', 'declined', 'withdrawn'];

const isOpen = ({ identity, status }: EntryState): boolean =>
  identity !== undefined && !ENDED.includes(status);

const since = (from: LocalDate): Counting => ({ from, to: FOREVER });

/** Raised and not closed. */
export const openMatters = (state: EntryState): readonly Counting[] => {
  if (!isOpen(state) || state.identity === undefined) return [];
  return [since(localDateOf(own(state.done, 'reopen')?.at ?? state.identity.openedAt))];
};

/** Limits of what is asked about it, and of the actions that were assigned. */
const limitsOf = (state: EntryState): readonly LocalDate[] => [
  ...Object.values(state.asked).map(({ due }) => due.date),
  ...inForce(state, 'actions').flatMap(({ values }) => LocalDate.safeParse(values.due).data ?? []),
];

/** Late from the day after the first limit that nothing was done by. */
export const overdueMatters = (state: EntryState): readonly Counting[] => {
  const [first] = limitsOf(state).toSorted();
  return isOpen(state) && first !== undefined ? [since(addDays(first, 1))] : [];
};

/** On the agenda of a meeting, on its day. */
export const onAgenda = ({ status, values }: EntryState): readonly Counting[] => {
  const meeting = LocalDate.safeParse(values.meeting);
  return status === 'on-agenda' && meeting.success
    ? [{ from: meeting.data, to: meeting.data }]
    : [];
};
