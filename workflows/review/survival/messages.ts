import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { type EventsOf, event, holding } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { OrgId } from '../../orgs/org.ts';

/** Figures that changed, by their places in the form. */
const fields = z.array(z.string()).min(1);

export const survivalEvents = {
  OpinionFell: event({
    v: 1,
    title: bilingual('依据数据变化，部门意见需重新出具', 'Opinion fell: its figures changed'),
    audience: 'opinion',
    data: holding(() => ({
      department: OrgId,
      /** It stays on file. */
      opinion: z.string(),
      fields,
      /** Without it the department is asked once the application is back with the review. */
      ...FreshClock.partial().shape,
    })),
  }),
  SettlementFell: event({
    v: 1,
    title: bilingual('数据变化，原认定不再适用', 'Settlement fell: the figure changed'),
    audience: 'review',
    data: holding(() => ({ department: OrgId, opinion: z.string(), field: z.string() })),
  }),
};
export type SurvivalEvent = EventsOf<typeof survivalEvents>;
