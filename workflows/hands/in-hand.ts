import type { Task } from '../../engine/decider.ts';
import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Instant } from '../calendar/instant.ts';
import type { HandEvent } from './messages.ts';

/** Who has a question in hand. What is lent to a colleague (协办) stays in the hand of whoever lent it. */
export type InHand = NonNullable<Task['inHand']>;

interface Kept extends InHand {
  /** Of the question that it belongs to: asked anew, it lies before everybody again. */
  readonly since: Instant;
}

/** By the task's id. */
export type Hands = Readonly<Record<string, Kept>>;

export const NO_HANDS: Hands = {};

/** The questions with who has each in hand; one that was asked anew since then is in nobody's. */
export const withHands = (tasks: readonly Task[], hands: Hands): readonly Task[] =>
  hands === NO_HANDS
    ? tasks
    : tasks.map((task) => {
        const kept = own(hands, task.id);
        if (kept === undefined || kept.since !== task.since) return task;
        const { since: _, ...inHand } = kept;
        return { ...task, inHand };
      });

const given = (hands: Hands, { header, event }: Recorded<HandEvent>): Kept | undefined => {
  const { taskId, since } = event;
  const { at, actor } = header;
  const by = actor.id;
  switch (event.type) {
    case 'TaskTaken':
      return { account: by, at, by, since };
    case 'TaskHanded':
      return { ...event.to, at, by, since };
    case 'TaskLent': {
      const kept = own(hands, taskId);
      return kept && { ...kept, lent: event.to };
    }
    case 'TaskReturned': {
      const { lent, ...kept } = own(hands, taskId) ?? { lent: undefined };
      return lent === undefined || !('by' in kept) ? undefined : kept;
    }
  }
};

/** What the fold of a stream keeps of it. */
export const evolveHands = (hands: Hands, recorded: Recorded<HandEvent>): Hands => {
  const { taskId } = recorded.event;
  const { [taskId]: _, ...others } = hands;
  const kept = given(hands, recorded);
  return kept === undefined ? others : { ...others, [taskId]: kept };
};
