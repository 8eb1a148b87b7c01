import { blanksIn } from '../../letters/blanks.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import { type Decided, type Deciding, idOf } from '../deciding.ts';
import { checkDocumentDate } from '../document-order.ts';
import type { CommandOf } from '../messages.ts';
import { NotAtThisStage } from '../refusals.ts';
import { issuedFor, isUnreleased, occasionOf } from './occasion.ts';
import {
  LetterAlreadyIssued,
  LetterNotDue,
  LetterUnfinished,
  NotTheLetterThatCounts,
  ResultNotReleased,
} from './refusals.ts';

/** Nothing goes out with an open blank: an applicant would read {理由}. */
const checkFinished = ({ title, text, english }: CommandOf<'IssueApplicantLetter'>): void => {
  const blanks = blanksIn([title, text, english?.title, english?.text].join('\n'));
  if (blanks.length > 0) throw new LetterUnfinished(blanks);
};

/** 出具告知书: once for each occasion; a later one corrects the one before, which stays on file. */
export const issueLetter = (command: CommandOf<'IssueApplicantLetter'>, on: Deciding): Decided => {
  const { type: _, ...words } = command;
  const { kind, document, replaces } = words;
  if (on.kase.status === 'none') throw new NotAtThisStage(command.type, on.kase.status);
  const of = occasionOf(on.kase, kind);
  if (of === undefined) throw new LetterNotDue(kind);
  if (isUnreleased(on.kase, kind)) throw new ResultNotReleased();
  checkFinished(command);
  const before = issuedFor(on.kase, kind, of);
  if (replaces === undefined && before !== undefined) throw new LetterAlreadyIssued(before.title);
  if (replaces !== undefined && before?.letterId !== replaces)
    throw new NotTheLetterThatCounts(replaces);
  if (document !== undefined) checkDocumentDate(on, document);
  const letterId = idOf('letter', on.commandId);
  return {
    events: [{ type: 'ApplicantLetterIssued', letterId, of, ...words }],
    claims: numberClaims(on, document, on.by.org),
  };
};
