import { own } from '../../../engine/own.ts';
import * as contents from '../../../interface/contents.ts';
import { fills } from '../../../workflows/case/own-parts.ts';
import { relationsTo } from '../../../workflows/case/relations.ts';
import type { CaseIdentity, CaseState } from '../../../workflows/case/state.ts';
import { carriedOver } from '../../../workflows/form/compare-figures.ts';
import type { Form } from '../../../workflows/form/form.ts';
import { withReport } from '../../../workflows/form/with-report.ts';
import { mayRead } from '../../../workflows/reading.ts';
import { earlierApplication, yearlyReport } from '../../door/earlier.ts';
import { reportedValues } from '../../door/earlier-periods.ts';
import { NotFound } from '../../door/errors.ts';
import { handle } from '../../http/route.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { type Visible, visibleCase } from '../../views/visible.ts';

/**
 * `confirmed`: of this case itself. `recommended`: of the level below. `report`: of the cluster's confirmed yearly report.
 * `earlier`: of the cluster's last application.
 */
type Kind = 'confirmed' | 'recommended' | 'report' | 'earlier';

interface Source {
  readonly kind: Kind;
  readonly kase: CaseState;
  readonly identity: CaseIdentity;
}

const sourceOf = (kind: Kind, kase: CaseState | undefined): readonly Source[] =>
  kase?.identity === undefined ? [] : [{ kind, kase, identity: kase.identity }];

/** Whether the person may see that case by itself: a prefill opens no door. */
const seen = async (ports: Ports, { actors }: Visible, { identity, kase }: Source) => {
  const call = await ports.reference.call(identity.callId, identity.callVersion);
  return (
    call !== undefined &&
    actors.some(({ actor }) => mayRead('application', actor.role, relationsTo(kase, call, actor)))
  );
};

/** Where values may come from, the nearest first. */
const sourcesOf = async (ports: Ports, visible: Visible): Promise<readonly Source[]> => {
  const { kase } = visible;
  const { identity } = kase;
  if (identity === undefined) throw new NotFound('application');
  const { cases } = aggregates;
  const below =
    identity.from === undefined
      ? undefined
      : await rehydrate(ports, cases, streamKey(cases, identity.from.caseId));
  const sources = [
    ...sourceOf('recommended', below?.state),
    ...sourceOf('report', await yearlyReport(ports, identity)),
    ...sourceOf('earlier', await earlierApplication(ports, identity)),
  ];
  const open = await Promise.all(sources.map((source) => seen(ports, visible, source)));
  return [...sourceOf('confirmed', kase), ...sources.filter((_source, index) => open[index])];
};

/** The part as the first source has it: nothing computed, persons plain, what the present form does not ask for left out. */
const carried = async (ports: Ports, form: Form, sources: readonly Source[], part: string) => {
  for (const { kind, kase, identity } of sources) {
    if (kind === 'report') continue;
    const confirmed = own(kase.submission.parts, part);
    if (confirmed === undefined) continue;
    const stream = streamKey(aggregates.cases, identity.caseId);
    const kept = await ports.events.content(stream, confirmed.content);
    const data = carriedOver(form, new Map([[part, await ports.open(kept?.data)]])).get(part);
    if (data === undefined) continue;
    const { caseId, callId, level, name } = identity;
    const { content: hash, at: confirmedAt } = confirmed;
    return { data, source: { kind, caseId, callId, level, name, hash, confirmedAt } };
  }
  return undefined;
};

/** The same with the figures of the cluster's confirmed yearly report, which then is where they come from. */
const carriedWithReport = async (
  ports: Ports,
  form: Form,
  sources: readonly Source[],
  part: string,
) => {
  const before = await carried(ports, form, sources, part);
  const report = sources.find(({ kind }) => kind === 'report');
  const confirmed = report && own(report.kase.submission.parts, part);
  // What the application confirmed itself, or came up with a recommendation, is nearer.
  const isNearer = before !== undefined && before.source.kind !== 'earlier';
  const values = report && !isNearer ? await reportedValues(ports, report.kase) : undefined;
  if (report === undefined || confirmed === undefined || values === undefined) return before;
  const earlier = sources.find(({ kind }) => kind === 'earlier');
  const years = {
    earlier: Number(earlier?.identity.openedAt.slice(0, 4) ?? 0) - 1,
    report: Number(report.identity.period?.slice(0, 4) ?? 0),
  };
  const data = withReport(form, part, before?.data ?? {}, values, years);
  const { caseId, callId, level, name } = report.identity;
  const { content: hash, at: confirmedAt } = confirmed;
  return Object.keys(data).length === 0
    ? before
    : { data, source: { kind: 'report' as const, caseId, callId, level, name, hash, confirmedAt } };
};

/**
 * What the person's own parts can begin with (去年数据带入): the confirmed values of this case, of the level below, or of
 * the cluster's last application, each with where it comes from. Saving it as a draft is a step of its own.
 */
export const prefill = handle(contents.prefill, async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id);
  const { call, kase } = visible;
  const form = ports.reference.form(call.form.id, call.form.version);
  if (form === undefined) throw new NotFound('application');
  const own = kase.submission.wanted.filter(({ org }) => fills(visible, org));
  const found = own.length === 0 ? [] : await sourcesOf(ports, visible);
  const sources =
    request.query.of === 'earlier' ? found.filter(({ kind }) => kind === 'earlier') : found;
  const items = await Promise.all(
    own.map(async ({ part, org }) => {
      const values = await carriedWithReport(ports, form, sources, part);
      return values === undefined ? [] : [{ part, org, ...values }];
    }),
  );
  return { items: items.flat() };
});
