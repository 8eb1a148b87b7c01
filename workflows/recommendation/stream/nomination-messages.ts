import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, strictly } from '../../../engine/messages.ts';
import { Instant } from '../../calendar/instant.ts';
import { CallId } from '../../calls/call-id.ts';
import { byOffice } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';
import { OrgId } from '../../orgs/org.ts';

/** Of one unit in one round of the higher level. */
export const MOST_CASES = 200;

export const CaseId = z.string().min(1).max(120);
export const Reason = z.string().trim().min(1).max(1000);

const caseId = 'bz-2026-boxing-kitchenware';
const minutes = {
  number: '滨工信党组纪〔2026〕9号',
  title: '局党组会议纪要',
  date: '2026-11-18',
};

export const nominationCommands = {
  OpenRecommendation: command({
    title: bilingual('建立推荐批次', 'Open a recommendation'),
    body: () => z.strictObject({ recommendationId: z.string().min(1).max(80), callId: CallId }),
    may: byOffice,
    refusals: ['RecommendationOpen', 'RecommendationExists', 'NoUpstreamCall'],
    example: { recommendationId: 'rec-2026-bz', callId: 'bz-2026' },
  }),
  AmendUpstream: command({
    title: bilingual('登记上级调整', 'Record a change by the upstream'),
    body: strictly(() => ({
      document: OfficialDocument,
      quota: z.int().min(0).optional(),
      deadline: Instant.optional(),
    })),
    may: byOffice,
    refusals: ['RecommendationNotOpen', ...DOCUMENT_REFUSALS],
    example: {
      document: {
        number: '鲁工信产〔2026〕40号',
        title: '关于延长申报时间的通知',
        date: '2026-11-16',
      },
      deadline: '2026-12-11T09:30:00.000Z',
    },
  }),
  Nominate: command({
    title: bilingual('列入拟推荐', 'Nominate'),
    body: () => z.strictObject({ caseId: CaseId, rank: z.int().positive() }),
    may: byOffice,
    refusals: [
      'RecommendationNotOpen',
      'LetterAlreadySent',
      'AlreadyNominated',
      'NotReadyForNomination',
      'QuestionOpen',
      'ListedElsewhere',
      'NotOfThisCall',
      'UpstreamQuotaExhausted',
      'RankOutOfRange',
    ],
    example: { caseId, rank: 1 },
    needs: ['cases'],
  }),
  Rerank: command({
    title: bilingual('调整推荐排序', 'Change the order'),
    body: () => z.strictObject({ order: z.array(CaseId).min(1).max(MOST_CASES), reason: Reason }),
    may: byOffice,
    refusals: ['RecommendationNotOpen', 'LetterAlreadySent', 'OrderIncomplete'],
    example: { order: [caseId], reason: '局党组会集体研究，按链条完整度调整' },
  }),
  WithdrawNomination: command({
    title: bilingual('移出拟推荐', 'Withdraw the nomination'),
    body: () => z.strictObject({ caseId: CaseId, reason: Reason }),
    may: byOffice,
    refusals: ['RecommendationNotOpen', 'LetterAlreadySent', 'NotNominated'],
    example: { caseId, reason: '申报单位书面放弃推荐' },
  }),
  ApproveNominations: command({
    title: bilingual('审议通过推荐名单', 'Approve the nominations'),
    body: () => z.strictObject({ body: OrgId, document: OfficialDocument }),
    may: [{ role: 'leading-group', relation: 'decider' }],
    refusals: [
      'RecommendationNotOpen',
      'LetterAlreadySent',
      'NothingNominated',
      'NotThisBody',
      'BodyNotNext',
      ...DOCUMENT_REFUSALS,
    ],
    example: { body: 'BZ-IIT-PARTY-GROUP', document: minutes },
    onBehalf: true,
  }),
};
