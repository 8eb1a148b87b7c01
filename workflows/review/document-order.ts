import type { OfficialDocument } from '../orgs/document.ts';
import { checkDate, type Earlier, ofDocument, ofInstant } from '../orgs/document-order.ts';
import type { Deciding } from './deciding.ts';
import type { ReviewState } from './state.ts';

/** What minutes decide upon: the scores, and what earlier bodies decided. */
const decidedUpon = ({ scoresClosedAt, decisions }: ReviewState): readonly Earlier[] => [
  ...(scoresClosedAt === undefined
    ? []
    : [ofInstant(scoresClosedAt, '评分结束之日', 'the day on which the scores closed')]),
  ...decisions.map(({ document }) => ofDocument(document)),
];

/**
 * A document's date is plausible: not in the future, not before the case was filed, and for a decision not before the
 * scores and decisions that it follows. Throws DocumentFromTheFuture, DocumentOrderImplausible.
 */
export const checkDocumentDate = (
  { at, kase, review }: Deciding,
  document: OfficialDocument,
  follows: 'filing' | 'decisions' = 'filing',
): void => {
  const filedAt = kase.submission.filed?.at ?? review.formal?.openedAt;
  checkDate(document, at, [
    ...(filedAt === undefined ? [] : [ofInstant(filedAt, '该项目提交之日', 'the day of filing')]),
    ...(follows === 'filing' ? [] : decidedUpon(review)),
  ]);
};
