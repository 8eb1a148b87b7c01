import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import type { ProgrammeAnswer, TargetShown } from '../../../interface/programme.ts';
import type { LocalDate } from '../../../workflows/calendar/instant.ts';
import { Decimal } from '../../../workflows/decimal/decimal.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { WITHHELD } from '../../../workflows/registers/cells.ts';
import { registerList } from '../../../workflows/registers/index.ts';
import { registerNamed } from '../../../workflows/registers/registry.ts';
import type { EntryState } from '../../../workflows/registers/state.ts';
import {
  countingOn,
  type Figure,
  flashOn,
  forecastOn,
  kindOfTarget,
} from '../../../workflows/registers/targets/figures.ts';
import { targetAttained, targetLight } from '../../../workflows/registers/targets/light.ts';
import { unitOfList } from '../../../workflows/registers/targets/measure.ts';
import type { Person } from '../../http/person.ts';
import { aggregates, idOf } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { type ReadEntry, readEntry } from '../read-entry.ts';
import { seesEntriesOf } from '../seen-entries.ts';
import { seenPlace } from '../seen-place.ts';

/** Targets of all sets that are looked at: a policy has some dozens, and three sets stand beside each other. */
const MOST = 100;

/** A target with what it is read from today. */
interface Shown extends ReadEntry {
  readonly id: string;
}

/** The targets of one set, as far as somebody reads them. */
export interface Ledger {
  readonly set: string;
  readonly sets: readonly string[];
  readonly partial: boolean;
  readonly targets: readonly Shown[];
}

const textOf = (of: unknown): string => (typeof of === 'string' ? of : '');

const setOf = ({ fields }: Head): string => textOf(own(fields ?? {}, 'v-set'));

/** The set with the most targets, if none is asked for; of two the first by name. */
const setShown = (heads: readonly Head[], asked: string | undefined): string => {
  const sizes = new Map<string, number>();
  for (const head of heads) sizes.set(setOf(head), (sizes.get(setOf(head)) ?? 0) + 1);
  if (asked !== undefined && sizes.has(asked)) return asked;
  const [first] = [...sizes].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? '';
};

/** Undefined where there is no target that the person reads; `all`: whoever steers reads every one of them. */
export const ledgerFor = async (
  ports: Ports,
  person: Person,
  {
    set: asked,
    all,
    today,
  }: { readonly set: string | undefined; readonly all: boolean; readonly today: LocalDate },
): Promise<Ledger | undefined> => {
  const register = registerNamed('targets');
  if (register === undefined) return undefined;
  const { items, next } = await ports.lists.heads(registerList('targets'), { limit: MOST });
  const seen = items.filter(
    ({ fields }) =>
      all ||
      seesEntriesOf(ports, person, {
        register: register.name,
        holder: textOf(own(fields ?? {}, 'holder')),
      }),
  );
  if (seen.length === 0) return undefined;
  const set = setShown(seen, asked);
  const targets = await tenAtATime(
    seen.filter((head) => setOf(head) === set),
    async ({ stream }) => {
      const { state } = await rehydrate(ports, aggregates.entries, stream);
      return { id: idOf(stream), ...(await readEntry(ports, person, state, today)) };
    },
  );
  const sets = [...new Set(seen.map(setOf))].toSorted();
  return { set, sets, partial: next !== undefined, targets };
};

/** In the policy's own English, where it is the policy's target. */
export const titleOf = ({ reference }: Ports, { values }: EntryState): Bilingual => {
  const zh = textOf(values.title);
  const known = reference.targets.targets.find(
    ({ id, title }) => id === values.number && title.zh === zh,
  );
  return known?.title ?? bilingual(zh, zh);
};

/** Stages in which somebody answers for a figure. */
const CONFIRMED = ['confirmed', 'annual', 'revised'];

const shownFigure = ({ value, period, stage, asOf, verified }: Figure) => ({
  value,
  period,
  stage,
  asOf,
  verified: verified !== false && CONFIRMED.includes(stage),
});

const shownTarget = (
  ports: Ports,
  person: Person,
  { id, state, beside, withheld }: Shown,
  today: LocalDate,
): TargetShown => {
  const { values } = state;
  const lead = textOf(values.lead);
  const target = Decimal.safeParse(values.value);
  const counted = unitOfList(state);
  const { light, text } = targetLight(state, today, beside);
  const attained = targetAttained(state, today, beside);
  const figures = {
    counting: countingOn(state, today, beside),
    flash: flashOn(state, today, beside),
    forecast: forecastOn(state, today, beside),
  };
  return {
    entry: id,
    number: textOf(values.number),
    title: titleOf(ports, state),
    lead,
    leadName: orgName(ports.reference.orgs, lead),
    kind: kindOfTarget(state),
    ...(target.success && counted === undefined ? { target: target.data } : {}),
    unit: counted ?? textOf(values.unit),
    ...(values.by === undefined ? {} : { by: textOf(values.by) }),
    light,
    says: text,
    attained: withheld ? WITHHELD : attained.text,
    ...seenPlace(ports, person, attained.place, { state, beside }),
    ...Object.fromEntries(
      Object.entries(figures).flatMap(([name, figure]) =>
        figure === undefined ? [] : [[name, shownFigure(figure)]],
      ),
    ),
  };
};

export const shownLedger = (
  ports: Ports,
  person: Person,
  { set, sets, partial, targets }: Ledger,
  today: LocalDate,
): NonNullable<ProgrammeAnswer['ledger']> => {
  const shown = targets
    .map((target) => shownTarget(ports, person, target, today))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const figures = shown.flatMap(({ counting, flash }) => counting ?? flash ?? []);
  const asOf = figures
    .map((figure) => figure.asOf)
    .toSorted()
    .at(-1);
  return {
    set,
    sets: [...sets],
    partial,
    ...(asOf === undefined ? {} : { asOf }),
    figures: figures.length,
    unverified: figures.filter(({ verified }) => !verified).length,
    targets: shown,
  };
};
