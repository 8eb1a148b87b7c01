import type { Actor } from '../../engine/event.ts';
import type { Call } from '../calls/call.ts';
import { relationsTo } from '../case/relations.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';

/** Order and scores are told from the public notice on, never before. */
const PUBLIC: readonly CaseStatus[] = [
  'notice',
  'notice-over',
  'recognised',
  'listed',
  'nominated',
  'recommended',
  'recommendation-withdrawn',
  'selected',
  'not-selected-upstream',
];
export const isPublic = (status: CaseStatus): boolean => PUBLIC.includes(status);

const WATCHING = ['auditor', 'supervision'];

/** What somebody's roles let see of a review. */
export interface Eyes {
  readonly office: boolean;
  /** Audit and supervision. */
  readonly watching: boolean;
  /** The office, those who audit it, and the bodies that decide. */
  readonly whole: boolean;
  readonly party: boolean;
  readonly departments: readonly string[];
  readonly accounts: readonly string[];
}

export const eyesOf = (
  kase: CaseState,
  call: Call,
  actors: readonly Actor[],
  account?: string,
): Eyes => {
  const related = actors.map((actor) => ({ actor, relations: relationsTo(kase, call, actor) }));
  const office = related.some(
    ({ actor, relations }) => actor.role === 'office' && relations.has('office'),
  );
  const watching = actors.some(({ role }) => WATCHING.includes(role));
  const decides = related.some(
    ({ actor, relations }) => actor.role === 'leading-group' && relations.has('decider'),
  );
  return {
    office,
    watching,
    whole: office || watching || decides,
    party: related.some(({ relations }) =>
      (['applicant', 'partner', 'recommender'] as const).some((relation) =>
        relations.has(relation),
      ),
    ),
    departments: actors.flatMap(({ role, org }) => (role === 'department' ? [org] : [])),
    accounts: [...actors.map(({ id }) => id), ...(account === undefined ? [] : [account])],
  };
};
