import type { BatchAnswer } from '../../interface/batches.ts';

/** What every part of a recommendation is shown from. */
export interface OfBatch {
  readonly answer: BatchAnswer;
  /** The reader is the office that recommends, which alone may act. */
  readonly office: boolean;
}
