import { bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import { sayDate } from '../calendar/say-date.ts';
import type { Timed } from '../process.ts';
import { taskId } from '../task-id.ts';
import type { CaseState } from './state.ts';

/** A late question on the desk of whoever can press for it; `asked`: the tasks as they stand, `timed`: their clocks. */
const escalatedTasks = (
  { identity }: Pick<CaseState, 'identity'>,
  timed: readonly Timed[],
  asked: readonly Task[],
): readonly Task[] =>
  timed.flatMap(({ taskId: id, clock: { escalated, due } }): readonly Task[] => {
    const late = asked.find((task) => task.id === id);
    if (escalated === undefined || late === undefined) return [];
    const { org, at } = escalated;
    const day = sayDate(due.date);
    return [
      {
        id: taskId('overdue', id),
        kind: 'overdue',
        org,
        role: org === identity?.office ? 'office' : 'leading-group',
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

/** The same questions with those of them that went to another desk. */
export const withEscalated = (
  kase: Pick<CaseState, 'identity'>,
  timed: readonly Timed[],
  asked: readonly Task[],
): readonly Task[] => [...asked, ...escalatedTasks(kase, timed, asked)];
