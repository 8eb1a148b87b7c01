import type { Actor } from '../../engine/event.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { type CaseRelation, relationsTo } from '../../workflows/case/relations.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { maySeeCase } from '../../workflows/rights.ts';
import { actorAs, type Person } from '../http/person.ts';

/** One of a person's roles, and how it stands to a case. */
export interface Related {
  readonly actor: Actor;
  readonly relations: ReadonlySet<CaseRelation>;
}

interface Actors {
  readonly actors: readonly Related[];
}

/** Those of a person's roles for which the case exists, each with its relations; none: it does not exist for them. */
export const relatedTo = (kase: CaseState, call: Call, person: Person): readonly Related[] =>
  person.grants.flatMap((grant) => {
    const actor = actorAs(person, grant);
    const relations = relationsTo(kase, call, actor);
    return maySeeCase(relations, grant.role) ? [{ actor, relations }] : [];
  });

/** Roles that see the whole case: the office that runs it, and those who audit it. */
const WHOLE = ['auditor', 'supervision'];

export const seesAll = ({ actors }: Actors): boolean =>
  actors.some(
    ({ actor: { role }, relations }) =>
      (role === 'office' && relations.has('office')) || WHOLE.includes(role),
  );

export const ownsPart = ({ actors }: Actors): boolean =>
  actors.some(
    ({ relations }) =>
      relations.has('applicant') || relations.has('partner') || relations.has('recommender'),
  );
