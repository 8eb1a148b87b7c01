import * as z from 'zod';
import { Bilingual, bilingual } from '../../engine/bilingual.ts';
import { APPLICANT_LETTER, ApplicantLetterKind } from './kind.ts';

/** A letter's title and paragraphs (one a line), with blanks in braces: `{集群名称}`, in English `{cluster}`. */
export const LetterTemplate = z.strictObject({ title: Bilingual, text: Bilingual });
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** A round's own wording, where it has one. */
export const LetterTemplates = z.partialRecord(ApplicantLetterKind, LetterTemplate);
export type LetterTemplates = z.infer<typeof LetterTemplates>;

const lines = (...paragraphs: readonly string[]): string => paragraphs.join('\n');

const TEXTS: Readonly<Record<ApplicantLetterKind, Bilingual>> = {
  accepted: bilingual(
    lines(
      '你单位提交的“{集群名称}”申报材料（{申报批次}）经形式审查，符合受理条件，现予受理。',
      '联系电话：{联系电话}。',
    ),
    lines(
      'Your application “{cluster}” ({round}) has passed the formal review and is accepted.',
      'Telephone: {telephone}.',
    ),
  ),
  returned: bilingual(
    lines(
      '你单位提交的“{集群名称}”申报材料（{申报批次}）经形式审查，需补正以下事项，现一次性告知：',
      '{补正事项}',
      '请于{补正期限}前补正并重新提交。',
      '联系电话：{联系电话}。',
    ),
    lines(
      'In the formal review of your application “{cluster}” ({round}) the following, told all at once, was found to need correction:',
      '{items}',
      'Please correct it and send it again by {due}.',
      'Telephone: {telephone}.',
    ),
  ),
  declined: bilingual(
    lines(
      '你单位提交的“{集群名称}”申报材料（{申报批次}）经形式审查，不予受理。',
      '理由：{理由}',
      '依据：{依据}',
      '如对本通知有异议，可向我单位反映，联系电话：{联系电话}。',
    ),
    lines(
      'Your application “{cluster}” ({round}) was not accepted in the formal review.',
      'Reason: {reason}',
      'Basis: {basis}',
      'If you object to this letter, tell us. Telephone: {telephone}.',
    ),
  ),
  selected: bilingual(
    lines(
      '你单位申报的“{集群名称}”（{申报批次}）经评审和集体研究，{结果}。',
      '联系电话：{联系电话}。',
    ),
    lines(
      'Your application “{cluster}” ({round}) was reviewed and decided on: {outcome}.',
      'Telephone: {telephone}.',
    ),
  ),
  'not-selected': bilingual(
    lines(
      '你单位申报的“{集群名称}”（{申报批次}）经评审和集体研究，未列入拟定名单。',
      '理由：{理由}',
      '如对结果有疑问，请与我单位联系，联系电话：{联系电话}。',
    ),
    lines(
      'Your application “{cluster}” ({round}) was reviewed and decided on, and is not on the proposed list.',
      'Reason: {reason}',
      'If you have questions about the result, ask us. Telephone: {telephone}.',
    ),
  ),
};

/** What stands where the round has no wording of its own. */
export const usualTemplate = (kind: ApplicantLetterKind): LetterTemplate => ({
  title: APPLICANT_LETTER[kind],
  text: TEXTS[kind],
});
