/** A command that the system has acknowledged: it promised that this stands. */
export interface Acknowledged {
  readonly as: string;
  readonly name: string;
  readonly key: string;
  readonly hash: string;
  readonly events: readonly string[];
}

export type Kind = 'plain' | 'correction' | 'silent';

/** What a client knows of a case that it plays. */
export interface Played {
  readonly kind: Kind;
  id: string;
  /** Every act that was sent, answered or not. */
  readonly sent: { readonly as: string; readonly key: string }[];
  readonly acknowledged: Acknowledged[];
  /** What an answer to a repeated command said otherwise than the first, or an answer that no script expects. */
  readonly complaints: string[];
  readonly beganAt: number;
  endedAt: number | undefined;
}

export const played = (kind: Kind): Played => ({
  kind,
  id: '',
  sent: [],
  acknowledged: [],
  complaints: [],
  beganAt: performance.now(),
  endedAt: undefined,
});
