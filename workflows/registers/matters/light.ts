import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { dayNumber, LocalDate } from '../../calendar/instant.ts';
import { sayDate } from '../../calendar/say-date.ts';
import type { Light } from '../asking.ts';
import { type EntryState, inForce, type Row } from '../state.ts';

// 督办亮灯 (cultivation §3.13, C16): blue near its time limit, yellow behind, red overdue. The days are ours.

/** From the worst on. */
const WORST = ['red', 'yellow', 'blue', 'green'] as const;

/** Days before a limit from which it is near. */
const NEAR = 5;

const dateOf = (value: unknown): number | undefined => {
  const date = LocalDate.safeParse(value);
  return date.success ? dayNumber(date.data) : undefined;
};

/** An action is behind where more than half of its time is gone and nothing was reported of it. */
const actionLight = ({ values }: Row, today: number): (typeof WORST)[number] => {
  const [from, due] = [dateOf(values.from), dateOf(values.due)];
  if (due === undefined) return 'green';
  if (due < today) return 'red';
  const behind = from !== undefined && today - from > due - today;
  if (behind && values.progress === undefined) return 'yellow';
  return due - today <= NEAR ? 'blue' : 'green';
};

const askLights = ({ asked }: EntryState, today: number): readonly Light[] =>
  Object.values(asked).map(({ due, overdueAt }) => {
    if (overdueAt !== undefined) return 'red';
    return dayNumber(due.date) - today <= 1 ? 'blue' : 'green';
  });

const SAID: Readonly<Record<(typeof WORST)[number], Bilingual>> = {
  red: bilingual('红灯：已逾期', 'Red: overdue'),
  yellow: bilingual('黄灯：进展滞后', 'Yellow: behind'),
  blue: bilingual('蓝灯：临近时限', 'Blue: due soon'),
  green: bilingual('正常推进', 'On its way'),
};

/** Where an action stands on a day: done, or how it is on its way. */
export const actionSaid = (row: Row, day: LocalDate): Bilingual => {
  const ended = LocalDate.safeParse(row.values.to);
  if (!row.over && !(ended.success && ended.data <= day)) {
    const light = actionLight(row, dayNumber(day));
    return SAID[light];
  }
  const on = ended.success ? sayDate(ended.data) : undefined;
  return on === undefined
    ? bilingual('已办结', 'Done')
    : bilingual(`${on.zh}办结`, `Done on ${on.en}`);
};

/** The worst of all that is asked about a matter and of what was assigned; none where nothing is. */
export const matterLight = (state: EntryState, day: LocalDate) => {
  const today = dayNumber(day);
  const lights = [
    ...askLights(state, today),
    ...inForce(state, 'actions').map((row) => actionLight(row, today)),
  ];
  const worst = WORST.find((light) => lights.includes(light));
  return worst === undefined
    ? { text: bilingual('已办结', 'Nothing is asked') }
    : { text: SAID[worst], light: worst };
};
