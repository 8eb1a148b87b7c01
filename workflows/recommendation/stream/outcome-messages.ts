import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, strictly } from '../../../engine/messages.ts';
import { LocalDate } from '../../calendar/instant.ts';
import { oneLine, together } from '../../input/texts.ts';
import { byOffice, bySystem } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';
import { KnownOutcome } from '../outcome.ts';
import { Selection } from '../selection.ts';
import { caseId } from './letter-messages.ts';
import { CaseId, MOST_CASES, Reason } from './nomination-messages.ts';

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

export const outcomeCommands = {
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
    may: byOffice,
    refusals: ['OutcomeNotContested', ...DOCUMENT_REFUSALS],
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
    may: bySystem,
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
