import * as z from 'zod';
import { bilingual, said } from '../../../engine/bilingual.ts';
import { command, strictly } from '../../../engine/messages.ts';
import { LocalDate } from '../../calendar/instant.ts';
import { oneLine, together } from '../../input/texts.ts';
import { DocumentNumber, FileRef, OfficialDocument } from '../../orgs/document.ts';
import { RecommendationLetter } from '../letter.ts';
import { KnownOutcome } from '../outcome.ts';
import { Selection } from '../selection.ts';
import { CaseId, MOST_CASES, Reason } from './nomination-messages.ts';

const office = [{ role: 'office', relation: 'office' }] as const;
const caseId = 'bz-2026-boxing-kitchenware';
const letter = {
  number: '滨工信函〔2026〕5号',
  title: '关于推荐先进制造业集群的函',
  date: '2026-11-20',
  kind: '函',
};
const plain = { number: letter.number, title: letter.title, date: letter.date };

/** One row of the higher level's list. */
export const OutcomeItem = z.strictObject({
  caseId: CaseId,
  outcome: Selection,
  /** The cluster's name as the document gives it. */
  name: oneLine(2, 200).optional(),
  title: oneLine(2, 200).optional(),
  validFrom: LocalDate.optional(),
  validTo: LocalDate.optional(),
});

const late = {
  /** The upstream's own document that it takes what comes after its deadline. */
  agreement: OfficialDocument.optional(),
};

export const letterCommands = {
  SendLetter: command({
    title: bilingual('报送推荐文件', 'Send the recommendation letter'),
    body: strictly(() => ({
      document: RecommendationLetter,
      cases: z.array(CaseId).min(1).max(MOST_CASES),
      ...late,
    })),
    may: office,
    refusals: [
      'RecommendationNotOpen',
      'LetterAlreadySent',
      'ApprovalOutstanding',
      'LetterDoesNotMatch',
      'UpstreamDeadlinePassed',
      'LetterKindWrong',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
      'NotReadyForNomination',
      'QuestionOpen',
      'UpstreamQuotaExhausted',
      'TakenBackBelow',
    ],
    example: { document: letter, cases: [caseId] },
    needs: ['cases'],
  }),
  RecordDispatch: command({
    title: bilingual('登记寄送与回执', 'Record dispatch and receipt'),
    body: strictly(() => ({
      letter: DocumentNumber,
      ems: z
        .string()
        .regex(
          /^[A-Z0-9]{8,20}$/,
          said(
            '应为8至20位邮件号，由大写字母和数字组成',
            'is a mail number of 8 to 20 capitals and digits',
          ),
        )
        .optional(),
      receiptDate: LocalDate.optional(),
      receipt: FileRef.optional(),
    })),
    may: office,
    refusals: ['NoSuchLetter', 'DispatchEmpty', 'ReceiptDateImplausible'],
    example: { letter: letter.number, ems: '1098765432100', receiptDate: '2026-11-23' },
  }),
  WithdrawRecommendation: command({
    title: bilingual('撤回推荐', 'Withdraw a recommendation'),
    body: () => z.strictObject({ caseId: CaseId, document: OfficialDocument, reason: Reason }),
    may: office,
    refusals: [
      'NotRecommended',
      'OutcomeAlreadyRecorded',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
    ],
    example: {
      caseId,
      document: { ...plain, number: '滨工信函〔2026〕8号', title: '关于撤回推荐的函' },
      reason: '核心企业发生安全事故',
    },
  }),
  SupplementRecommendation: command({
    title: bilingual('补充推荐', 'Supplement a recommendation'),
    body: strictly(() => ({
      caseId: CaseId,
      rank: z.int().positive(),
      document: RecommendationLetter,
      reason: Reason,
      ...late,
    })),
    may: office,
    refusals: [
      'LetterNotSent',
      'AlreadyNominated',
      'NotReadyForNomination',
      'QuestionOpen',
      'ListedElsewhere',
      'NotOfThisCall',
      'UpstreamQuotaExhausted',
      'RankTaken',
      'UpstreamDeadlinePassed',
      'LetterKindWrong',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
    ],
    example: {
      caseId,
      rank: 2,
      document: { ...letter, number: '滨工信函〔2026〕9号', title: '关于补充推荐的函' },
      reason: '撤回推荐后名额空出，经市领导同意补充推荐',
    },
    needs: ['cases'],
  }),
  RecordUpstreamOutcome: command({
    title: bilingual('登记上级评审结果', "Record the higher level's result"),
    body: strictly(() => ({
      document: OfficialDocument,
      items: together(z.array(OutcomeItem).min(1).max(MOST_CASES)),
    })),
    // An office above that is on the system answers for itself.
    may: [
      { role: 'province-department', relation: 'upstream' },
      { role: 'office', relation: 'upstream' },
    ],
    refusals: [
      'NotTheUpstream',
      'NotRecommended',
      'OutcomeAlreadyRecorded',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'ValidityReversed',
      'NumberTaken',
    ],
    example: {
      document: {
        number: '鲁工信产〔2027〕3号',
        title: '关于公布山东省先进制造业集群名单的通知',
        date: '2027-03-02',
      },
      items: [{ caseId, outcome: 'selected', title: '山东省先进制造业集群' }],
    },
    onBehalf: true,
  }),
  SettleOutcome: command({
    title: bilingual('核实撤回后的上级结果', 'Settle a result after a withdrawal'),
    body: strictly(() => ({
      caseId: CaseId,
      /** Whether the higher level's selection stands, as its document says. */
      stands: z.boolean(),
      document: OfficialDocument,
      reason: Reason,
    })),
    may: office,
    refusals: [
      'OutcomeNotContested',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'NumberTaken',
    ],
    example: {
      caseId,
      stands: false,
      document: {
        number: '鲁工信产函〔2027〕6号',
        title: '关于取消某集群入选资格的复函',
        date: '2027-03-20',
      },
      reason: '经与省厅核实，撤回推荐在先，入选结果不予保留。',
    },
  }),
  TakeInOutcome: command({
    title: bilingual('接收上级评审结果', "Take in the result of the higher level's case"),
    body: () => z.strictObject({ caseId: CaseId, outcome: KnownOutcome }),
    may: [{ role: 'system', relation: 'system' }],
    refusals: [],
    example: {
      caseId,
      outcome: {
        level: 'province',
        outcome: 'not-selected',
        body: 'SD-OFFICE',
        decidedIn: `${caseId}-province`,
      },
    },
  }),
};
