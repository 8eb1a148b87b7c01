import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { type EventsOf, event, holding } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { Period } from '../../calls/period.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { OrgId } from '../../orgs/org.ts';
import { Adoption, FigurePath, ReportedFigure, VerificationData, VerificationId } from './data.ts';

export const reportEvents = {
  FiguresVerified: event({
    v: 1,
    title: bilingual('部门已核实数据', 'Figures verified'),
    audience: 'opinion',
    data: () => VerificationData,
  }),
  VerificationCorrected: event({
    v: 1,
    title: bilingual('部门更正核实意见', 'Verification corrected'),
    audience: 'opinion',
    data: () => z.object({ ...VerificationData.shape, replaces: VerificationId }),
  }),
  ConfirmationAsked: event({
    v: 1,
    title: bilingual('提请核定', 'Confirmation asked'),
    audience: 'review',
    data: () => FreshClock,
  }),
  FigureAdopted: event({
    v: 1,
    title: bilingual('采用数据', 'Figure adopted'),
    audience: 'review',
    data: () => Adoption,
  }),
  ReportConfirmed: event({
    v: 1,
    title: bilingual('数据已核定', 'Report confirmed'),
    audience: 'told',
    data: holding(() => ({
      clusterId: z.string(),
      period: Period,
      figures: z.array(ReportedFigure),
      note: z.string().optional(),
    })),
  }),
  FigureRevised: event({
    v: 1,
    title: bilingual('数据已修订', 'Figure revised'),
    audience: 'told',
    data: holding(() => ({
      clusterId: z.string(),
      period: Period,
      figure: ReportedFigure,
      reason: z.string(),
    })),
  }),
  ConfirmedFiguresQuestioned: event({
    v: 1,
    title: bilingual('核定后部门意见有变，请核对', 'What was confirmed rests on another word'),
    audience: 'review',
    data: holding(() => ({
      verification: VerificationId,
      department: OrgId,
      fields: z.array(FigurePath),
    })),
  }),
  ReportExcused: event({
    v: 1,
    title: bilingual('免报', 'Report excused'),
    audience: 'told',
    data: holding(() => ({ document: OfficialDocument, reason: z.string() })),
  }),
};
export type ReportEvent = EventsOf<typeof reportEvents>;
