import type { CaseState } from '../../case/state.ts';
import type { FollowUp } from '../../process.ts';
import type { ReportedFigure } from '../../review/report/data.ts';
import { foundId } from '../found.ts';
import { figures as register } from './definition.ts';
import { indicatorOf } from './indicators.ts';

/** Of a joint cluster a figure of one unit alone is not the whole (不完整). */
const rowOf = (
  { period, value, scope, stage, source, verified, ...rest }: ReportedFigure,
  units: number,
) => ({
  period,
  value,
  scope,
  stage,
  source,
  verified,
  // What a report's figure rests on was explained and confirmed there.
  note: rest.supersedes?.reason ?? '监测报告已核定',
  from: rest.asOf,
  ...(units > 1 && { partsIn: rest.partOf === undefined ? units : 1, parts: units }),
});

/** A confirmed report writes its figures, and each revision of one, as rows that nothing overwrites. */
export const figureFollowUps = ({ identity, review }: CaseState): readonly FollowUp[] => {
  const { clusterId, applicant, partners = [] } = identity ?? {};
  const { report } = review;
  if (clusterId === undefined || report?.confirmedAt === undefined) return [];
  return report.figures.flatMap((figure, index) => {
    const { indicator } = figure;
    const known = indicatorOf(indicator);
    const entryId = foundId(register, { cluster: clusterId, indicator });
    if (known === undefined || entryId === undefined) return [];
    const values = { cluster: clusterId, indicator, unit: figure.unit, holder: applicant };
    return [
      {
        key: `figure|${index}`,
        aggregate: 'entry',
        id: entryId,
        command: {
          type: 'OpenEntry',
          entryId,
          register: register.name,
          values,
          row: { values: rowOf(figure, 1 + partners.length) },
        },
      },
    ];
  });
};
