import type { Recorded } from '../../engine/event.ts';
import { reads } from '../../workflows/case/reader.ts';
import { mayReadEvent } from './readable.ts';
import type { Visible } from './visible.ts';

export const disclosed = (visible: Visible, recorded: Recorded): boolean =>
  mayReadEvent(visible, recorded);

/** Personal values are the office's and supervision's; everybody else sees whose they are, not what they say. */
export const mayReadPersons = (visible: Visible): boolean => reads(visible, 'persons');
