import * as z from 'zod';
import { Bilingual } from '../../../engine/bilingual.ts';
import { Instant, LocalDate } from '../../calendar/instant.ts';
import { ApplicationCall } from '../../calls/call.ts';
import { isHeld } from '../../case/open-questions.ts';
import type { CaseState } from '../../case/state.ts';
import { Consequence, Finding } from '../finding.ts';
import { type Objection, openObjections } from '../state.ts';
import { Listed } from './messages.ts';
import { type PublicationState, type Round, roundFor } from './state.ts';

/** What came of objections: counts and outcomes, never who objected or what was said. */
export const PublicObjections = z.strictObject({
  received: z.int(),
  open: z.int(),
  notTakenIn: z.int(),
  concluded: z.array(z.strictObject({ finding: Finding, consequence: Consequence })).readonly(),
});
export type PublicObjections = z.infer<typeof PublicObjections>;

export const PublicLine = z.strictObject({
  ...Listed.shape,
  objections: PublicObjections,
  /** 暂缓办理: something is being looked into, and this case waits for it; what, is not told. */
  held: z.boolean().optional(),
  /** Where a later round lists the case, this line is marked as replaced by it. */
  replacedBy: z.int().optional(),
});
export type PublicLine = z.infer<typeof PublicLine>;

export const PublicRound = z.strictObject({
  round: z.int(),
  firstDay: LocalDate,
  lastDay: LocalDate,
  endsAt: Instant,
  /** Whether the first day is one of the days that were promised. */
  countFirstDay: z.boolean(),
  list: z.array(PublicLine).readonly(),
  correction: z.object({ text: z.string(), reason: z.string() }).optional(),
});
export type PublicRound = z.infer<typeof PublicRound>;

export const PublicNotice = z.strictObject({
  noticeId: z.string(),
  callId: z.string(),
  title: z.string(),
  issuer: z.string(),
  basis: z.array(z.string()).readonly(),
  procedure: z.string(),
  contact: ApplicationCall.shape.publicNotice.shape.contact,
  supervisionTelephone: z.string(),
  howToObject: Bilingual,
  websites: z.array(z.string()).readonly(),
  rounds: z.array(PublicRound).readonly(),
  withdrawn: z.boolean(),
});
export type PublicNotice = z.infer<typeof PublicNotice>;

export const HOW_TO_OBJECT: Bilingual = {
  zh: '如有异议，请在公示期内实名提出：个人写明真实姓名和联系方式，单位加盖公章，并附证据材料；身份依法保密。',
  en: 'Objections are made within these days, by real name and contact or under a unit’s seal, with evidence; identities are kept secret.',
};

const publicObjections = (kase: CaseState | undefined): PublicObjections => {
  const all: readonly Objection[] = Object.values(kase?.notice.objections ?? {});
  return {
    received: all.length,
    open: kase === undefined ? 0 : openObjections(kase.notice).length,
    notTakenIn: all.filter(({ status }) => status === 'refused').length,
    concluded: all.flatMap(({ finding, consequence }) =>
      finding === undefined || consequence === undefined ? [] : [{ finding, consequence }],
    ),
  };
};

const publicRound = (
  state: PublicationState,
  cases: ReadonlyMap<string, CaseState>,
  { round, firstDay, lastDay, endsAt, why, list, correction }: Round,
): PublicRound => ({
  round,
  firstDay,
  lastDay,
  endsAt,
  countFirstDay: why.countFirstDay,
  list: list.map((line) => {
    const latest = roundFor(state, line.caseId)?.round ?? round;
    const kase = cases.get(line.caseId);
    return {
      ...line,
      objections: publicObjections(kase),
      ...(kase !== undefined && isHeld(kase) ? { held: true } : {}),
      ...(latest > round ? { replacedBy: latest } : {}),
    };
  }),
  ...(correction === undefined ? {} : { correction }),
});

/** What everybody may read of a notice; undefined before it is published. */
export const publicNotice = (
  state: PublicationState,
  cases: ReadonlyMap<string, CaseState>,
): PublicNotice | undefined => {
  const { published } = state;
  if (published === undefined) return undefined;
  const { noticeId, callId, title, issuer, basis, procedure, contact, supervisionTelephone } =
    published;
  return {
    noticeId,
    callId,
    title,
    issuer,
    basis,
    procedure,
    contact,
    supervisionTelephone,
    howToObject: HOW_TO_OBJECT,
    websites: [...new Set(state.websites.map(({ url }) => url))],
    rounds: state.rounds.map((round) => publicRound(state, cases, round)),
    withdrawn: state.withdrawn !== undefined,
  };
};
