import type { Instant } from '../../calendar/instant.ts';
import type { LetterData } from './messages.ts';

/** A letter as it went out (告知书). */
export interface ApplicantLetter extends LetterData {
  readonly at: Instant;
}
