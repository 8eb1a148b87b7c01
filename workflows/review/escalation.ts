import { own } from '../../engine/own.ts';
import type { Instant } from '../calendar/instant.ts';
import { escalationFor, escalatesAt as stepEscalatesAt } from '../calls/escalation.ts';
import type { EscalatedStep } from '../calls/escalation-setting.ts';
import type { CaseState } from '../case/state.ts';
import type { Timed } from '../process.ts';
import { readTaskId } from '../task-id.ts';
import type { Deciding } from './deciding.ts';

/** Steps by their questions. A silent department has a rule of its own, and an expert's seat is filled again. */
const STEPS: Readonly<Record<string, EscalatedStep>> = {
  'formal-review': 'formalReview',
  correction: 'correction',
  items: 'correction',
  'site-visit': 'siteCheck',
  decision: 'decision',
  'confirm-report': 'decision',
};

const stepOf = (id: string): EscalatedStep | undefined => own(STEPS, readTaskId(id).kind);

/** Whom a question asks. */
const askedOf = (id: string, { identity }: Pick<CaseState, 'identity'>): string => {
  const { kind, of } = readTaskId(id);
  if (kind === 'correction' || kind === 'items') return identity?.applicant ?? '';
  return kind === 'decision' ? of : (identity?.office ?? '');
};

const ruleFor = ({ taskId: id }: Pick<Timed, 'taskId'>, { kase, facts }: Deciding) => {
  const step = stepOf(id);
  return step && escalationFor(facts.call, step, askedOf(id, kase));
};

/** Whose desk a late question goes to besides: never that of whoever is asked. */
export const escalatedTo = (timed: Timed, on: Deciding): string | undefined =>
  ruleFor(timed, on)?.to;

/** When it goes there; undefined where nobody is above whoever is asked. */
export const escalatesAt = (timed: Timed, on: Deciding): Instant | undefined => {
  const rule = ruleFor(timed, on);
  return rule && stepEscalatesAt(on, timed.clock.due.at, rule);
};
