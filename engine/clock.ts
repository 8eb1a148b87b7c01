/** Time as a port: the embedded engine sleeps on it, tests move it. */
export interface Clock {
  /** The present instant. */
  now(): Date;
  /**
   * Resolves once `now()` is at or after `at`, however far away that is (weeks are normal).
   * Rejects with the signal's reason when it aborts first.
   */
  sleepUntil(at: Date, signal?: AbortSignal): Promise<void>;
}
