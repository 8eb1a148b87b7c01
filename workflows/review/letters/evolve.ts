import type { CaseState } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { LetterEvent } from './messages.ts';

export const evolveLetters = (kase: CaseState, event: LetterEvent, { at }: Stamp): CaseState => {
  const { type: _, ...letter } = event;
  return withReview(kase, { letters: [...kase.review.letters, { ...letter, at }] });
};
