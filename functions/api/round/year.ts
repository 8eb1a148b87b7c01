import * as z from 'zod';
import data from '../../../data/monitoring-year.json' with { type: 'json' };
import * as interfaced from '../../../interface/reporting-year.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import type { MonitoringCall } from '../../../workflows/calls/call.ts';
import { lastDayOf, type Period } from '../../../workflows/calls/period.ts';
import { ReportingYear, roundsOfYear } from '../../../workflows/calls/reporting-year.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { roundsOfOffice } from '../../views/rounds-of-office.ts';
import { readsRound } from '../../views/standing.ts';

const Asked = z.object({ year: z.coerce.number().int().min(2020).max(2098).optional() });

/** Rounds of reports that the office has already, by period. */
const roundsThere = async (ports: Ports, { office, filledBy }: MonitoringCall) => {
  const found = (await roundsOfOffice(ports, office)).flatMap(({ call }) =>
    call?.kind === 'monitoring' && call.filledBy === filledBy ? [[call.period, call] as const] : [],
  );
  return new Map<Period, MonitoringCall>(found);
};

/** The year of the period that ends next after the round's own. */
const nextYear = ({ period }: MonitoringCall, today: string): number =>
  Math.max(Number(today.slice(0, 4)), Number(lastDayOf(period).slice(0, 4)));

/** What is reported by when in a year, and the rounds that would ask for it; for the office and those who audit it. */
export const yearRoute = handle(
  interfaced.year,
  async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { call: template } = await ports.reference.liveCall(params.id);
    if (template?.kind !== 'monitoring') throw new NotFound('public');
    if (!readsRound(person, template, 'drafts')) throw new NotFound('drafts');
    const asked = parse(Asked, { year: request.query.year });
    const year = asked.year ?? nextYear(template, localDateOf(ports.now().toISOString()));
    const plan = ReportingYear.parse(data);
    const { calendar } = ports.reference;
    const there = await roundsThere(ports, template);
    const items = roundsOfYear({ plan, template, year, calendar }).map(({ call, ...planned }) => {
      const open = there.get(planned.period);
      const { id, title, window } = open ?? call;
      return { id, title, ...window, ...planned, ...(open === undefined ? { call } : {}) };
    });
    return { year, rests: plan.rests, items };
  },
  WHOLE_ROUNDS,
);
