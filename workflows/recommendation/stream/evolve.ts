import type { Recorded } from '../../../engine/event.ts';
import { evolveRecords, type OnBehalfEvent, onBehalfEvents } from '../../on-behalf/record.ts';
import { dispatched, sent, supplemented, withdrawn } from './evolve-letters.ts';
import {
  nominated,
  nominationWithdrawn,
  type Of,
  reranked,
  type State,
} from './evolve-nominations.ts';
import { answered, settled, withOutcome } from './evolve-outcomes.ts';
import type { StreamEvent } from './messages.ts';

const opened = (state: State, event: Of<'RecommendationOpened'>, at: string): State => {
  const { type: _, ...fields } = event;
  return { ...state, callId: event.callId, opened: { ...fields, at } };
};

const amended = (state: State, { quota, deadline }: Of<'UpstreamAmended'>): State => {
  if (state.opened === undefined) return state;
  const upstream = {
    ...state.opened.upstream,
    ...(quota === undefined ? {} : { quota }),
    ...(deadline === undefined ? {} : { deadline }),
  };
  return { ...state, opened: { ...state.opened, upstream } };
};

const evolveOwn = (state: State, { header, event }: Recorded<StreamEvent>): State => {
  const { seq, at } = header;
  switch (event.type) {
    case 'RecommendationOpened':
      return opened(state, event, at);
    case 'UpstreamAmended':
      return amended(state, event);
    case 'Nominated':
      return nominated(state, event, seq);
    case 'Reranked':
      return reranked(state, event, seq);
    case 'NominationWithdrawn':
      return nominationWithdrawn(state, event, seq);
    case 'NominationsApproved': {
      const { body, document } = event;
      return { ...state, approvals: [...state.approvals, { body, document, at }] };
    }
    case 'LetterSent':
      return sent(state, event, seq, at);
    case 'DispatchRecorded':
      return dispatched(state, event);
    case 'RecommendationWithdrawn':
      return withdrawn(state, event, seq);
    case 'RecommendationSupplemented':
      return supplemented(state, event, seq, at);
    case 'UpstreamOutcomeRecorded':
      return answered(state, event, seq);
    case 'OutcomeSettled':
      return settled(state, event, seq);
    case 'UpstreamOutcomeTakenIn':
      return withOutcome(state, event.caseId, event.outcome, seq);
  }
};

const isOnBehalf = (event: { readonly type: string }): event is OnBehalfEvent =>
  Object.hasOwn(onBehalfEvents, event.type);

export const evolveStream = (
  state: State,
  recorded: Recorded<StreamEvent | OnBehalfEvent>,
): State => {
  const { event, header } = recorded;
  const next = isOnBehalf(event)
    ? { ...state, records: evolveRecords(state.records, { ...recorded, event }) }
    : evolveOwn(state, { ...recorded, event });
  return { ...next, version: header.seq, changedAt: header.at };
};
