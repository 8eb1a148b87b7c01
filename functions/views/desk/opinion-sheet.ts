import type { Task } from '../../../engine/decider.ts';
import { own } from '../../../engine/own.ts';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import type { Call } from '../../../workflows/calls/call.ts';
import { periodBefore } from '../../../workflows/calls/period.ts';
import { relationsTo } from '../../../workflows/case/relations.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { Decimal, likelyUnitSlip } from '../../../workflows/decimal/decimal.ts';
import { largeChanges, type Parts, unitSlips } from '../../../workflows/form/compare-figures.ts';
import { type Form, sectionOf } from '../../../workflows/form/form.ts';
import { doubtfulFigures } from '../../../workflows/form/plausible-figures.ts';
import type { DepartmentSeat } from '../../../workflows/review/opinions/state.ts';
import { quarterAlone } from '../../../workflows/review/report/quarter.ts';
import { earlierApplication } from '../../door/earlier.ts';
import { actorAs, type Person } from '../../http/person.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { timedTask } from './questions.ts';

const partOfIndicator = (path: string): string => path.split('.')[0] ?? path;

/** What the department's own indicators say in a case, and nothing else of it. */
const ownFigures = async (
  ports: Pick<Ports, 'events'>,
  kase: CaseState,
  indicators: readonly string[],
): Promise<Parts> => {
  const caseId = kase.identity?.caseId ?? '';
  const sections = new Set(indicators.map(partOfIndicator));
  const own = Object.entries(kase.submission.parts).filter(([part]) =>
    sections.has(part.split('@')[0] ?? part),
  );
  const read = await Promise.all(
    own.map(async ([part, { content }]) => {
      const kept = await ports.events.content(streamKey(aggregates.cases, caseId), content);
      const section = part.split('@')[0] ?? part;
      const allowed = Object.entries(Object(kept?.data)).filter(([field]) =>
        indicators.includes(`${section}.${field}`),
      );
      return [part, Object.fromEntries(allowed)] as const;
    }),
  );
  return new Map(read);
};

/** The same indicators of the cluster's last application, where this department was asked for them then too. */
const earlierFigures = async (
  ports: Ports,
  person: Person,
  kase: CaseState,
  org: string,
): Promise<{ readonly parts: Parts; readonly period?: string | undefined }> => {
  const earlier = kase.identity && (await earlierApplication(ports, kase.identity));
  const known = earlier?.identity;
  const call = known && (await ports.reference.call(known.callId, known.callVersion));
  if (earlier === undefined || call === undefined) return { parts: new Map() };
  const actor = actorAs(person, { role: 'department', org });
  const seat = own(earlier.review.departments, org);
  return seat !== undefined && relationsTo(earlier, call, actor).has('asked')
    ? { parts: await ownFigures(ports, earlier, seat.indicators), period: known?.period }
    : { parts: new Map() };
};

const fieldOf = (form: Form, part: string, id: string) =>
  sectionOf(form, part)?.fields.find((field) => field.id === id);

/** The rules and the form of a case; `follows`: its last report is of the quarter before. */
interface Sheet {
  readonly call: Call;
  readonly form: Form;
  readonly follows: boolean;
}

/** A quarter alone is the difference of two cumulative figures. */
const quarterOf = (follows: boolean, value: unknown, previous: unknown) => {
  const [now, last] = [Decimal.safeParse(value), Decimal.safeParse(previous)];
  return follows && now.success && last.success
    ? { quarter: quarterAlone(now.data, last.data) }
    : {};
};

type Explained = readonly { readonly rule: string; readonly explanation: string }[];

/** Paths of figures that moved far, and of those whose unit is doubtful. */
const doubtsOf = ({ call, form }: Pick<Sheet, 'call' | 'form'>, now: Parts, before: Parts) => {
  const paths = (moved: readonly { readonly path: string }[]) =>
    new Set(moved.map(({ path }) => path));
  const doubts = [...now]
    .flatMap(([part, data]) => doubtfulFigures(form, part, data, call.regionSize))
    .filter(
      ({ kind, previous, current }) => kind === 'region' || likelyUnitSlip(previous, current),
    );
  return [
    paths(largeChanges(form, before, now)),
    paths([...unitSlips(form, before, now), ...doubts]),
  ] as const;
};

/**
 * Each figure with its title, unit and last value; whether it moved so much that one would ask, and what the applicant
 * said to it when filing (情况说明).
 */
const figuresOf = (
  { call, form, follows }: Sheet,
  now: Parts,
  before: Parts,
  explained: Explained,
) => {
  const [large, slips] = doubtsOf({ call, form }, now, before);
  return [...now].flatMap(([part, data]) =>
    Object.entries(Object(data)).flatMap(([id, value]) => {
      const field = fieldOf(form, part, id);
      if (field === undefined) return [];
      const path = `${part}.${id}`;
      const previous: unknown = own(Object(before.get(part)), id);
      return [
        {
          path,
          /** As an opinion names it: without the partner. */
          field: `${part.split('@')[0]}.${id}`,
          ...(part.includes('@') ? { org: part.split('@')[1] } : {}),
          title: field.title,
          type: field.type,
          ...('unit' in field ? { unit: field.unit } : {}),
          ...('years' in field && field.years !== undefined ? { years: field.years } : {}),
          value,
          ...(previous === undefined ? {} : { previous }),
          ...quarterOf(follows, value, previous),
          movedMuch: large.has(path),
          unitDoubtful: slips.has(path),
          explanation: explained.find(({ rule }) => rule.endsWith(`:${path}`))?.explanation,
        },
      ];
    }),
  );
};

/** The figures and veto facts that a department answers for in a case. */
export const aboutSeat = async (
  ports: Ports,
  person: Person,
  kase: CaseState,
  seat: DepartmentSeat,
) => {
  const { identity } = kase;
  const call = identity && (await ports.reference.call(identity.callId, identity.callVersion));
  const form = call && ports.reference.form(call.form.id, call.form.version);
  if (identity === undefined || call === undefined || form === undefined) return undefined;
  const [now, before] = await Promise.all([
    ownFigures(ports, kase, seat.indicators),
    earlierFigures(ports, person, kase, seat.org),
  ]);
  const follows = identity.period !== undefined && periodBefore(identity.period) === before.period;
  return {
    figures: figuresOf(
      { call, form, follows },
      now,
      before.parts,
      kase.submission.filed?.explained ?? [],
    ),
    vetoFacts: call.vetoFacts.filter(({ id }) => seat.vetoFacts.includes(id)),
  };
};

/** One open question to a department with all that answering it takes; undefined where it is no longer open. */
export const askedOpinion = async (
  ports: Ports,
  person: Person,
  task: Task & { readonly stream: StreamKey },
) => {
  const { state } = await rehydrate(ports, aggregates.cases, task.stream);
  const kase = state;
  const seat = own(kase.review.departments, task.org);
  if (seat?.status !== 'asked') return undefined;
  const about = await aboutSeat(ports, person, kase, seat);
  return about && { ...timedTask(ports, task), ...about };
};
