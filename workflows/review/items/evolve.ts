import { actingFor } from '../../../engine/event.ts';
import { own } from '../../../engine/own.ts';
import { started } from '../../calendar/clock.ts';
import type { CaseState } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import { visitDone } from '../site-visit/visit.ts';
import { withClock } from '../with-clock.ts';
import type { ItemEvent } from './messages.ts';
import { type Item, keyOf, type SentBack } from './state.ts';

/** Whether the branch itself owes something under a time limit, which stands still meanwhile. */
const hasClock = ({ review }: CaseState, { branch, department }: Whose): boolean => {
  switch (branch) {
    case 'department':
      return own(review.departments, department ?? '')?.status === 'asked';
    case 'panel':
      return true;
    case 'site-visit':
      return review.siteVisit !== undefined && !visitDone(review.siteVisit);
    case 'office':
      return false;
  }
};

type Whose = Pick<SentBack, 'branch' | 'department'>;

const withBranch = (kase: CaseState, sent: SentBack): CaseState =>
  withReview(kase, { sentBack: { ...kase.review.sentBack, [keyOf(sent)]: sent } });

/** With the applicant from now on: another time limit, and the branch's own clock stands still. */
const handedOver = (kase: CaseState, whose: Whose, at: string): Pick<SentBack, 'pausedSince'> => {
  const { pausedSince } = own(kase.review.sentBack, keyOf(whose)) ?? {};
  return { pausedSince: pausedSince ?? (hasClock(kase, whose) ? at : undefined) };
};

const raised = (
  kase: CaseState,
  event: EventOf<'ItemsRaised'>,
  { at, actor }: Stamp,
): CaseState => {
  const { branch, department, upstreamDeadline } = event;
  const before = own(kase.review.sentBack, keyOf(event));
  const { account, org } = actingFor(actor);
  const items = event.items.map((item): Item => ({ ...item, at, said: [] }));
  return withBranch(kase, {
    branch,
    department,
    by: { account, org },
    since: before?.since ?? at,
    ...started(event),
    ...handedOver(kase, event, at),
    upstreamDeadline,
    items: [...(before?.items ?? []), ...items],
  });
};

const changed = (
  kase: CaseState,
  whose: Whose,
  change: (item: Item) => Item,
  more: Partial<SentBack> = {},
): CaseState => {
  const sent = own(kase.review.sentBack, keyOf(whose));
  return sent === undefined
    ? kase
    : withBranch(kase, { ...sent, ...more, items: sent.items.map(change) });
};

const resumed = (kase: CaseState, event: EventOf<'BranchResumed'>): CaseState =>
  event.limits.reduce(
    (folded, { taskId, due, wakeAt }) => withClock(folded, taskId, () => ({ due, wakeAt })),
    changed(kase, event, (item) => item, { pausedSince: undefined }),
  );

export const evolveItems = (kase: CaseState, event: ItemEvent, stamp: Stamp): CaseState => {
  const { at } = stamp;
  switch (event.type) {
    case 'ItemsRaised':
      return raised(kase, event, stamp);
    case 'ItemsAnswered': {
      const answers = new Map(event.answers.map(({ item, answer }) => [item, answer]));
      return changed(kase, event, (item) => {
        const text = answers.get(item.id);
        return text === undefined
          ? item
          : { ...item, said: [...item.said, { kind: 'answer', text, at }] };
      });
    }
    case 'ItemClosed': {
      const { how, note } = event;
      return changed(kase, event, (item) =>
        item.id === event.item ? { ...item, ended: { how, note, at } } : item,
      );
    }
    case 'ItemReopened': {
      const said = { kind: 'reopened', text: event.reason, at } as const;
      const clock = { ...started(event), overdueAt: undefined, escalated: undefined };
      return changed(
        kase,
        event,
        (item) => (item.id === event.item ? { ...item, said: [...item.said, said] } : item),
        { ...clock, ...handedOver(kase, event, at) },
      );
    }
    case 'BranchResumed':
      return resumed(kase, event);
  }
};
