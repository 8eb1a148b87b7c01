import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../../engine/messages.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';

const document = {
  number: '滨集群纪〔2026〕8号',
  title: '领导小组会议纪要',
  date: '2026-10-22',
};

export const correctMinutesCommands = {
  CorrectMinutes: command({
    title: bilingual('更正会议纪要信息', 'Correct the minutes on record'),
    body: strictly(() => ({
      /** Which decision: each has minutes of its own. */
      decision: z.string().min(1).max(60),
      /** The minutes as they are right: number, title, date, scan. What was decided stays. */
      document: OfficialDocument,
      reason: z.string().trim().max(2000),
      /** By which paper the body sets it right. */
      basis: OfficialDocument,
    })),
    may: [{ role: 'leading-group', relation: 'decider' }],
    refusals: [
      'SelfReview',
      'RecusedHere',
      'NoSuchDecision',
      'NotThisBody',
      'NothingCorrected',
      'ReasonMissing',
      'MinutesRestedOn',
      ...DOCUMENT_REFUSALS,
    ],
    example: {
      decision: 'd-0190f1de-0000',
      document,
      reason: '文号误录。',
      basis: {
        number: '滨集群办函〔2026〕3号',
        title: '关于更正会议纪要文号的函',
        date: '2026-10-24',
      },
    },
    onBehalf: true,
  }),
};

export const correctMinutesEvents = {
  MinutesCorrected: event({
    v: 1,
    title: bilingual('会议纪要信息已更正', 'Minutes corrected'),
    audience: 'review',
    data: holding(() => ({
      decision: z.string(),
      now: OfficialDocument,
      was: OfficialDocument,
      reason: z.string(),
      basis: OfficialDocument,
    })),
  }),
};
