import type { ApplicantLetter } from '../../../workflows/review/letters/state.ts';
import { blank, DATE, NUMBER, type OfficialPaper, paragraph } from '../official-paper.ts';
import { dateZh } from '../say.ts';

export interface ApplicantLetterText {
  readonly office: string;
  readonly applicants: string;
  /** As it went out, or as it is drafted: then nothing has a number or a date. */
  readonly letter: Pick<ApplicantLetter, 'title' | 'text' | 'document'>;
  readonly telephone: string;
}

/** 告知书 in the format of a letter; number and date are never invented. */
export const applicantLetterPaper = ({
  office,
  applicants,
  letter: { title, text, document },
  telephone,
}: ApplicantLetterText): OfficialPaper => ({
  layout: 'letter',
  mark: office,
  number: document?.number ?? NUMBER,
  title: [title],
  to: [applicants],
  body: text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim())),
  annexes: [],
  signed: { org: office, date: document === undefined ? DATE : dateZh(document.date) },
  note: ['联系人：', blank('联系人姓名'), `，联系电话：${telephone}`],
});
