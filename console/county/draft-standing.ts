import { type Difference, differences, type Values } from './draft-values.ts';

/** A working copy as the server has it; version 0: none yet. */
export interface StoredDraft {
  readonly version: number;
  readonly data: Values;
  readonly savedAt?: string | undefined;
}

/** What stays on this machine until the server has it. */
export interface Kept {
  /** Version that the work began from, and what stood there. */
  readonly base: number;
  readonly synced: Values;
  readonly data: Values;
  readonly at: string;
}

export type Standing =
  | { readonly kind: 'saved'; readonly at?: string | undefined }
  | { readonly kind: 'changed' | 'saving'; readonly at?: string | undefined }
  /** No answer came, or a busy one: it is tried again by itself. `kept`: whether this machine has it meanwhile. */
  | {
      readonly kind: 'waiting';
      readonly why: 'line' | 'busy';
      readonly kept: boolean;
      readonly at?: string | undefined;
    }
  /** Somebody else saved, or another copy was found on this machine: the person chooses. */
  | {
      readonly kind: 'conflict';
      readonly stored: StoredDraft;
      readonly mine: Values;
      readonly synced: Values;
    }
  /** The server says no, whoever asks again. */
  | { readonly kind: 'refused'; readonly error: unknown };

export interface Snapshot {
  readonly data: Values;
  /** Of the server, that this work rests on. */
  readonly version: number;
  readonly standing: Standing;
}

export interface KeeperPorts {
  save(
    expected: number,
    data: Values,
  ): Promise<{ readonly version: number; readonly savedAt: string }>;
  /** What a failed save found stored, where somebody else was faster. */
  conflict(error: unknown): StoredDraft | undefined;
  /** Why the same may succeed later: no line, a server that is busy or restarts; undefined where it cannot. */
  passing(error: unknown): 'line' | 'busy' | undefined;
  keep(kept: Kept): Promise<void>;
  forget(): Promise<void>;
  now(): string;
}

/** Where two copies differ, with what only one of them changed already settled. */
export const differencesIn = (standing: Standing): readonly Difference[] =>
  standing.kind === 'conflict'
    ? differences(standing.synced, standing.mine, standing.stored.data)
    : [];
