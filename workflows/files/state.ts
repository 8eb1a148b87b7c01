import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Instant } from '../calendar/instant.ts';
import type { FileCheck, FileFault } from './fault.ts';
import type { FilesEvent } from './messages.ts';

/** A file that was handed in before it could be checked. */
export interface CheckedFile {
  readonly sha256: string;
  readonly size: number;
  readonly ending: string;
  readonly key: string;
  readonly check: FileCheck;
  readonly fault?: FileFault | undefined;
  /** Everybody who handed in these bytes. */
  readonly by: readonly { readonly org: string; readonly account: string }[];
  readonly office?: string | undefined;
  readonly at: Instant;
  /** Since when its check could not be made. */
  readonly delayedSince?: Instant | undefined;
}

/** Files of one stream by their hash; what was checked before its act was recorded is not among them. */
export interface FilesState {
  readonly files: Readonly<Record<string, CheckedFile>>;
}

export const initialFiles: FilesState = { files: {} };

const changed = (state: FilesState, sha256: string, change: Partial<CheckedFile>): FilesState => {
  const file = own(state.files, sha256);
  return file === undefined
    ? state
    : { files: { ...state.files, [sha256]: { ...file, ...change } } };
};

export const evolve = (state: FilesState, { event, header }: Recorded<FilesEvent>): FilesState => {
  switch (event.type) {
    case 'FileReceived': {
      const { type: _type, by, ...received } = event;
      const { sha256 } = received;
      const known = own(state.files, sha256);
      const file: CheckedFile = known ?? { ...received, by: [], check: 'awaited', at: header.at };
      return { files: { ...state.files, [sha256]: { ...file, by: [...file.by, by] } } };
    }
    case 'FileChecked':
      return changed(state, event.sha256, { check: 'checked', delayedSince: undefined });
    case 'FileRejected':
      return changed(state, event.sha256, {
        check: 'rejected',
        fault: event.fault,
        delayedSince: undefined,
      });
    case 'FileCheckDelayed':
      return changed(state, event.sha256, { delayedSince: header.at });
  }
};

export const filesAwaited = ({ files }: FilesState): readonly CheckedFile[] =>
  Object.values(files).filter(({ check }) => check === 'awaited');
