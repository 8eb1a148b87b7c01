import type { StreamKey } from '../../engine/ports.ts';
import type { CallState, Extension } from '../../workflows/calls/state.ts';
import { aggregates, idOf } from '../catalogue.ts';
import type { Ports } from '../ports.ts';
import { systemCommand } from '../system.ts';

const PAGE = 100;

/** Whose end an extension may move: what is being filled in, and what lapsed. The case itself decides. */
const FOLLOWS: readonly string[] = ['draft', 'lapsed'];

type Moved = Pick<Extension, 'to'> & Partial<Extension>;

/** One end of the window, told to all of the call; the mark keeps it from being told again. */
const tell = async (
  ports: Ports,
  stream: StreamKey,
  { to, from, document, reason }: Moved,
  key: string,
): Promise<void> => {
  const command = { type: 'FollowWindow', closesAt: to, from, document, reason };
  const list = `CALL#${idOf(stream)}`;
  let after: string | undefined;
  do {
    const page = await ports.lists.heads(list, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    for (const head of page.items)
      if (FOLLOWS.includes(head.status))
        await systemCommand(
          ports,
          aggregates.cases,
          idOf(head.stream),
          command,
          `follow|${stream}|${key}`,
        );
    after = page.next;
  } while (after !== undefined);
  await ports.marks.set(stream, key);
};

/** Each extension, since a case that lapsed twice is revived twice, and the end that a revision of the round moved. */
const movesOf = ({ extensions, closesAt }: CallState): readonly Moved[] =>
  extensions.some(({ to }) => to === closesAt) ? extensions : [...extensions, { to: closesAt }];

/**
 * Tells each application of a call the window's new end (申报延期), so that tasks and reminders show it at once and what
 * lapsed by the old end goes on. The list may lag behind on AWS: a draft that it misses reads the call's stream at its
 * own next reminder, as any command does.
 */
export const followWindow = async (
  ports: Ports,
  stream: StreamKey,
  call: CallState,
): Promise<void> => {
  if (call.call === undefined) return;
  const moves = movesOf(call).map((move) => ({ move, key: `window:${move.to}` }));
  const done = await ports.marks.of(stream);
  for (const { move, key } of moves) if (!done.has(key)) await tell(ports, stream, move, key);
};
