import type { Call } from '../../workflows/calls/call.ts';
import type { Related } from '../../workflows/case/reader.ts';
import { relationsTo } from '../../workflows/case/relations.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { mayRead } from '../../workflows/reading.ts';
import { actorAs, grantsWithin, type Person } from '../http/person.ts';

/** Those of a person's roles for which the case exists, each with its relations; none: it does not exist for them. */
export const relatedTo = (kase: CaseState, call: Call, person: Person): readonly Related[] =>
  grantsWithin(person, call.kind).flatMap((grant) => {
    const actor = actorAs(person, grant);
    const relations = relationsTo(kase, call, actor);
    return mayRead('application', grant.role, relations) ? [{ actor, relations }] : [];
  });
