import type { DomainEvent } from '../../engine/event.ts';
import { mayRead } from '../reading.ts';
import type { ReportedFigure } from '../review/report/data.ts';
import type { SubmissionState } from '../submission/state.ts';
import type { CaseReader } from './reader.ts';

/** Who fills in; at a higher level the applicant is the office that recommended. */
const FILLS: readonly string[] = ['clerk', 'unit-head', 'office'];

/** Whether the person fills in what this organisation answers for. */
export const fills = ({ actors }: Pick<CaseReader, 'actors'>, org: string): boolean =>
  actors.some(({ actor }) => actor.org === org && FILLS.includes(actor.role));

/** Whether somebody reads of a report what its joint units each tell for themselves: the office, who verifies, who audits. */
const readsAllParts = ({ actors }: CaseReader): boolean =>
  actors.some(({ actor: { role }, relations }) =>
    (['review', 'indicators'] as const).some((line) => mayRead(line, role, relations)),
  );

/**
 * Whether the person may read a part that this organisation answers for, of a form that it may read. An application is
 * its applicants' together; of a report each unit's figures are its own (谁填报谁负责), and no joint unit reads another's.
 */
export const readsPart = (reader: CaseReader, org: string): boolean =>
  reader.kase.identity?.period === undefined || readsAllParts(reader) || fills(reader, org);

/** A confirmed figure: the cluster's as a whole is every unit's to know, one unit's is its own. */
export const readsFigure = (reader: CaseReader, { partOf }: Pick<ReportedFigure, 'partOf'>) =>
  partOf === undefined || readsPart(reader, partOf);

/** How it was filed, without what another unit's part holds: its evidence, and the figures that it was asked about. */
export const withoutOthersParts = (
  reader: CaseReader,
  submission: SubmissionState,
): SubmissionState => ({
  ...submission,
  files: Object.fromEntries(
    Object.entries(submission.files).filter(([, { org }]) => readsPart(reader, org)),
  ),
  parts: Object.fromEntries(
    Object.entries(submission.parts).map(([id, part]) => [
      id,
      readsPart(reader, part.org) ? part : { ...part, warnings: [] },
    ]),
  ),
});

interface Told {
  readonly org?: string;
  readonly warnings?: readonly unknown[];
  readonly figure?: ReportedFigure;
  readonly figures?: readonly ReportedFigure[];
}

/** Whether an event tells of nothing that is another unit's part of a joint report. */
export const readsPartsOf = (reader: CaseReader, event: DomainEvent): boolean => {
  const { org = '', warnings = [], figure, figures = [] }: Told = Object(event);
  switch (event.type) {
    case 'FileAttached':
    case 'FileDetached':
      return readsPart(reader, org);
    case 'PartConfirmed':
      return warnings.length === 0 || readsPart(reader, org);
    case 'FigureRevised':
    case 'ReportConfirmed':
      return [...figures, ...(figure ? [figure] : [])].every((one) => readsFigure(reader, one));
    default:
      return true;
  }
};
