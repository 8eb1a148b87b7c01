import type { ReviewState } from '../state.ts';
import type { Adoption, VerifiedFigure } from './data.ts';
import { initialReport, type ReportState, type Verification } from './state.ts';

export const reportOf = ({ report }: ReviewState): ReportState => report ?? initialReport;

/** What a department says now: corrections name what they stand in place of. */
export const presentOf = (
  { verifications }: ReportState,
  department: string,
): Verification | undefined => verifications.filter((one) => one.department === department).at(-1);

export interface HeldFigure extends VerifiedFigure {
  readonly department: string;
  readonly verification: string;
}

/** What each department says now of a figure. */
export const answersTo = (report: ReportState, field: string): readonly HeldFigure[] =>
  [...new Set(report.verifications.map(({ department }) => department))].flatMap((department) => {
    const present = presentOf(report, department);
    const said = present?.figures.find((figure) => figure.field === field);
    return present === undefined || said === undefined
      ? []
      : [{ ...said, department, verification: present.id }];
  });

/** Departments that hold another figure. */
export const otherFigures = (report: ReportState, field: string): readonly HeldFigure[] =>
  answersTo(report, field).filter(
    ({ answer, value }) =>
      (answer === 'differs' || answer === 'other-scope') && value !== undefined,
  );

const sameAnswers = (over: readonly string[], held: readonly HeldFigure[]): boolean =>
  held.length > 0 && held.every(({ verification }) => over.includes(verification));

/** How the office settled a figure, as long as nobody has said anything else since. */
export const adoptionOf = (report: ReportState, field: string): Adoption | undefined => {
  const last = report.adoptions.filter((one) => one.field === field).at(-1);
  const held = otherFigures(report, field);
  return last !== undefined && sameAnswers(last.over, held) ? last : undefined;
};

/** Figures that a department holds otherwise and that the office has not settled. */
export const unsettledFigures = (report: ReportState): readonly string[] =>
  [...new Set(report.verifications.flatMap(({ figures }) => figures.map(({ field }) => field)))]
    .filter((field) => otherFigures(report, field).length > 0)
    .filter((field) => adoptionOf(report, field) === undefined);

/** A department agreed, or what it holds otherwise was settled. */
export const isVerified = (report: ReportState, field: string): boolean =>
  adoptionOf(report, field) !== undefined ||
  (answersTo(report, field).some(({ answer }) => answer === 'agrees') &&
    otherFigures(report, field).length === 0);
