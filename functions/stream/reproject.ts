import type { StreamKey } from '../../engine/ports.ts';
import { windowDue } from '../../workflows/calls/index.ts';
import type { CallState } from '../../workflows/calls/state.ts';
import { timeLimits } from '../../workflows/case/aggregate.ts';
import { outdatedDeadlines } from '../../workflows/case/deadlines.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { type PublicationState, shortBy } from '../../workflows/notice/publication/index.ts';
import { aggregates, idOf } from '../catalogue.ts';
import type { Ports } from '../ports.ts';
import { systemCommand } from '../system.ts';

/** A new table of working days was deployed or confirmed: open time limits of the case are computed anew, with a record. */
export const followCalendar = async (
  ports: Ports,
  stream: StreamKey,
  kase: CaseState,
): Promise<void> => {
  const isOutdated = () =>
    outdatedDeadlines(timeLimits, kase, ports.reference.calendar, ports.now().toISOString())
      .length > 0;
  if (!isOutdated()) return;
  // It may be this process that is behind: an older table must never undo a newer one.
  await ports.reference.freshen('now');
  if (!isOutdated()) return;
  const calendarVersion = ports.reference.calendar.version;
  await systemCommand(
    ports,
    aggregates.cases,
    idOf(stream),
    { type: 'ReprojectDeadlines', calendarVersion },
    `calendar|${calendarVersion}|${kase.version}`,
  );
};

/** The days of a notice that were printed before a table was announced: the office is told where they are too few. */
export const checkNoticeDays = async (
  ports: Ports,
  stream: StreamKey,
  state: PublicationState,
): Promise<void> => {
  const { calendar } = ports.reference;
  const found = shortBy(state, calendar, ports.now().toISOString());
  if (
    found.every(({ round, due }) =>
      state.short.some((one) => one.round === round && one.due === due),
    )
  )
    return;
  await systemCommand(
    ports,
    aggregates.notices,
    idOf(stream),
    { type: 'CheckNoticeDays', calendarVersion: calendar.version },
    `calendar|${calendar.version}|${state.rounds.length}`,
  );
};

/** Likewise where the window of a call closes on a day off that was announced later. */
export const checkWindow = async (
  ports: Ports,
  stream: StreamKey,
  state: CallState,
): Promise<void> => {
  const { calendar } = ports.reference;
  const due = windowDue(state, calendar, ports.now().toISOString());
  if (due === undefined || (state.short?.closesAt === state.closesAt && state.short.due === due))
    return;
  await systemCommand(
    ports,
    aggregates.calls,
    idOf(stream),
    { type: 'CheckWindow', calendarVersion: calendar.version },
    `calendar|${calendar.version}|${state.closesAt}`,
  );
};
