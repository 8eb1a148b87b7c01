import type { StreamKey } from '../../engine/ports.ts';
import type { CallState } from '../../workflows/calls/state.ts';
import { aggregates, idOf } from '../catalogue.ts';
import type { Ports } from '../ports.ts';
import { systemCommand } from '../system.ts';

const PAGE = 100;

/**
 * Tells each draft of an extended call its new end (申报延期), so that tasks and reminders show it at once. The list may
 * lag behind on AWS: a draft that it misses reads the call's stream at its own next reminder, as any command does.
 */
export const followWindow = async (
  ports: Ports,
  stream: StreamKey,
  { call, closesAt, extensions }: CallState,
): Promise<void> => {
  if (call === undefined || extensions.length === 0) return;
  const key = `window:${closesAt}`;
  if ((await ports.marks.of(stream)).has(key)) return;
  let after: string | undefined;
  do {
    const page = await ports.lists.heads(`CALL#${call.id}`, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    for (const head of page.items) {
      if (head.status !== 'draft') continue;
      const command = { type: 'FollowWindow', closesAt };
      await systemCommand(ports, aggregates.cases, idOf(head.stream), command, key);
    }
    after = page.next;
  } while (after !== undefined);
  await ports.marks.set(stream, key);
};
