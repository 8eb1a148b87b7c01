import * as cases from '../../../interface/cases.ts';
import { explainDeadline } from '../../../workflows/calendar/deadline.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { ifReturned } from '../../../workflows/review/formal/if-returned.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { handle } from '../../http/route.ts';
import { visibleCase } from '../../views/visible.ts';

/** "If returned today, the latest date is…": for the office that would return it; nothing is recorded. */
export const ifReturnedRoute = handle(cases.ifReturned, async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id);
  if (!reads(visible, 'correction')) throw new NotAllowed(reading('correction'));
  const { kase, call } = visible;
  const { calendar } = ports.reference;
  const answer = ifReturned(kase, call, calendar, ports.now().toISOString());
  return { ...answer, dueExplained: explainDeadline(answer.due) };
});
