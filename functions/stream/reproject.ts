import type { StreamKey } from '../../engine/ports.ts';
import { outdatedDeadlines } from '../../workflows/case/deadlines.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { aggregates, idOf } from '../catalogue.ts';
import type { Ports } from '../ports.ts';
import { systemCommand } from '../system.ts';

/** A new table of working days was deployed: open time limits of the case are computed anew, with a record. */
export const followCalendar = async (
  ports: Ports,
  stream: StreamKey,
  kase: CaseState,
): Promise<void> => {
  const { calendar } = ports.reference;
  if (outdatedDeadlines(kase, calendar, ports.now().toISOString()).length === 0) return;
  const calendarVersion = calendar.version;
  await systemCommand(
    ports,
    aggregates.cases,
    idOf(stream),
    { type: 'ReprojectDeadlines', calendarVersion },
    `calendar|${calendarVersion}|${kase.version}`,
  );
};
