import * as z from 'zod';
import { bilingual, said } from '../../../engine/bilingual.ts';
import { command, strictly } from '../../../engine/messages.ts';
import { LocalDate } from '../../calendar/instant.ts';
import { byOffice } from '../../may.ts';
import { DocumentNumber, FileRef, OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';
import { RecommendationLetter } from '../letter.ts';
import { CaseId, MOST_CASES, Reason } from './nomination-messages.ts';

export const caseId = 'bz-2026-boxing-kitchenware';

const letter = {
  number: '滨工信函〔2026〕5号',
  title: '关于推荐先进制造业集群的函',
  date: '2026-11-20',
  kind: '函',
};

const plain = { number: letter.number, title: letter.title, date: letter.date };

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
    may: byOffice,
    refusals: [
      'RecommendationNotOpen',
      'LetterAlreadySent',
      'ApprovalOutstanding',
      'LetterDoesNotMatch',
      'UpstreamDeadlinePassed',
      'LetterKindWrong',
      ...DOCUMENT_REFUSALS,
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
    may: byOffice,
    refusals: ['NoSuchLetter', 'DispatchEmpty', 'ReceiptDateImplausible'],
    example: { letter: letter.number, ems: '1098765432100', receiptDate: '2026-11-23' },
  }),
  WithdrawRecommendation: command({
    title: bilingual('撤回推荐', 'Withdraw a recommendation'),
    body: () => z.strictObject({ caseId: CaseId, document: OfficialDocument, reason: Reason }),
    may: byOffice,
    refusals: ['NotRecommended', 'OutcomeAlreadyRecorded', ...DOCUMENT_REFUSALS],
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
    may: byOffice,
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
      ...DOCUMENT_REFUSALS,
    ],
    example: {
      caseId,
      rank: 2,
      document: { ...letter, number: '滨工信函〔2026〕9号', title: '关于补充推荐的函' },
      reason: '撤回推荐后名额空出，经市领导同意补充推荐',
    },
    needs: ['cases'],
  }),
};
