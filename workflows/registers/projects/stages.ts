import { own } from '../../../engine/own.ts';
import { addDays, type Instant, LocalDate, localDateOf } from '../../calendar/instant.ts';
import { type Counting, FOREVER } from '../intervals.ts';
import type { EntryState } from '../state.ts';
import { BEFORE_START, UNDER_WAY } from './acts.ts';

/** Started as the site shows. */
export const STARTED = [...UNDER_WAY, 'finished', 'producing', 'effective'];
const COMPLETED = ['finished', 'producing', 'effective'];
/** Nothing is planned for them any more, or not now. */
const PUT_OFF = ['postponed', 'merged', 'cancelled'];
/** Sixty days after the planned start a project that has not started is red. */
const RED_AFTER = 60;

const dateIn = ({ values }: EntryState, field: string): LocalDate | undefined =>
  LocalDate.safeParse(own(values, field)).data;

const done = (state: EntryState, ...acts: readonly string[]): LocalDate | undefined => {
  const times = acts.flatMap((act) => own(state.done, act)?.at ?? []);
  const last: Instant | undefined = times.toSorted().at(-1);
  return last === undefined ? undefined : localDateOf(last);
};

const opened = ({ identity }: EntryState): LocalDate | undefined =>
  identity && localDateOf(identity.openedAt);

/** From a day on, for the county whose project it is. */
const since = ({ values }: EntryState, from: LocalDate | undefined): readonly Counting[] =>
  from === undefined ? [] : [{ from, to: FOREVER, of: String(values.county) }];

/** 谋划储备: it waits for its start, and nothing is signed. */
export const inReserve = (state: EntryState): readonly Counting[] =>
  state.status === 'reserve'
    ? since(state, done(state, 'resume-before-start', 'revive') ?? opened(state))
    : [];

/** 招引签约: signed and not started. */
export const signed = (state: EntryState): readonly Counting[] =>
  state.status === 'signed' ? since(state, done(state, 'sign')) : [];

/** 建设开工: started by now, whatever came after. */
export const started = (state: EntryState): readonly Counting[] =>
  STARTED.includes(state.status)
    ? since(state, dateIn(state, 'start') ?? done(state, 'start'))
    : [];

/** 竣工投产. */
export const completed = (state: EntryState): readonly Counting[] =>
  COMPLETED.includes(state.status)
    ? since(state, dateIn(state, 'finish') ?? dateIn(state, 'producing'))
    : [];

const planned =
  (field: string) =>
  (state: EntryState): readonly Counting[] =>
    PUT_OFF.includes(state.status) ? [] : since(state, dateIn(state, field));

/** Planned to have started by a day, and to be finished. */
export const plannedStart = planned('planStart');
export const plannedFinish = planned('planFinish');

/** 应统未统: started, and statistics has not entered it. */
export const notEntered = (state: EntryState): readonly Counting[] =>
  dateIn(state, 'inStatistics') === undefined ? started(state) : [];

/** 统而未建: entered by statistics, and not started. */
export const notStarted = (state: EntryState): readonly Counting[] =>
  BEFORE_START.includes(state.status) ? since(state, dateIn(state, 'inStatistics')) : [];

/** Not started sixty days after it was planned to be. */
export const startOverdue = (state: EntryState): readonly Counting[] => {
  const plan = dateIn(state, 'planStart');
  if (!BEFORE_START.includes(state.status) || plan === undefined) return [];
  return since(state, addDays(plan, RED_AFTER + 1));
};
