import type { RewrappingKeys } from '../../../adapters/dynamodb/data-keys.ts';
import type { WholeTable } from '../../../adapters/dynamodb/whole-table.ts';
import type { KeptFiles } from '../../../adapters/s3-kept.ts';
import type { Tell } from '../check/findings.ts';
import type { Compared } from './compare.ts';

/** The deployed side of a move. */
export interface Far {
  readonly tableName: string;
  readonly bucket: string;
  readonly table: WholeTable;
  readonly files: KeptFiles;
  readonly keys: RewrappingKeys;
}

/** How far it has come. */
export interface Progress {
  readonly what: 'files' | 'items' | 'comparing';
  readonly count: number;
}

export interface MoveOptions {
  readonly folder: string;
  readonly far: Far;
  readonly progress?: (progress: Progress) => void;
  readonly tell?: Tell;
}

export interface Moved extends Compared {
  readonly files: number;
  readonly streams: number;
  readonly events: number;
}
