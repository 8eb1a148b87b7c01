import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import type { ReviewCommand } from './messages.ts';

export const decide = (
  _envelope: CaseEnvelope<ReviewCommand>,
  _kase: CaseState,
): Decision<DomainEvent> => ({ events: [] });
