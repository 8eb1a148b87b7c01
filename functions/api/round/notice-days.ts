import * as z from 'zod';
import * as calls from '../../../interface/calls.ts';
import { explainDeadline, noticePeriod } from '../../../workflows/calendar/deadline.ts';
import { LocalDate } from '../../../workflows/calendar/instant.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';

const Asked = z.object({ firstDay: LocalDate });

/** First and last day of a public notice that would begin on a day, before it is published; nothing is recorded. */
export const noticeDaysRoute = handle(calls.noticeDays, async ({ ports, request, params }) => {
  await signedIn(ports, request);
  const { call } = await ports.reference.liveCall(params.id);
  if (call?.kind !== 'application') throw new NotFound('public');
  const { firstDay } = parse(Asked, { firstDay: request.query.firstDay });
  const { days, unit, countFirstDay } = call.publicNotice;
  const { calendar } = ports.reference;
  const rule = 'call.publicNotice.days';
  const period = noticePeriod({ firstDay, days, unit, countFirstDay, calendar, rule });
  const { lastDay, endsAt, why } = period;
  return {
    firstDay,
    lastDay,
    endsAt,
    explained: explainDeadline({ date: lastDay, at: endsAt, why }),
  };
});
