import * as z from 'zod';
import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/** What a department says of an application. A veto fact stands beside any of them. */
export const Verdict = z.enum(['no-objection', 'objection', 'not-ours', 'cannot-verify']);
export type Verdict = z.infer<typeof Verdict>;

export const VERDICT = {
  'no-objection': bilingual('无异议', 'No objection'),
  objection: bilingual('有异议', 'Dispute'),
  'not-ours': bilingual('不涉及本部门', 'Not ours'),
  'cannot-verify': bilingual('无法核实', 'Cannot verify'),
} as const satisfies Record<Verdict, Bilingual>;

/** Where a department's seat stands; silence is never consent. */
export const SeatStatus = z.enum(['asked', 'answered', 'no-reply', 'ended', 'dropped']);
export type SeatStatus = z.infer<typeof SeatStatus>;

export const SEAT_STATUS = {
  asked: bilingual('待反馈', 'To answer'),
  answered: bilingual('已反馈', 'Answered'),
  'no-reply': bilingual('逾期未反馈', 'No reply in time'),
  ended: bilingual('已结束等待', 'Waiting ended'),
  dropped: bilingual('不再征求', 'Dropped'),
} as const satisfies Record<SeatStatus, Bilingual>;

/** How the office settles a disputed figure. */
export const Resolution = z.enum(['applicant-value', 'department-value', 'explained']);
export type Resolution = z.infer<typeof Resolution>;

export const RESOLUTION = {
  'applicant-value': bilingual('采用申报值', 'The applicant’s value'),
  'department-value': bilingual('采用部门核实值', 'The department’s value'),
  explained: bilingual('作出说明', 'Explained'),
} as const satisfies Record<Resolution, Bilingual>;

/** What is said of a seat: one that is asked, and whose time is over, has not answered in time; an answer stays one. */
export const seatWord = (status: keyof typeof SEAT_STATUS, late: boolean): Bilingual =>
  SEAT_STATUS[status === 'asked' && late ? 'no-reply' : status];
