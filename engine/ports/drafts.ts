import type { StreamKey } from './event-store.ts';

/** A mutable working copy of a section: autosave, no events. */
export interface Draft {
  readonly section: string;
  readonly version: number;
  readonly data: unknown;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** `save` writes version `expected + 1` (0 for a first save) or throws DraftConflict, which holds the stored draft. */
export interface Drafts {
  all(stream: StreamKey): Promise<readonly Draft[]>;
  save(stream: StreamKey, draft: Omit<Draft, 'version'>, expected: number): Promise<Draft>;
}
