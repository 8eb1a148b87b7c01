import type { StreamKey } from '../../engine/ports.ts';
import { outdatedDeadlines } from '../../workflows/case/deadlines.ts';
import type { CaseState } from '../../workflows/case/state.ts';
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
    outdatedDeadlines(kase, ports.reference.calendar, ports.now().toISOString()).length > 0;
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
