import { wholeTable } from '../../../adapters/dynamodb/whole-table.ts';
import { kmsRewrapping } from '../../../adapters/kms-wrap.ts';
import { s3Kept } from '../../../adapters/s3-kept.ts';
import type { Far } from './far.ts';

/** A deployed stack's table, bucket and key, with the region and credentials that the SDK finds by itself. */
export const deployed = (names: {
  readonly table: string;
  readonly bucket: string;
  readonly kmsKey: string;
}): Far => ({
  tableName: names.table,
  bucket: names.bucket,
  table: wholeTable(names.table),
  files: s3Kept(names.bucket),
  keys: kmsRewrapping(names.kmsKey),
});
