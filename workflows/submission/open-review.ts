import type { DomainEvent } from '../../engine/event.ts';
import type { CaseEnvelope } from '../facts.ts';

/** What a formal review at this level begins with. */
export const openFormalReview = (_envelope: CaseEnvelope<unknown>): readonly DomainEvent[] => [];
