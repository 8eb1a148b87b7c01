import { localDateOf } from '../calendar/instant.ts';
import type { OfficialDocument } from '../orgs/document.ts';
import type { Deciding } from './deciding.ts';
import { DocumentOrderImplausible } from './refusals.ts';

/**
 * A document's date is plausible: not in the future, not before the case was filed, and for a decision not before the
 * decisions that it follows. Throws DocumentOrderImplausible.
 */
export const checkDocumentDate = (
  { at, kase, review }: Deciding,
  { number, date }: OfficialDocument,
  follows: 'filing' | 'decisions' = 'filing',
): void => {
  const today = localDateOf(at);
  if (date > today)
    throw new DocumentOrderImplausible(number, date, { what: 'today', than: today });
  const filedAt = kase.submission.filed?.at ?? review.formal?.openedAt;
  const filed = filedAt === undefined ? undefined : localDateOf(filedAt);
  if (filed !== undefined && date < filed)
    throw new DocumentOrderImplausible(number, date, { what: 'filed', than: filed });
  if (follows === 'filing') return;
  const earlier = review.decisions.map(({ document }) => document.date).sort();
  const last = earlier.at(-1);
  if (last !== undefined && date < last)
    throw new DocumentOrderImplausible(number, date, { what: 'earlier', than: last });
};
