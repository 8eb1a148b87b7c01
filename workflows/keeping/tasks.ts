import { bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import type { Limit } from '../calendar/clock.ts';
import { sayDate } from '../calendar/say-date.ts';
import type { ProcessWait, Timed } from '../process.ts';
import type { Ask } from '../registers/asking.ts';
import { registerNamed } from '../registers/registry.ts';
import type { EntryState } from '../registers/state.ts';
import { readTaskId, taskId } from '../task-id.ts';
import type { Asked } from './state.ts';

/** An entry as a question names it: its register's word for one, and its own name. */
const nameOf = ({ identity, values }: EntryState) => {
  const register = identity && registerNamed(identity.register);
  const name = register && own(values, register.named);
  return {
    one: register?.one ?? bilingual('台账条目', 'Entry'),
    name: typeof name === 'string' ? name : '',
  };
};

const dueOf = ({ due }: Asked): NonNullable<Task['due']> => ({
  at: due.at,
  date: due.date,
  why: due.why,
});

const questionOf = (state: EntryState, ask: Ask, asked: Asked): Task => {
  const { one, name } = nameOf(state);
  return {
    id: taskId('ask', ask.id),
    kind: 'ask',
    org: asked.org,
    role: asked.role,
    title: ask.title,
    why: bilingual(
      `${one.zh}“${name}”：${ask.why.zh}${ask.ours ? '（时限为本系统默认设置）' : ''}`,
      `${one.en} “${name}”: ${ask.why.en}${ask.ours ? ' (the days are a default of this system)' : ''}`,
    ),
    commands: ['ActOnEntry'],
    since: asked.since,
    due: dueOf(asked),
    ...(asked.wakeAt === undefined ? {} : { wakeAt: asked.wakeAt }),
  };
};

/** A late question on somebody else's desk too: whoever can press for it, or answer it. */
const overdueOf = (state: EntryState, ask: Ask, asked: Asked): readonly Task[] => {
  const { escalated } = asked;
  if (escalated === undefined) return [];
  const { one, name } = nameOf(state);
  const day = sayDate(asked.due.date);
  return [
    {
      id: taskId('overdue', ask.id),
      kind: 'overdue',
      org: escalated.org,
      role: escalated.role,
      title: bilingual(`督促：${ask.title.zh}`, `Overdue: ${ask.title.en}`),
      why: bilingual(
        `${one.zh}“${name}”的“${ask.title.zh}”应于${day.zh}办结，至今未办`,
        `“${ask.title.en}” of ${one.en} “${name}” was due on ${day.en} and is not done`,
      ),
      commands: ['ActOnEntry'],
      since: escalated.at,
      due: dueOf(asked),
    },
  ];
};

const standing = (state: EntryState): readonly (readonly [Ask, Asked])[] => {
  const asks = (state.identity && registerNamed(state.identity.register)?.asks) ?? [];
  return asks.flatMap((ask) => {
    const asked = own(state.asked, ask.id);
    return asked === undefined ? [] : [[ask, asked] as const];
  });
};

export const tasks = (state: EntryState): readonly Task[] =>
  standing(state).flatMap(([ask, asked]) => [
    questionOf(state, ask, asked),
    ...overdueOf(state, ask, asked),
  ]);

/** One wait at a time: for the question with which time has to do next. */
export const waits = (state: EntryState): readonly ProcessWait[] =>
  standing(state)
    .flatMap(([{ id }, { wakeAt }]) =>
      wakeAt === undefined ? [] : [{ taskId: taskId('ask', id), wakeAt }],
    )
    .sort((a, b) => (a.wakeAt < b.wakeAt ? -1 : 1))
    .slice(0, 1);

/** Where the machine rests: nothing is waited for where time has nothing more to do. */
export const rest = (state: EntryState): string => (waits(state).length === 0 ? 'Done' : 'Asked');

export const clocks = (state: EntryState): readonly Timed[] =>
  standing(state).map(([{ id }, clock]) => ({ taskId: taskId('ask', id), clock }));

export const withLimit = (state: EntryState, id: string, limit: Limit): EntryState => {
  const ask = readTaskId(id).of;
  const asked = own(state.asked, ask);
  return asked === undefined
    ? state
    : { ...state, asked: { ...state.asked, [ask]: { ...asked, ...limit } } };
};
