import { clockFor } from '../../calls/time-limits.ts';
import { type Deciding, IN_REVIEW } from '../deciding.ts';
import { flagScores } from '../experts/flag.ts';
import type { ReviewEvent } from '../messages.ts';
import { readBy, settledBy } from './rests-on.ts';

type Upon = Pick<Deciding, 'at' | 'facts' | 'kase' | 'identity' | 'review' | 'commandId'>;

/** Departments whose opinion rests on a figure that changed: asked again, the old opinion stays on file. */
const opinions = (fields: readonly string[], on: Upon): readonly ReviewEvent[] =>
  Object.values(on.review.departments).flatMap((seat): readonly ReviewEvent[] => {
    const { org: department, opinion, status } = seat;
    const read = readBy(seat, fields);
    if (status !== 'answered' || opinion === undefined || read.length === 0) return [];
    const running = IN_REVIEW.includes(on.kase.status);
    const clock = running ? clockFor(on, { step: 'departments' }) : {};
    return [{ type: 'OpinionFell', department, opinion, fields: [...read], ...clock }];
  });

const settlements = (fields: readonly string[], on: Upon): readonly ReviewEvent[] =>
  settledBy(on.review, fields).map(({ department, opinion, field }) => ({
    type: 'SettlementFell',
    department,
    opinion,
    field,
  }));

/**
 * What falls because these figures say something else now: opinions, settlements and scores that rest on one of them,
 * each with whom it concerns asked again. All else stands untouched, wherever the case stands.
 */
export const fallingWith = (fields: readonly string[], on: Upon): readonly ReviewEvent[] =>
  fields.length === 0
    ? []
    : [
        ...opinions(fields, on),
        ...settlements(fields, on),
        ...flagScores({ opinion: `c-${on.commandId.slice(0, 13)}` }, fields, on),
      ];
