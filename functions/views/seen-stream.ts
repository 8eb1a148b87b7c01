import type { StreamKey } from '../../engine/ports/event-store.ts';
import { mayRead } from '../../workflows/reading.ts';
import { Hidden, NotFound } from '../door/errors.ts';
import { factsFor } from '../door/facts.ts';
import { actorAs, grantsWithin, type Person } from '../http/person.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { programmeOf } from '../kinds/programme.ts';
import { relationsOf } from '../kinds/relations.ts';

/** A stream other than a case as somebody who may see it finds it, with how each role stands to it. Throws NotFound. */
export const seenStream = async <S>(
  ports: Ports,
  person: Person,
  kind: Kind<S>,
  stream: StreamKey,
) => {
  const { state, loaded } = await rehydrate(ports, kind, stream);
  if (loaded.version === 0) throw new NotFound(kind.seenBy);
  const facts = await factsFor(ports, { kind, stream, state, command: { type: '' } });
  const grants = grantsWithin(person, programmeOf(kind, state, facts));
  const held = grants.map((grant) => ({
    role: grant.role,
    org: grant.org,
    relations: relationsOf(kind, state, facts, actorAs(person, grant)),
  }));
  if (!held.some(({ role, relations }) => mayRead(kind.seenBy, role, relations)))
    throw new Hidden(loaded, kind.seenBy);
  return { state, loaded, held };
};
