import { own } from '../../engine/own.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';

/** 逾期, 未报, 免报: how a report stands to its last day. */
export type Lateness = 'in-time' | 'late' | 'not-filed' | 'excused';

/** Units of a joint report whose part is in, of all; fewer is 不完整. */
export interface PartsIn {
  readonly units: number;
  readonly of: number;
}

/** How many of a joint report's units have confirmed all that is theirs: 不完整(2/3) until all have. */
const partsIn = ({ submission: { wanted, parts } }: CaseState): PartsIn => {
  const units = [...new Set(wanted.map(({ org }) => org))];
  const isIn = (org: string) =>
    wanted.every((one) => one.org !== org || own(parts, one.part) !== undefined);
  return { units: units.filter(isIn).length, of: units.length };
};

const latenessAt = ({ submission, status }: CaseState, now: Instant): Lateness => {
  if (status === 'not-filed' || status === 'excused') return status;
  const isOut = status === 'draft' && now > submission.closesAt;
  return isOut || submission.filed?.late === true ? 'late' : 'in-time';
};

/** Of a report: late, not filed or excused, and what is missing of a joint one. Undefined of an application. */
export const reportedAt = (kase: CaseState, now: Instant) =>
  kase.identity?.period === undefined
    ? undefined
    : { lateness: latenessAt(kase, now), partsIn: partsIn(kase) };
