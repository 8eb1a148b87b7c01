import type { DomainEvent, EventHeader, Recorded } from '../../engine/event.ts';
import type { Rehydrated } from '../kinds/history.ts';

/** Events as they will be recorded after what is held, before they are hashed and stored. */
export const recordedAs = (
  { loaded }: Rehydrated<unknown>,
  events: readonly DomainEvent[],
  header: Pick<EventHeader, 'at' | 'actor' | 'commandId' | 'rules'>,
): readonly Recorded[] =>
  events.map((event, index) => ({
    header: {
      ...header,
      type: event.type,
      v: 1,
      seq: loaded.version + index + 1,
      dataHash: '',
      prevHash: '',
    },
    hash: '',
    salt: '',
    commandHash: '',
    event,
  }));
