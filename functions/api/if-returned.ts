import { explainDeadline } from '../../workflows/calendar/deadline.ts';
import { reads } from '../../workflows/case/reader.ts';
import { READERS } from '../../workflows/reading.ts';
import { ifReturned } from '../../workflows/review/formal/if-returned.ts';
import { NotAllowed } from '../errors.ts';
import { route } from '../http/route.ts';
import { visibleCase } from './visible.ts';

/** "If returned today, the latest date is…": for the office that would return it; nothing is recorded. */
export const ifReturnedRoute = route({
  method: 'GET',
  path: '/api/cases/{id}/if-returned',
  title: { zh: '如今日退回补正，最晚补正日期', en: 'The latest date if it were returned today' },
  handle: async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id ?? '');
    if (!reads(visible, 'correction')) throw new NotAllowed(READERS.correction.title);
    const { kase, call } = visible;
    const { calendar } = ports.reference;
    const answer = ifReturned(kase, call, calendar, ports.now().toISOString());
    return { status: 200, body: { ...answer, dueExplained: explainDeadline(answer.due) } };
  },
});
