import type { Claim } from '../../engine/decider.ts';
import { RecordOfAnother } from './refusals.ts';

/**
 * A new record belongs to whoever names it first: it stands only once the first application's word has come, so until
 * then two openings at once could both mean to be the first.
 */
export const recordClaim = (clusterId: string, applicant: string): Claim => ({
  kind: 'unique',
  key: `RECORD|${clusterId}`,
  owner: applicant,
  refusal: () => new RecordOfAnother(),
});
