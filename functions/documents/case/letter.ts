import * as z from 'zod';
import { contactOf } from '../../../workflows/calls/call.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { ApplicantLetterKind } from '../../../workflows/letters/kind.ts';
import type { ApplicantLetter } from '../../../workflows/review/letters/state.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import type { Ports } from '../../kinds/ports.ts';
import { lettersOf } from '../../views/letters.ts';
import { type Visible, visibleCase } from '../../views/visible.ts';
import { DocumentNotReady, type OrderDocument, WORD } from '../document.ts';
import { fileName, fullName, fullNames } from '../say.ts';
import { identityOf } from './filled-form.ts';
import { applicantLetterPaper } from './letter-paper.ts';

const Asked = z.object({
  letter: z.string().min(1).max(100).optional(),
  kind: ApplicantLetterKind.optional(),
});

type Words = Pick<ApplicantLetter, 'title' | 'text' | 'document'>;

/** For whoever it went to, and who handles or audits the case: as it went out. */
const issuedOf = (visible: Visible, id: string | undefined): ApplicantLetter => {
  const { letters } = visible.shown.review;
  const found = id === undefined ? letters.at(-1) : letters.find(({ letterId }) => letterId === id);
  if (found === undefined || !reads(visible, 'told')) throw new NotFound('told');
  return found;
};

const draftOf = async (
  ports: Ports,
  visible: Visible,
  kind: ApplicantLetterKind,
): Promise<Words> => {
  if (!reads(visible, 'drafts')) throw new NotFound('drafts');
  const line = (await lettersOf(ports, visible.shown)).find((one) => one.kind === kind);
  if (line === undefined)
    throw new DocumentNotReady({
      zh: '该项目目前没有需要以此告知的事项',
      en: 'there is nothing yet that such a letter would tell',
    });
  return { title: line.draft.title.zh, text: line.draft.text.zh, document: undefined };
};

/** 告知书: as it went out, by the names of then; with `kind` alone a draft, which is the office’s. */
export const letterWord: OrderDocument = async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id ?? '', 'told');
  const { letter: id, kind } = parse(Asked, {
    letter: request.query.letter,
    kind: request.query.kind,
  });
  const letter: Words & { readonly at?: string } =
    kind === undefined ? issuedOf(visible, id) : await draftOf(ports, visible, kind);
  const { name, applicant, partners } = identityOf(visible);
  const { orgs } = ports.reference;
  const paper = applicantLetterPaper({
    office: fullName(orgs, visible.call.office, letter.at),
    applicants: fullNames(orgs, [applicant, ...partners], letter.at),
    letter,
    telephone: contactOf(visible.call).telephone,
  });
  return {
    name: `${fileName(name, letter.title, letter.document?.number ?? '')}.docx`,
    contentType: WORD,
    order: { as: 'official', paper },
  };
};
