import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { event, holding } from '../../../engine/messages.ts';
import { Instant, LocalDate } from '../../calendar/instant.ts';
import { DecisionBody, UpstreamCall } from '../../calls/call-parts.ts';
import { FileRef, OfficialDocument } from '../../orgs/document.ts';
import { LevelId, OrgId } from '../../orgs/org.ts';
import { IdentityNames } from '../../submission/identity-messages.ts';
import { RecommendationLetter } from '../letter.ts';
import { FrozenParts, KnownOutcome } from '../outcome.ts';
import { OutcomeItem } from './outcome-messages.ts';

/** What the recommendation keeps of a case, so that its list can be read without the cases. */
export const NominatedCase = z.object({
  caseId: z.string(),
  name: z.string(),
  track: z.string(),
  clusterId: z.string(),
  applicant: OrgId,
  partners: z.array(OrgId),
});
export type NominatedCase = z.infer<typeof NominatedCase>;

/** A case as the letter carries it: its place and the hashes of all its confirmed parts. */
export const SentCase = z.object({
  caseId: z.string(),
  rank: z.int().positive(),
  parts: FrozenParts,
  /** Name and units as the letter bears them: they may have been set right since the nomination. */
  names: IdentityNames.optional(),
});
export type SentCase = z.infer<typeof SentCase>;

export const streamEvents = {
  RecommendationOpened: event({
    v: 1,
    title: bilingual('推荐批次已建立', 'Recommendation opened'),
    audience: 'batch',
    data: holding(() => ({
      recommendationId: z.string(),
      callId: z.string(),
      level: LevelId,
      unit: OrgId,
      upstream: UpstreamCall,
      chain: z.array(DecisionBody),
    })),
  }),
  UpstreamAmended: event({
    v: 1,
    title: bilingual('上级调整已登记', 'Change by the upstream recorded'),
    audience: 'batch',
    data: holding(() => ({
      document: OfficialDocument,
      quota: z.int().min(0).optional(),
      deadline: Instant.optional(),
    })),
  }),
  Nominated: event({
    v: 1,
    title: bilingual('列入拟推荐', 'Nominated'),
    audience: 'batch',
    data: () => z.object({ kase: NominatedCase, rank: z.int().positive() }),
  }),
  Reranked: event({
    v: 1,
    title: bilingual('推荐排序已调整', 'Order changed'),
    audience: 'batch',
    data: () => z.object({ order: z.array(z.string()), reason: z.string() }),
  }),
  NominationWithdrawn: event({
    v: 1,
    formerly: ['Denominated'],
    title: bilingual('移出拟推荐', 'Nomination withdrawn'),
    audience: 'batch',
    data: () => z.object({ caseId: z.string(), reason: z.string() }),
  }),
  NominationsApproved: event({
    v: 1,
    title: bilingual('推荐名单审议通过', 'Nominations approved'),
    audience: 'batch',
    data: () => z.object({ body: OrgId, document: OfficialDocument }),
  }),
  LetterSent: event({
    v: 1,
    title: bilingual('推荐文件已报送', 'Letter sent'),
    audience: 'batch',
    data: holding(() => ({
      document: RecommendationLetter,
      to: OrgId,
      cases: z.array(SentCase),
      agreement: OfficialDocument.optional(),
    })),
  }),
  DispatchRecorded: event({
    v: 1,
    title: bilingual('寄送与回执已登记', 'Dispatch recorded'),
    audience: 'batch',
    data: holding(() => ({
      letter: z.string(),
      ems: z.string().optional(),
      receiptDate: LocalDate.optional(),
      receipt: FileRef.optional(),
    })),
  }),
  RecommendationWithdrawn: event({
    v: 1,
    title: bilingual('推荐已撤回', 'Recommendation withdrawn'),
    audience: 'batch',
    data: () => z.object({ caseId: z.string(), document: OfficialDocument, reason: z.string() }),
  }),
  RecommendationSupplemented: event({
    v: 1,
    title: bilingual('已补充推荐', 'Recommendation supplemented'),
    audience: 'batch',
    data: holding(() => ({
      kase: NominatedCase,
      rank: z.int().positive(),
      parts: FrozenParts,
      document: RecommendationLetter,
      to: OrgId,
      reason: z.string(),
      agreement: OfficialDocument.optional(),
    })),
  }),
  UpstreamOutcomeRecorded: event({
    v: 1,
    title: bilingual('上级评审结果已登记', "Higher level's result recorded"),
    audience: 'batch',
    data: () => z.object({ document: OfficialDocument, items: z.array(OutcomeItem) }),
  }),
  OutcomeSettled: event({
    v: 1,
    title: bilingual('撤回后的上级结果已核实', 'Result after a withdrawal settled'),
    audience: 'batch',
    data: holding(() => ({
      caseId: z.string(),
      stands: z.boolean(),
      document: OfficialDocument,
      reason: z.string(),
    })),
  }),
  UpstreamOutcomeTakenIn: event({
    v: 1,
    title: bilingual('已接收上级评审结果', "Higher level's result taken in"),
    audience: 'batch',
    data: () => z.object({ caseId: z.string(), outcome: KnownOutcome }),
  }),
};
