import type { Head } from '../engine/ports/event-store.ts';
import { instantAfter } from '../engine/wakes.ts';
import type { Ports } from '../functions/kinds/ports.ts';
import type { AfterCommit } from './after-commit.ts';

const NAME = 'followed';
const PAGE = 100;
/** How long a note of it stands before it is renewed: so much more is looked at after a kill. */
const EVERY_MS = 60_000;

async function* endedSince({ lists }: Pick<Ports, 'lists'>, list: string, since: string) {
  let after: string | undefined;
  do {
    const page = await lists.heads(list, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    yield page.items.filter(({ open, at }: Head) => !open && at >= since);
    after = page.next;
  } while (after !== undefined);
}

/**
 * A start looks at what is open. What ended with its last event just before a kill is not, and yet somebody may have to
 * be told: the applications that ended since all was known to be followed are looked at once more.
 */
export const lookAtEnded = async (
  ports: Pick<Ports, 'lists' | 'walks'>,
  { look }: Pick<AfterCommit, 'look'>,
): Promise<void> => {
  const known = await ports.walks.of(NAME);
  if (known === undefined) return;
  const since = instantAfter(known.at, -EVERY_MS);
  const rounds = await ports.lists.whole('CALLS', PAGE * PAGE);
  for (const round of rounds.items) {
    const list = round.stream;
    for await (const heads of endedSince(ports, list, since))
      for (const { stream } of heads) look(stream);
  }
};

/** Notes that all commits so far were followed, while people are told; the answer ends it. */
export const noteFollowed = (
  ports: Pick<Ports, 'channels' | 'now' | 'walks'>,
  { pending }: Pick<AfterCommit, 'pending'>,
): (() => void) => {
  const note = (): void => {
    if (ports.channels.size === 0 || pending() > 0) return;
    const at = ports.now().toISOString();
    // A note that is missed is an older note: more is looked at, nothing less.
    ports.walks.keep(NAME, { at, aim: NAME }).catch(() => undefined);
  };
  note();
  const timer = setInterval(note, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
};
