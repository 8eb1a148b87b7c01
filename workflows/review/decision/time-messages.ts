import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { event, holding } from '../../../engine/messages.ts';
import { Instant } from '../../calendar/instant.ts';
import { OrgId } from '../../orgs/org.ts';
import { RemindedBy } from './verdict.ts';

/** The first version named the office for every question, also for the office's own. */
const upcastTimePassed = (data: unknown): unknown => {
  const { taskId, escalatedTo } = Object(data);
  return String(taskId).startsWith('opinion:') ? { taskId, escalatedTo } : { taskId };
};

/** What time makes of the questions of a review. */
export const timeEvents = {
  /** Time has come for questions of the review; what it means for each is in the event. */
  ReviewReminded: event({
    v: 1,
    title: bilingual('催办', 'Reminded'),
    // Whom the office pressed reads it too; what time reminds of lists others.
    audience: 'reminder',
    data: () => z.object({ tasks: z.array(z.string()).min(1), by: RemindedBy }),
  }),
  ReviewTimePassed: event({
    v: 2,
    formerly: ['ReviewOverdue'],
    title: bilingual('超过办理时限', 'Time limit passed'),
    audience: 'whole',
    data: holding(() => ({
      taskId: z.string(),
      /** Who may end the waiting for a department from now on. */
      escalatedTo: OrgId.optional(),
      /** When it goes to another desk besides; never, where nobody stands above whoever is asked. */
      wakeAt: Instant.optional(),
    })),
    upcast: { 1: (data) => upcastTimePassed(data) },
  }),
  ReviewEscalated: event({
    v: 1,
    title: bilingual('逾期事项已提请督促', 'Overdue: taken to another desk too'),
    audience: 'whole',
    data: () => z.object({ taskId: z.string(), to: OrgId }),
  }),
};
