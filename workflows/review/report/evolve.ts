import { actingFor } from '../../../engine/event.ts';
import { own } from '../../../engine/own.ts';
import { started } from '../../calendar/clock.ts';
import { type CaseState, moveTo } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import type { ReportEvent } from './events.ts';
import { reportOf } from './standing.ts';
import type { ReportState } from './state.ts';

const withReport = (kase: CaseState, change: Partial<ReportState>): CaseState =>
  withReview(kase, { report: { ...reportOf(kase.review), ...change } });

const verified = (
  kase: CaseState,
  event: EventOf<'FiguresVerified'> | EventOf<'VerificationCorrected'>,
  { at, actor }: Stamp,
): CaseState => {
  const { type: _, ...said } = event;
  const { verifications } = reportOf(kase.review);
  const verification = {
    ...said,
    at,
    by: actingFor(actor).account,
    onBehalf: actor.onBehalfOf !== undefined,
  };
  const heard = withReport(kase, { verifications: [...verifications, verification] });
  const seat = own(heard.review.departments, said.department);
  if (seat === undefined) return heard;
  const answered = { ...seat, status: 'answered' as const, opinion: said.id };
  return withReview(heard, {
    departments: { ...heard.review.departments, [said.department]: answered },
  });
};

/** A revision answers what was asked about the figure. */
const answeredFlags = ({ flags }: ReportState, indicator: string): ReportState['flags'] =>
  flags.flatMap((flag) => {
    const fields = flag.fields.filter((field) => field.replace(/@[^.]+/, '') !== indicator);
    return fields.length === 0 ? [] : [{ ...flag, fields }];
  });

export const evolveReport = (kase: CaseState, event: ReportEvent, stamp: Stamp): CaseState => {
  const report = reportOf(kase.review);
  const { at } = stamp;
  switch (event.type) {
    case 'FiguresVerified':
    case 'VerificationCorrected':
      return verified(kase, event, stamp);
    case 'ConfirmationAsked':
      return moveTo(withReport(kase, { clock: started(event) }), 'confirmation', at);
    case 'FigureAdopted': {
      const { type: _, ...adoption } = event;
      return withReport(kase, { adoptions: [...report.adoptions, { ...adoption, at }] });
    }
    case 'ReportConfirmed':
      return moveTo(
        withReport(kase, { figures: event.figures, confirmedAt: at, clock: undefined }),
        'confirmed',
        at,
      );
    case 'FigureRevised':
      return withReport(kase, {
        figures: [...report.figures, event.figure],
        flags: answeredFlags(report, event.figure.indicator),
      });
    case 'ConfirmedFiguresQuestioned': {
      const { verification, department, fields } = event;
      return withReport(kase, {
        flags: [...report.flags, { verification, department, fields, since: at }],
      });
    }
    case 'ReportExcused': {
      const { document, reason } = event;
      return moveTo(
        withReport(kase, { excused: { document, reason, at }, clock: undefined }),
        'excused',
        at,
      );
    }
  }
};
