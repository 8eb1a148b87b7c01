import { bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import { deadlineAfter } from '../calendar/deadline.ts';
import type { Instant } from '../calendar/instant.ts';
import { sayDate } from '../calendar/say-date.ts';
import { escalationFor } from '../calls/escalation.ts';
import type { EscalatedStep } from '../calls/escalation-setting.ts';
import type { CaseState } from '../case/state.ts';
import type { Timed } from '../process.ts';
import { readTaskId, taskId } from '../task-id.ts';
import { clocksOf } from './clocks.ts';
import type { Deciding } from './deciding.ts';

/** Steps by their questions. A silent department has a rule of its own, and an expert's seat is filled again. */
const STEPS: Readonly<Record<string, EscalatedStep>> = {
  'formal-review': 'formalReview',
  correction: 'correction',
  'site-visit': 'siteCheck',
  decision: 'decision',
  'confirm-report': 'decision',
};

const stepOf = (id: string): EscalatedStep | undefined => own(STEPS, readTaskId(id).kind);

/** Whom a question asks. */
const askedOf = (id: string, { identity }: Pick<CaseState, 'identity'>): string => {
  const { kind, of } = readTaskId(id);
  if (kind === 'correction') return identity?.applicant ?? '';
  return kind === 'decision' ? of : (identity?.office ?? '');
};

const ruleFor = ({ taskId: id }: Pick<Timed, 'taskId'>, { kase, facts }: Deciding) => {
  const step = stepOf(id);
  return step && escalationFor(facts.call, step, askedOf(id, kase));
};

/** Whose desk a late question goes to besides: never that of whoever is asked. */
export const escalatedTo = (timed: Timed, on: Deciding): string | undefined =>
  ruleFor(timed, on)?.to;

/** When it goes there, so many working days after the limit; undefined where nobody is above whoever is asked. */
export const escalatesAt = (timed: Timed, on: Deciding): Instant | undefined => {
  const rule = ruleFor(timed, on);
  if (rule === undefined) return undefined;
  const { calendar, call } = on.facts;
  const start = timed.clock.due.at;
  const { hour } = call;
  return deadlineAfter({ start, days: rule.days, calendar, rule: 'call.escalation', hour }).at;
};

/** A late question on the desk of whoever can press for it; `asked`: the tasks as they stand. */
export const escalatedTasks = (kase: CaseState, asked: readonly Task[]): readonly Task[] =>
  clocksOf(kase).flatMap(({ taskId: id, clock: { escalated, due } }): readonly Task[] => {
    const late = asked.find((task) => task.id === id);
    if (escalated === undefined || late === undefined) return [];
    const { org, at } = escalated;
    const day = sayDate(due.date);
    return [
      {
        id: taskId('overdue', id),
        kind: 'overdue',
        org,
        role: org === kase.identity?.office ? 'office' : 'leading-group',
        title: bilingual(`督促：${late.title.zh}`, `Overdue: ${late.title.en}`),
        why: bilingual(
          `“${late.title.zh}”应于${day.zh}办结，至今未办；办结后本事项自动消失`,
          `“${late.title.en}” was due on ${day.en} and is not done; this goes once it is`,
        ),
        commands: [],
        since: at,
        due,
      },
    ];
  });
