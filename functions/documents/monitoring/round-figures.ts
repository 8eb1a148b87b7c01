import type { Recorded } from '../../../engine/event.ts';
import type { Instant } from '../../../workflows/calendar/instant.ts';
import type { MonitoringCall } from '../../../workflows/calls/call.ts';
import type { CaseIdentity, CaseState } from '../../../workflows/case/state.ts';
import type { Form } from '../../../workflows/form/form.ts';
import { type MonitoredFigure, settledFigures } from '../../../workflows/monitoring/figures.ts';
import { figures as register } from '../../../workflows/registers/figures/definition.ts';
import { indicatorOf } from '../../../workflows/registers/figures/indicators.ts';
import { figuresIn } from '../../../workflows/registers/figures/reading.ts';
import { foundId } from '../../../workflows/registers/found.ts';
import type { EntryState } from '../../../workflows/registers/state.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { type Rehydrated, rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { standingAt } from '../../kinds/sent.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { headsOfRound } from '../call/live-round.ts';

/** A report of the round, as it stood. */
export interface ReportThen {
  readonly identity: CaseIdentity;
  readonly kase: CaseState;
}

/** One indicator of a cluster in the register, with what happened to it. */
export interface IndicatorThen {
  readonly clusterId: string;
  readonly indicator: string;
  readonly state: EntryState;
  readonly events: readonly Recorded[];
}

/** A round of reports as it stood at an instant: its reports, and what the register of figures said of their clusters. */
export interface RoundThen {
  readonly call: MonitoringCall;
  readonly form: Form;
  readonly at: Instant;
  readonly reports: readonly ReportThen[];
  readonly indicators: readonly IndicatorThen[];
  readonly lines: readonly MonitoredFigure[];
}

const reportsThen = async (
  ports: Ports,
  call: MonitoringCall,
  at: Instant,
): Promise<readonly ReportThen[]> => {
  const found = await tenAtATime(await headsOfRound(ports, call), async ({ stream }) => {
    const kase = standingAt(await rehydrate(ports, aggregates.cases, stream), at);
    return kase.identity === undefined ? [] : [{ identity: kase.identity, kase }];
  });
  // Lists move with what happens; a paper that is printed again has the same order.
  return found
    .flat()
    .toSorted(({ identity: a }, { identity: b }) => a.name.localeCompare(b.name, 'zh'));
};

/** What the form asks that the register of figures keeps, in the form's order. */
const indicatorsOf = ({ sections }: Form): readonly string[] =>
  sections
    .flatMap(({ id, fields }) => fields.map((field) => `${id}.${field.id}`))
    .filter((indicator) => indicatorOf(indicator) !== undefined);

const entryOf = (ports: Ports, id: string): Promise<Rehydrated<EntryState>> =>
  rehydrate(ports, aggregates.entries, streamKey(aggregates.entries, id));

const indicatorsThen = (
  ports: Ports,
  form: Form,
  reports: readonly ReportThen[],
  at: Instant,
): Promise<readonly IndicatorThen[]> => {
  const wanted = reports.flatMap(({ identity: { clusterId } }) =>
    indicatorsOf(form).flatMap((indicator) => {
      const entryId = foundId(register, { cluster: clusterId, indicator });
      return entryId === undefined ? [] : [{ clusterId, indicator, entryId }];
    }),
  );
  return tenAtATime(wanted, async ({ entryId, ...of }) => {
    const held = await entryOf(ports, entryId);
    return { ...of, state: standingAt(held, at), events: held.loaded.events };
  });
};

const linesOf = (
  { period }: Pick<MonitoringCall, 'period'>,
  indicators: readonly IndicatorThen[],
): readonly MonitoredFigure[] =>
  indicators.flatMap(({ clusterId, indicator, state }) => {
    const known = indicatorOf(indicator);
    if (known === undefined) return [];
    const { title, unit } = known;
    return settledFigures({ clusterId, indicator, title, unit }, figuresIn(state), period);
  });

/** Reads a round as it stood; today's where `at` is now. */
export const roundThen = async (
  ports: Ports,
  call: MonitoringCall,
  form: Form,
  at: Instant,
): Promise<RoundThen> => {
  const reports = await reportsThen(ports, call, at);
  const indicators = await indicatorsThen(ports, form, reports, at);
  return { call, form, at, reports, indicators, lines: linesOf(call, indicators) };
};
