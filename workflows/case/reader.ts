import type { Actor } from '../../engine/event.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Call } from '../calls/call.ts';
import type { Line } from '../readers.ts';
import { mayRead } from '../reading.ts';
import type { Once, ReadingRelation } from '../reads.ts';
import { hasDeclared, papersOpen } from '../review/experts/papers.ts';
import { hasAskedOn } from './contacts.ts';
import { type CaseRelation, relationsTo } from './relations.ts';
import type { CaseState } from './state.ts';
import { isPublished } from './status.ts';

/** One of a person's roles, and how it stands to an application. */
export interface Related {
  readonly actor: Actor;
  readonly relations: ReadonlySet<CaseRelation>;
}

/** Somebody before an application. */
export interface CaseReader {
  readonly kase: CaseState;
  readonly actors: readonly Related[];
  /** The instant of the reading, where the day of it counts. */
  readonly now?: Instant | undefined;
}

/** Roles of one person before an application as it stands. */
export const readerOf = (kase: CaseState, call: Call, actors: readonly Actor[]): CaseReader => ({
  kase,
  actors: actors.map((actor) => ({ actor, relations: relationsTo(kase, call, actor) })),
});

/** What is true already of what some lines wait for. */
const trueFor = ({ kase, now }: CaseReader, actor: Actor): ReadonlySet<Once> => {
  const { id } = actor;
  const found = new Set<Once>();
  if (hasDeclared(kase, id)) found.add('declared');
  if (papersOpen(kase, actor)) found.add('judging');
  if (kase.review.total !== undefined) found.add('closed');
  if (isPublished(kase.status)) found.add('published');
  if (now !== undefined && hasAskedOn(kase, id, now)) found.add('asked');
  return found;
};

type Also = (related: Related) => readonly ReadingRelation[];

/** Whether one of the reader's roles reads a line; `also`: how it stands to the part that is read. */
export const reads = (reader: CaseReader, line: Line, also: Also = () => []): boolean =>
  reader.actors.some((related) => {
    const { actor, relations } = related;
    const standing = new Set([...relations, ...also(related)]);
    return mayRead(line, actor.role, standing, trueFor(reader, actor));
  });

/** For a part that is about one organisation or one expert: whether that is the reader. */
export const named =
  ({ department, expert }: { readonly department?: unknown; readonly expert?: unknown }): Also =>
  ({ actor }) =>
    actor.org === department || actor.id === expert ? ['named'] : [];
