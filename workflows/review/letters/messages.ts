import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { Instant } from '../../calendar/instant.ts';
import { oneLine, passage } from '../../input/texts.ts';
import { ApplicantLetterKind } from '../../letters/kind.ts';
import { byOffice } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';

const LetterId = z.string().min(1).max(100);

/** What it says: Chinese is what goes out, English beside it for who reads that. */
const words = {
  title: oneLine(2, 100),
  text: passage(10, 8000),
  english: z.strictObject({ title: oneLine(2, 200), text: passage(10, 8000) }).optional(),
};

const LetterData = z.object({
  letterId: LetterId,
  kind: ApplicantLetterKind,
  /** When happened what it tells. */
  of: Instant,
  ...words,
  document: OfficialDocument.optional(),
  /** An earlier letter of the same occasion that it corrects. */
  replaces: LetterId.optional(),
});
export type LetterData = Readonly<z.infer<typeof LetterData>>;

export const letterCommands = {
  IssueApplicantLetter: command({
    title: bilingual('出具告知书', 'Issue a letter to the applicant'),
    body: strictly(() => ({
      kind: ApplicantLetterKind,
      ...words,
      document: OfficialDocument.optional(),
      replaces: LetterId.optional(),
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'LetterNotDue',
      'ResultNotReleased',
      'LetterUnfinished',
      'LetterAlreadyIssued',
      'NotTheLetterThatCounts',
      ...DOCUMENT_REFUSALS,
    ],
    example: {
      kind: 'declined',
      title: '不予受理通知书',
      text: '你单位提交的“高端铝业集群”申报材料经形式审查，不予受理。\n理由：申报主体不属于本批次申报范围。',
      document: { number: '滨工信函〔2026〕31号', title: '不予受理通知书', date: '2026-03-12' },
    },
  }),
};

export const letterEvents = {
  ApplicantLetterIssued: event({
    v: 1,
    title: bilingual('出具告知书', 'Letter issued to the applicant'),
    audience: 'told',
    data: holding(() => ({ ...LetterData.shape })),
  }),
};
export type LetterEvent = EventsOf<typeof letterEvents>;
