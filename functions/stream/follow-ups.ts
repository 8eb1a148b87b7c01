import type { StreamKey } from '../../engine/ports/event-store.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { FollowUp, FollowUpToEach } from '../../workflows/process.ts';
import { NotFound } from '../door/errors.ts';
import { systemCommand } from '../door/system.ts';
import { idOf, kindNamed, streamKey } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';

type Word = FollowUp | FollowUpToEach;

const PAGE = 100;

const idsIn = async (
  { lists }: Ports,
  { list, statuses }: FollowUpToEach['each'],
): Promise<readonly string[]> => {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await lists.heads(list, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    const standing = page.items.filter(({ status }) => statuses.includes(status));
    ids.push(...standing.map(({ stream }) => idOf(stream)));
    after = page.next;
  } while (after !== undefined);
  return ids;
};

/** Sends one word to all that it is for. False where a target is not there. */
const tell = async (ports: Ports, stream: StreamKey, word: Word): Promise<boolean> => {
  const { key, aggregate, command } = word;
  const target = kindNamed(aggregate);
  if (target === undefined) return false;
  const ids = 'id' in word ? [word.id] : await idsIn(ports, word.each);
  for (const id of ids) {
    const told = { stream, key, target: streamKey(target, id) };
    try {
      await systemCommand(ports, target, id, command, `follow|${stream}|${key}`);
    } catch (error) {
      // What it refers to is not on the system (yet): asked again by the sweep, and no reason to stop the others.
      if (error instanceof NotFound) {
        ports.log.warn('follow-up has no target', told);
        return false;
      }
      // The other stream says no (e.g. an objection came first): a fact to show to the office, and final for this key.
      if (!(error instanceof Refusal)) throw error;
      ports.log.warn('follow-up refused', { ...told, refusal: error.name });
    }
  }
  return true;
};

/** Tells other streams what they have not been told yet; the mark keeps it from being told again. False where one is left. */
export const followUp = async (
  ports: Ports,
  stream: StreamKey,
  wanted: readonly Word[],
): Promise<boolean> => {
  if (wanted.length === 0) return true;
  const done = await ports.marks.of(stream);
  let all = true;
  for (const word of wanted) {
    if (done.has(word.key)) continue;
    if (await tell(ports, stream, word)) await ports.marks.set(stream, word.key);
    else all = false;
  }
  return all;
};
