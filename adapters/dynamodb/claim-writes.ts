import type { Claim } from '../../engine/decider.ts';
import { claimWrite } from './claim-write.ts';
import { closeWrites, countWrite } from './counts.ts';
import { tallyWrite } from './tallies.ts';
import type { Write } from './write.ts';

/** The writes of a claim, with the conditions under which it can be had. */
export const claimWrites = (table: string, claim: Claim): readonly Write[] => {
  switch (claim.kind) {
    case 'count':
      return [countWrite(table, claim)];
    case 'close':
      return closeWrites(table, claim);
    case 'tally':
      return [tallyWrite(table, claim)];
    case 'set':
    case 'leave':
    case 'unique':
      return [claimWrite(table, claim)];
  }
};
