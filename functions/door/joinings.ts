import type { HeadSummary } from '../../engine/decider.ts';
import type { Append, Joining } from '../../engine/ports/event-store.ts';

const joining = (before: readonly string[] = [], after: readonly string[] = []): Joining => ({
  put: after.filter((one) => !before.includes(one)),
  remove: before.filter((one) => !after.includes(one)),
});

/** What a stream joins and leaves; nothing with its first event, which settles it by itself. */
export const joinings = (
  before: HeadSummary,
  after: HeadSummary,
): Pick<Append, 'parties' | 'lists'> => ({
  parties: joining(before.parties, after.parties),
  lists: joining(before.lists, after.lists),
});
