/** Remembers when a limit first turned somebody away, so that whoever came in time is not late by waiting. */
export interface TurnedAway {
  /** Notes `at` unless an instant of the last `forMs` is noted already. */
  note(of: string, at: Date, forMs: number): Promise<void>;
  /** The instant that is noted, where it is no longer than `forMs` ago. */
  since(of: string, at: Date, forMs: number): Promise<Date | undefined>;
}
