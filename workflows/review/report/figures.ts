import type { MonitoringCall } from '../../calls/call.ts';
import { isYearly, lastDayOf } from '../../calls/period.ts';
import type { CaseIdentity } from '../../case/state.ts';
import type { Decimal } from '../../decimal/decimal.ts';
import type { Form } from '../../form/form.ts';
import { type ClaimedFigure, claimedFigures, inPlaceValue, jointTotal } from './claimed.ts';
import type { ReportedFigure } from './data.ts';
import { adoptionOf, isVerified, otherFigures } from './standing.ts';
import type { ReportState } from './state.ts';

interface Confirming {
  readonly call: MonitoringCall;
  readonly form: Form;
  readonly contents: ReadonlyMap<string, unknown>;
  readonly identity: CaseIdentity;
  readonly report: ReportState;
}

/** The applicant's, or the partner's whose part it stands in. */
const sourceOf = ({ part }: ClaimedFigure, { applicant }: CaseIdentity): string =>
  part.split('@')[1] ?? applicant;

const common = ({ call }: Confirming) => ({
  period: call.period,
  stage: isYearly(call.period) ? ('annual' as const) : ('confirmed' as const),
  asOf: lastDayOf(call.period),
});

/** What the department holds, where the office took its figure alone or beside the reported one. */
const departmentFigure = (of: Confirming, { path }: ClaimedFigure) => {
  const adoption = adoptionOf(of.report, path);
  return adoption === undefined || adoption.adopted === 'claimed'
    ? undefined
    : otherFigures(of.report, path).find(({ department }) => department === adoption.department);
};

const own = (of: Confirming, figure: ClaimedFigure, value: Decimal): ReportedFigure => ({
  ...common(of),
  indicator: figure.indicator,
  value,
  unit: figure.unit,
  scope: of.call.scope,
  source: sourceOf(figure, of.identity),
  verified: isVerified(of.report, figure.path),
});

/** One reported figure as it goes out: itself, the department's in its place, or both. */
const outcomes = (of: Confirming, figure: ClaimedFigure, value: Decimal) => {
  const held = departmentFigure(of, figure);
  const joint = of.identity.partners.length > 0;
  const claimed = {
    ...own(of, figure, value),
    ...(joint && { partOf: sourceOf(figure, of.identity) }),
  };
  if (held?.value === undefined) return [claimed];
  const { value: other, scope = of.call.scope, department: source } = held;
  const departments = { ...claimed, value: other, scope, source, verified: true };
  return adoptionOf(of.report, figure.path)?.adopted === 'both'
    ? [claimed, departments]
    : [departments];
};

const reportedIn = (claimed: readonly ClaimedFigure[]) => {
  const values = new Map(claimed.map(({ path, value }) => [path, value]));
  return (path: string): Decimal | undefined => values.get(path);
};

/** The one value that counts of each reported figure: the department's where it was adopted, else the one in place. */
const takenIn = (of: Confirming, claimed: readonly ClaimedFigure[]) => {
  const reported = reportedIn(claimed);
  const theirs = new Map(
    claimed.flatMap((figure) => {
      const isTheirs = adoptionOf(of.report, figure.path)?.adopted === 'department';
      const value = isTheirs ? departmentFigure(of, figure)?.value : undefined;
      return value === undefined ? [] : [[figure.path, value] as const];
    }),
  );
  return (path: string): Decimal | undefined =>
    theirs.get(path) ?? inPlaceValue(of.call, path, reported);
};

/** A revision of the unit's own figure stands for its part, where the unit answers for no sum. */
const revisedValue = ({ report, identity, call }: Confirming, figure: ClaimedFigure) => {
  const isSum = identity.partners.length > 0 && call.joint.some(({ lead }) => lead === figure.path);
  return isSum
    ? undefined
    : report.figures
        .filter(
          ({ stage, indicator, source }) =>
            stage === 'revised' &&
            indicator === figure.indicator &&
            source === sourceOf(figure, identity),
        )
        .at(-1)?.value;
};

/** What counts of a confirmed report, part by part: what a later period is compared with. */
export const takenValues = (of: Confirming): ReadonlyMap<string, Decimal> => {
  const claimed = claimedFigures(of.form, of.contents);
  const taken = takenIn(of, claimed);
  return new Map(
    claimed.map((figure) => [
      figure.path,
      revisedValue(of, figure) ?? taken(figure.path) ?? figure.value,
    ]),
  );
};

/**
 * The figures of a confirmed report, in the order of the form. A joint cluster's stand as its sum under the lead's
 * indicator, and each partner's own beside it.
 */
export const confirmedFigures = (of: Confirming): readonly ReportedFigure[] => {
  const { call, form, contents, identity } = of;
  const claimed = claimedFigures(form, contents);
  const reported = reportedIn(claimed);
  const taken = takenIn(of, claimed);
  return claimed.flatMap((figure) => {
    const joint = call.joint.find(({ lead }) => lead === figure.path);
    const total =
      joint === undefined || identity.partners.length === 0
        ? undefined
        : jointTotal(joint, contents, identity.partners, taken);
    return total === undefined
      ? outcomes(of, figure, inPlaceValue(call, figure.path, reported) ?? figure.value)
      : [own(of, figure, total)];
  });
};
