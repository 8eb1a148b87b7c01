import type { Instant } from '../../../workflows/calendar/instant.ts';
import { hasEnded } from '../../../workflows/case/status.ts';
import { reportedAt } from '../../../workflows/monitoring/reported.ts';
import type { OrgDirectory } from '../../../workflows/orgs/org.ts';
import { applicantsZh } from '../say.ts';
import type { NamedCluster, Standing } from './bulletin-paper.ts';
import type { ReportThen } from './round-figures.ts';

/** Which list of the bulletin a report stands in. */
type Place = keyof Pick<Standing, 'late' | 'out' | 'notFiled' | 'excused' | 'open'>;

const BEING_FILLED: readonly string[] = ['draft'];

const placesOf = ({ kase }: ReportThen, at: Instant): readonly Place[] => {
  const { status } = kase;
  if (status === 'not-filed') return ['notFiled'];
  if (status === 'excused') return ['excused'];
  const late = reportedAt(kase, at)?.lateness === 'late';
  if (BEING_FILLED.includes(status)) return late ? ['out'] : [];
  const lateOne: readonly Place[] = late ? ['late'] : [];
  return hasEnded(status) ? lateOne : [...lateOne, 'open'];
};

/** How the reports of a round stood: who was late, who is out, and of which joint cluster parts are missing. */
export const standingOf = (
  reports: readonly ReportThen[],
  orgs: OrgDirectory,
  at: Instant,
): Standing => {
  const named = ({ identity }: ReportThen): NamedCluster => ({
    name: identity.name,
    applicant: applicantsZh(orgs, identity),
  });
  const placed = reports.map((report) => ({ report, places: placesOf(report, at) }));
  const inPlace = (place: Place): readonly NamedCluster[] =>
    placed.filter(({ places }) => places.includes(place)).map(({ report }) => named(report));
  return {
    all: reports.length,
    confirmed: reports.filter(({ kase }) => kase.status === 'confirmed').length,
    late: inPlace('late'),
    out: inPlace('out'),
    notFiled: inPlace('notFiled'),
    excused: inPlace('excused'),
    open: inPlace('open'),
    incomplete: reports.flatMap((report) => {
      const parts = reportedAt(report.kase, at)?.partsIn;
      const isOut = parts !== undefined && parts.units < parts.of && parts.of > 1;
      return isOut && BEING_FILLED.includes(report.kase.status)
        ? [{ ...named(report), ...parts }]
        : [];
    }),
  };
};
