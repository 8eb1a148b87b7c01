import type { Recorded } from '../../engine/event.ts';
import { type ClusterState, changeTitle } from '../cluster/state.ts';
import type { ValidityEvent } from './messages.ts';
import { expiryOf, type OpenExpiry } from './state.ts';

const open = (state: ClusterState, titleId: string, expiry: OpenExpiry): ClusterState => ({
  ...state,
  validity: { ...state.validity, [titleId]: expiry },
});

/** Nothing is asked about the title any more. */
const closed = (state: ClusterState, titleId: string): ClusterState => {
  const { [titleId]: _, ...validity } = state.validity;
  return { ...state, validity };
};

export const evolve = (
  state: ClusterState,
  { header: { at }, event }: Recorded<ValidityEvent>,
): ClusterState => {
  const known = expiryOf(state, event.titleId);
  switch (event.type) {
    case 'ExpiryAsked': {
      const { titleId, over, nextAt, office } = event;
      return open(state, titleId, { askedAt: at, office, over, nextAt });
    }
    case 'ExpiryReminded': {
      const { titleId, over, nextAt } = event;
      return known === undefined ? state : open(state, titleId, { ...known, over, nextAt });
    }
    case 'ExpiryAnswered': {
      const { titleId, choice, document } = event;
      return known === undefined
        ? state
        : open(state, titleId, { ...known, answer: { choice, document, at } });
    }
    case 'TitleExtended': {
      const { titleId, document, from, to } = event;
      return changeTitle(closed(state, titleId), titleId, ({ extensions = [] }) => ({
        to,
        extensions: [...extensions, { document, from, to }],
      }));
    }
    case 'TitleEnded': {
      const { titleId, document, reason } = event;
      return changeTitle(closed(state, titleId), titleId, () => ({ ended: { document, reason } }));
    }
  }
};
