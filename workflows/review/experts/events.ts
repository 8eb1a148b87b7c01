import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { type EventsOf, event, holding } from '../../../engine/messages.ts';
import { personal } from '../../../engine/personal.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { Instant } from '../../calendar/instant.ts';
import { OrgId } from '../../orgs/org.ts';
import { ScoreSheet } from '../../score/sheet.ts';
import { SheetKind } from '../../score/sheet-kind.ts';
import { Total } from '../../score/working.ts';
import { CauseId } from '../opinions/data.ts';
import { SeatId } from './messages.ts';

const sheet = {
  seat: SeatId,
  expert: z.string(),
  kind: SheetKind,
  lines: ScoreSheet.unwrap().shape.lines,
};

export const expertEvents = {
  ExpertsAsked: event({
    v: 1,
    title: bilingual('进入专家评审', 'Expert review opened'),
    audience: 'review',
    data: holding(() => ({
      round: z.int().positive(),
      seats: z.int().positive(),
      defence: z.boolean(),
      /** Asked at the same time as the departments (平行评审). */
      alongside: z.boolean(),
      ...FreshClock.shape,
    })),
  }),
  ExpertAppointed: event({
    v: 1,
    title: bilingual('确定评审专家', 'Expert appointed'),
    audience: 'expert',
    data: () => z.object({ seat: SeatId, expert: z.string(), org: OrgId, ...FreshClock.shape }),
  }),
  AppointmentTakenBack: event({
    v: 1,
    title: bilingual('撤销专家确定', 'Appointment taken back'),
    audience: 'expert',
    data: () => z.object({ seat: SeatId, expert: z.string(), reason: z.string() }),
  }),
  ExpertBarred: event({
    v: 1,
    title: bilingual('专家回避', 'Expert recused'),
    audience: 'expert',
    data: holding(() => ({
      seat: SeatId,
      expert: z.string(),
      reason: personal(z.string()).optional(),
    })),
  }),
  InterestDeclared: event({
    v: 1,
    title: bilingual('签署回避声明和保密承诺', 'Independence and secrecy declared'),
    audience: 'expert',
    data: () => z.object({ seat: SeatId, expert: z.string() }),
  }),
  ExpertFellSilent: event({
    v: 1,
    formerly: ['ExpertSilent'],
    title: bilingual('专家逾期未评分', 'Expert fell silent'),
    audience: 'whole',
    data: () => z.object({ seat: SeatId, expert: z.string(), dueAt: Instant }),
  }),
  ScoreGiven: event({
    v: 1,
    title: bilingual('专家评分', 'Score given'),
    audience: 'marks',
    data: () => z.object(sheet),
  }),
  ScoreRevised: event({
    v: 1,
    title: bilingual('专家复核评分', 'Score looked at again'),
    audience: 'marks',
    data: () => z.object({ ...sheet, opinion: CauseId }),
  }),
  ScoresFlagged: event({
    v: 2,
    title: bilingual('评分待复核', 'Scores flagged'),
    audience: 'whole',
    data: holding(() => ({
      /** The opinion that changed figures, or the confirmation by which the applicant did. */
      opinion: CauseId,
      department: OrgId.optional(),
      /** The figures that changed. */
      fields: z.array(z.string()),
      /** Lines of the rubric that rest on them; all of an older flag, which names none. */
      lines: z.array(z.string()).optional(),
      /** `office`: the ranking is frozen already, or there are no scores. */
      to: z.enum(['experts', 'office']),
      seats: z.array(SeatId),
      ...FreshClock.partial().shape,
    })),
    upcast: { 1: (data) => data },
  }),
  /** 维持原评分: recorded as that, never as a second look. */
  ScoreLeftStanding: event({
    v: 1,
    formerly: ['ScoreStands'],
    title: bilingual('逾期未复核，维持原评分', 'Not looked at in time: the score stands'),
    audience: 'whole',
    data: () => z.object({ seat: SeatId, opinion: CauseId }),
  }),
  DefenceOpened: event({
    v: 1,
    title: bilingual('进入现场答辩', 'Defence opened'),
    audience: 'review',
    data: () => z.object({ seats: z.array(SeatId), ...FreshClock.shape }),
  }),
  DefenceMissed: event({
    v: 1,
    title: bilingual('专家缺席答辩', 'Expert absent from the defence'),
    audience: 'whole',
    data: () => z.object({ seat: SeatId, expert: z.string() }),
  }),
  ScoresClosed: event({
    v: 1,
    title: bilingual('评分结束', 'Scores closed'),
    audience: 'review',
    data: () => z.object({ round: z.int().positive(), rubric: z.string(), total: Total }),
  }),
  PanelOpinionGiven: event({
    v: 1,
    title: bilingual('专家组评审意见', 'Panel opinion given'),
    audience: 'review',
    data: () => z.object({ text: z.string() }),
  }),
};
export type ExpertEvent = EventsOf<typeof expertEvents>;
