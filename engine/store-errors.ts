import { Failure } from './failure.ts';
import type { Draft } from './ports/drafts.ts';

/** Another writer was first: reload and decide again. */
export class VersionConflict extends Failure {
  override readonly name = 'VersionConflict';
}

/** Bounded retries are used up; nothing of the command was written. */
export class StoreUnavailable extends Failure {
  override readonly name = 'StoreUnavailable';
}

/** The working copy was saved by somebody else (another tab, another person) since it was read. */
export class DraftConflict extends Failure {
  override readonly name = 'DraftConflict';
  readonly stored: Draft | undefined;
  constructor(stored: Draft | undefined) {
    super('the working copy has changed since it was read');
    this.stored = stored;
  }
}

/** The `after` of a list was not its `next`: the caller's to mend, answered with 400. */
export class BadCursor extends Failure {
  override readonly name = 'BadCursor';
}

/** More than one item of the store takes, also compressed; nothing was written. The sender's to shorten. */
export class TooLargeToKeep extends Failure {
  override readonly name = 'TooLargeToKeep';
}
