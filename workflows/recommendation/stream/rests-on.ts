import { type Earlier, ofDocument } from '../../orgs/document-order.ts';
import type { Nomination, RecommendationStreamState } from './state.ts';

/** The minutes that approved the list as it stands. */
export const approvalsOf = ({ approvals }: RecommendationStreamState): readonly Earlier[] =>
  approvals.map(({ document }) => ofDocument(document));

/** The letters by which these were recommended. */
export const lettersOf = (nominations: readonly (Nomination | undefined)[]): readonly Earlier[] =>
  nominations.flatMap((nomination) =>
    nomination?.letter === undefined ? [] : [ofDocument(nomination.letter)],
  );
