/** Time as a port: the embedded engine is woken by it, tests move it. */
export interface Clock {
  /** The present instant. */
  now(): Date;
  /**
   * Calls `wake` once, never before it has returned, when `now()` is at or after `at`, however far away that is (weeks
   * are normal). The answer calls it off; afterwards that does nothing.
   */
  wakeAt(at: Date, wake: () => void): () => void;
}
