import type { Bilingual } from '../../../engine/bilingual.ts';
import type { LocalDate } from '../../calendar/instant.ts';
import { isHeld } from '../../case/open-questions.ts';
import type { CaseState } from '../../case/state.ts';
import type { Consequence, Finding } from '../finding.ts';
import { type Objection, openObjections } from '../state.ts';
import type { Listed } from './messages.ts';
import { type PublicationState, type Round, roundFor } from './state.ts';

/** What came of objections: counts and outcomes, never who objected or what was said. */
export interface PublicObjections {
  readonly received: number;
  readonly open: number;
  readonly notTakenIn: number;
  readonly concluded: readonly { readonly finding: Finding; readonly consequence: Consequence }[];
}

export interface PublicLine extends Listed {
  readonly objections: PublicObjections;
  /** 暂缓办理: something is being looked into, and this case waits for it; what, is not told. */
  readonly held?: boolean;
  /** Where a later round lists the case, this line is marked as replaced by it. */
  readonly replacedBy?: number;
}

export interface PublicRound {
  readonly round: number;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly endsAt: string;
  /** Whether the first day is one of the days that were promised. */
  readonly countFirstDay: boolean;
  readonly list: readonly PublicLine[];
  readonly correction?: { readonly text: string; readonly reason: string };
}

export interface PublicNotice {
  readonly noticeId: string;
  readonly callId: string;
  readonly title: string;
  readonly issuer: string;
  readonly basis: readonly string[];
  readonly procedure: string;
  readonly contact: {
    readonly telephone: string;
    readonly email?: string;
    readonly address?: string;
  };
  readonly supervisionTelephone: string;
  readonly howToObject: Bilingual;
  readonly websites: readonly string[];
  readonly rounds: readonly PublicRound[];
  readonly withdrawn: boolean;
}

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
