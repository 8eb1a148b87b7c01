import * as z from 'zod';
import { type ApplicationCall, outcomeOf } from '../../../workflows/calls/call.ts';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import type { NoticeStreamState } from '../../../workflows/notice/index.ts';
import type { Listed } from '../../../workflows/notice/publication/messages.ts';
import { officialNumber } from '../../../workflows/orgs/document.ts';
import type { OrgDirectory } from '../../../workflows/orgs/org.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { type Rehydrated, rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { orgsAt, rulesOf, type Sent, sentBy, standingAt } from '../../kinds/sent.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { readsRound } from '../../views/standing.ts';
import { DocumentNotReady, type OrderDocument, WORD } from '../document.ts';
import { applicantsZh, fileName, fullName } from '../say.ts';
import { published } from './notice.ts';
import {
  type RecognisedLine,
  type RecognitionText,
  recognitionPaper,
} from './recognition-paper.ts';

/** Not on the list and expected later. */
const HELD: readonly CaseState['status'][] = ['notice', 'proposed'];

/** A line of the notice, as its latest round has it, with its case. */
interface Line {
  readonly line: Listed;
  readonly held: Rehydrated<CaseState>;
  readonly kase: CaseState;
}

const linesOf = async (ports: Ports, { rounds }: NoticeStreamState): Promise<readonly Line[]> => {
  const listed = rounds.flatMap(({ list }) => list);
  const latest = [...new Map(listed.map((line) => [line.caseId, line])).values()];
  return tenAtATime(latest, async (line) => {
    const held = await rehydrate(ports, aggregates.cases, streamKey(caseAggregate, line.caseId));
    return { line, held, kase: held.state };
  });
};

const draftLine = (
  call: ApplicationCall,
  orgs: OrgDirectory,
  { line, kase }: Line,
): RecognisedLine => ({
  name: line.name,
  applicant: applicantsZh(orgs, line),
  outcome: outcomeOf(call, kase.review.outcome?.id ?? '')?.title.zh ?? '',
  track: line.track?.zh,
});

type Decided = Pick<RecognitionText, 'lines' | 'held' | 'document' | 'validityYears'> & {
  readonly orgs: OrgDirectory;
  /** What counts for the period that it prints. */
  readonly at: string | undefined;
};

/** What a document would name now: whose notice is over and who has none yet. */
const draftOf = (all: readonly Line[], call: ApplicationCall, orgs: OrgDirectory): Decided => {
  const through = all.filter(({ kase }) => kase.status === 'notice-over');
  if (through.length === 0)
    throw new DocumentNotReady({
      zh: '公示期满后方可起草认定文件',
      en: 'drafted once the notice is over',
    });
  return {
    lines: through.map((one) => draftLine(call, orgs, one)),
    held: all.filter(({ kase }) => HELD.includes(kase.status)).map(({ line }) => line.name),
    document: undefined,
    validityYears: call.validityYears,
    orgs,
    at: undefined,
  };
};

const issuedIn = ({ held }: Line, number: string): Sent<CaseState> | undefined =>
  sentBy(held, ['Recognised'], number);

const issuedLine = (
  orgs: OrgDirectory,
  { line }: Line,
  { state }: Sent<CaseState>,
): RecognisedLine[] => {
  const award = state.notice.recognised?.command;
  return award === undefined
    ? []
    : [
        {
          name: award.name,
          applicant: applicantsZh(orgs, line),
          outcome: award.title.zh,
          track: line.track?.zh,
          validTo: award.to,
        },
      ];
};

/** What was issued by this document, with what was held back on that day. */
const issuedBy = async (all: readonly Line[], number: string, ports: Ports): Promise<Decided> => {
  const named = all.flatMap((line) => {
    const sent = issuedIn(line, number);
    return sent === undefined ? [] : [{ line, sent }];
  });
  const last = named.reduce((latest, { sent }) => (sent.at > latest ? sent.at : latest), '');
  const [first] = named;
  const [recorded] = first?.sent.events ?? [];
  if (first === undefined || recorded === undefined) throw new NotFound('drafts');
  const orgs = orgsAt(ports.reference.orgs, last);
  const rules = await rulesOf(ports, recorded);
  const then = ({ held }: Line) => standingAt(held, last);
  return {
    lines: named.flatMap(({ line, sent }) => issuedLine(orgs, line, sent)),
    held: all.filter((line) => HELD.includes(then(line).status)).map(({ line }) => line.name),
    document: first.sent.state.notice.recognised?.command.document,
    validityYears: rules?.kind === 'application' ? rules.validityYears : undefined,
    orgs,
    at: last,
  };
};

/** Numbers under which titles were given on this notice, in the order of its list. */
const numbersOf = (all: readonly Line[]): readonly string[] => [
  ...new Set(all.flatMap(({ kase }) => kase.notice.recognised?.command.document.number ?? [])),
];

const Asked = z.object({ document: z.string().min(2).max(60).optional() });

/**
 * 认定文件 (公布名单) of what came through this notice; the office's and the auditors'. `?document=` is one as it was
 * issued. Unless said it is a draft of what has none yet, and once all have one, the last that was issued.
 */
export const recognitionWord: OrderDocument = async (context) => {
  const { ports, request } = context;
  const { person, notice, published: of, call } = await published(context);
  if (!readsRound(person, call, 'drafts')) throw new NotFound('drafts');
  const { document } = parse(Asked, { document: request.query.document });
  const all = await linesOf(ports, notice);
  const waiting = all.some(({ kase }) => kase.status === 'notice-over');
  const number = document ?? (waiting ? undefined : numbersOf(all).at(-1));
  const { orgs, at, ...decided } =
    number === undefined
      ? draftOf(all, call, ports.reference.orgs)
      : await issuedBy(all, officialNumber(number), ports);
  const rounds = notice.rounds.filter((round) => at === undefined || round.at <= at);
  const [first] = rounds;
  if (first === undefined) throw new NotFound('drafts');
  const paper = recognitionPaper({
    ...decided,
    issuer: fullName(orgs, of.issuer),
    noticeTitle: of.title,
    period: { firstDay: first.firstDay, lastDay: rounds.at(-1)?.lastDay ?? first.lastDay },
    basis: of.basis,
    procedure: of.procedure,
  });
  return {
    name: `${fileName(number === undefined ? '认定文件稿' : '认定文件', number ?? '', of.title)}.docx`,
    contentType: WORD,
    order: { as: 'official', paper },
  };
};
