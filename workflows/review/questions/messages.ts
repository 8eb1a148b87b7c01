import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { byOffice } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';
import { OrgId } from '../../orgs/org.ts';
import { CauseId, OpinionId } from '../opinions/data.ts';
import { StatementMadeOrNot } from '../statements/messages.ts';
import { Measure } from './measure.ts';

const Text = z.string().trim().max(2000);
/** What a question is about: `veto:accident`, `dispute:size.output`, `flag:o-6f1c`, `objection:o-6f1c`. */
const About = z.string().min(1).max(200);

const letter = {
  number: '滨应急函〔2026〕12号',
  title: '关于某企业生产安全事故有关情况的函',
  date: '2026-11-02',
};

export const questionCommands = {
  ReportFact: command({
    title: bilingual('登记一票否决事项线索', 'Put a veto fact on record'),
    body: strictly(() => ({
      fact: z.string().min(1).max(60),
      /** The bureau whose letter says so, whether or not the round asked it. */
      department: OrgId,
      basis: z.string().trim().min(1).max(2000),
      document: OfficialDocument,
    })),
    may: [...byOffice, { role: 'department', relation: 'bureau' }],
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'UnknownVetoFact',
      'NotThisBureau',
      ...DOCUMENT_REFUSALS,
    ],
    example: {
      fact: 'accident',
      department: 'BZ-EMERGENCY',
      basis: '11月1日发生一起较大生产安全责任事故。',
      document: letter,
    },
  }),
  ConfirmVeto: command({
    title: bilingual('认定一票否决事项', 'Settle a veto fact'),
    body: strictly(() => ({
      fact: z.string().min(1).max(60),
      confirmed: z.boolean(),
      reason: Text,
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NoVetoFound',
      'StatementAwaited',
      'ReasonMissing',
    ],
    example: {
      fact: 'accident',
      confirmed: true,
      reason: '2025年3月发生较大生产安全责任事故，事故调查报告已批复。',
    },
  }),
  AnswerFlag: command({
    title: bilingual('处理排序后的更正意见', 'Deal with a correction after the ranking'),
    body: strictly(() => ({
      opinion: CauseId,
      /** The body that decided takes its decision again. */
      resubmit: z.boolean().default(false),
      reason: Text,
    })),
    may: byOffice,
    refusals: ['NotAtThisStage', 'SelfReview', 'RecusedHere', 'NoSuchFlag', 'ReasonMissing'],
    example: {
      opinion: 'o-6f1c2a3b-0001',
      reason: '更正幅度较小，不影响排序，已在审议材料中说明。',
    },
  }),
  RecordConsequence: command({
    title: bilingual('登记后续处理', 'Record what followed'),
    body: strictly(() => ({
      about: About,
      measure: Measure,
      reason: Text,
      document: OfficialDocument,
    })),
    may: byOffice,
    refusals: ['NotAtThisStage', 'NothingToFollow', 'ReasonMissing', ...DOCUMENT_REFUSALS],
    example: {
      about: 'veto:accident',
      measure: 'rectify',
      reason: '责令集群内涉事企业停产整改，整改期满复核。',
      document: { ...letter, number: '滨工信发〔2026〕40号', title: '关于责令整改的通知' },
    },
  }),
};

export const questionEvents = {
  VetoFound: event({
    v: 1,
    title: bilingual('发现一票否决事项', 'Veto fact found'),
    audience: 'opinion',
    data: holding(() => ({
      fact: z.string(),
      department: OrgId,
      opinion: OpinionId.optional(),
      document: OfficialDocument.optional(),
      basis: z.string(),
    })),
  }),
  VetoSettled: event({
    v: 1,
    title: bilingual('认定一票否决事项', 'Veto fact settled'),
    audience: 'review',
    data: holding(() => ({
      fact: z.string(),
      confirmed: z.boolean(),
      reason: z.string(),
      /** Whether the applicant spoke before; nothing where it was not asked. */
      statement: StatementMadeOrNot.optional(),
    })),
  }),
  FlagAnswered: event({
    v: 1,
    title: bilingual('已处理排序后的更正意见', 'Correction after the ranking dealt with'),
    audience: 'whole',
    data: () => z.object({ opinion: CauseId, reason: z.string() }),
  }),
  DecisionReopened: event({
    v: 1,
    title: bilingual('提请原审议机关重新研究', 'Submitted to the deciding body again'),
    audience: 'review',
    data: holding(() => ({
      body: OrgId,
      about: z.string(),
      ...FreshClock.shape,
    })),
  }),
  ConsequenceAwaited: event({
    v: 1,
    title: bilingual('待登记后续处理', 'A consequence is awaited'),
    audience: 'review',
    data: () => z.object({ about: z.string() }),
  }),
  ConsequenceRecorded: event({
    v: 1,
    title: bilingual('已登记后续处理', 'Consequence recorded'),
    audience: 'review',
    data: holding(() => ({
      about: z.string(),
      measure: Measure,
      reason: z.string(),
      document: OfficialDocument,
    })),
  }),
};
export type QuestionEvent = EventsOf<typeof questionEvents>;
