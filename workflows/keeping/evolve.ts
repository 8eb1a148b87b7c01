import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { EntryState } from '../registers/state.ts';
import { withMovedLimits } from '../reprojection.ts';
import type { KeepingEvent } from './messages.ts';
import type { Asked } from './state.ts';
import { withLimit } from './tasks.ts';

/** What happens to one question. */
type OfOne = Extract<KeepingEvent, { readonly ask: string }>;

const changedBy = (event: OfOne, { wakeAt: _, ...asked }: Asked, at: string): Asked => {
  switch (event.type) {
    case 'EntryReminded':
      return { ...asked, ...(event.wakeAt === undefined ? {} : { wakeAt: event.wakeAt }) };
    case 'EntryFellDue':
      return {
        ...asked,
        overdueAt: at,
        ...(event.wakeAt === undefined ? {} : { wakeAt: event.wakeAt }),
      };
    case 'EntryEscalated':
      return { ...asked, escalated: { ...event.to, at } };
  }
};

export const evolve = (
  state: EntryState,
  { header: { at }, event }: Recorded<KeepingEvent>,
): EntryState => {
  if (event.type === 'EntryLimitsReprojected')
    return withMovedLimits({ withLimit }, state, event.limits);
  const asked = own(state.asked, event.ask);
  return asked === undefined
    ? state
    : { ...state, asked: { ...state.asked, [event.ask]: changedBy(event, asked, at) } };
};
