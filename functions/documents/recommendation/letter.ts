import * as z from 'zod';
import type { ApplicationCall } from '../../../workflows/calls/call.ts';
import type { OfficialDocument } from '../../../workflows/orgs/document.ts';
import type { OrgDirectory } from '../../../workflows/orgs/org.ts';
import {
  LetterKind as Kind,
  type LetterKind,
  standing,
} from '../../../workflows/recommendation/letter.ts';
import {
  type Nomination,
  nominees,
  type Opened,
} from '../../../workflows/recommendation/stream/state.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import type { Ports } from '../../kinds/ports.ts';
import { orgsAt, rulesOf } from '../../kinds/sent.ts';
import { type Batch, type SentPaper, sentPaper, visibleBatch } from '../../views/batch.ts';
import { DocumentNotReady, type OrderDocument, WORD } from '../document.ts';
import { fileName, fullName, fullNames } from '../say.ts';
import { procedureOf } from '../say-official.ts';
import { NOTHING_NOMINATED } from './batch.ts';
import { type LetterText, letterPaper } from './letter-paper.ts';

/** What the standing of the two bodies allows, the plainest first: 请示 upward, 函 beside, 文件 to all else. */
const KIND: Readonly<Record<ReturnType<typeof standing>, LetterKind>> = {
  'directly-above': '请示',
  above: '文件',
  beside: '函',
  below: '文件',
};

const listed = (nominations: readonly Nomination[], orgs: OrgDirectory): LetterText['nominees'] =>
  nominations.map(({ rank, name, applicant, partners }) => ({
    rank,
    name,
    applicant: fullName(orgs, applicant),
    partners: fullNames(orgs, partners),
  }));

/** What stays the same whether it is drafted or was sent. */
const between = (opened: Opened, call: ApplicationCall, orgs: OrgDirectory, kind: LetterKind) => {
  const how = standing(orgs, opened.unit, opened.upstream.issuer);
  return {
    kind,
    upward: kind === '请示' || how === 'above' || how === 'directly-above',
    unit: fullName(orgs, opened.unit),
    to: fullName(orgs, opened.upstream.issuer),
    upstream: { title: opened.upstream.title, number: opened.upstream.number },
    procedure: procedureOf(call),
    telephone: call.publicNotice.contact.telephone,
  };
};

/** The list as it stands, before anything was sent: what a letter would say now. */
const draftOf = (
  { state }: Batch,
  opened: Opened,
  call: ApplicationCall,
  ports: Ports,
  asked?: LetterKind,
) => {
  const { orgs } = ports.reference;
  const list = nominees(state);
  if (list.length === 0) throw new DocumentNotReady(NOTHING_NOMINATED);
  const kind = asked ?? KIND[standing(orgs, opened.unit, opened.upstream.issuer)];
  return letterPaper({
    ...between(opened, call, orgs, kind),
    act: { is: 'letter' },
    approvals: state.approvals.map(({ body, document }) => ({
      body: fullName(orgs, body),
      document,
    })),
    nominees: listed(list, orgs),
    document: undefined,
  });
};

interface Bearing {
  readonly act: LetterText['act'];
  readonly document: OfficialDocument;
  readonly kind: LetterKind;
}

/** Which document it was, and of what kind: a withdrawal goes out as the letter did that it takes back. */
const bearing = ({ act, state, cases }: SentPaper): Bearing => {
  const [first] = cases;
  const [before] = state.letters;
  const document = act === 'withdrawal' ? first?.withdrawal : first?.letter;
  if (document === undefined || before === undefined || first?.letter === undefined)
    throw new NotFound('batch');
  const { kind } = first.letter;
  if (act === 'letter') return { act: { is: act }, document, kind };
  const reasons = cases.map(({ name, reason = '' }) => ({ name, reason }));
  const letter = act === 'withdrawal' ? first.letter : before.document;
  return { act: { is: act, letter, reasons }, document, kind };
};

/** A letter, supplement or withdrawal as it went out: the list, the approvals and the names of then. */
const sentOf = async (sent: SentPaper, ports: Ports) => {
  const orgs = orgsAt(ports.reference.orgs, sent.at);
  const { opened } = sent.state;
  const call = await rulesOf(ports, sent.recorded);
  if (opened === undefined || call?.kind !== 'application') throw new NotFound('batch');
  const { act, document, kind } = bearing(sent);
  return letterPaper({
    ...between(opened, call, orgs, kind),
    act,
    approvals:
      act.is === 'letter'
        ? sent.state.approvals.map((approval) => ({
            body: fullName(orgs, approval.body),
            document: approval.document,
          }))
        : [],
    nominees: listed(sent.cases, orgs),
    document,
  });
};

const Asked = z.object({
  kind: Kind.optional(),
  document: z.string().min(2).max(60).optional(),
});

/**
 * 请示, 推荐函 or 文件. `?document=` is a letter, supplement or withdrawal as it went out, the first letter unless said;
 * before that it is a draft, of the `?kind=` that is asked for or that the standing of the two bodies allows.
 */
export const letter: OrderDocument = async ({ ports, request, params }) => {
  const batch = await visibleBatch(ports, request, params.id ?? '');
  const { opened, letters } = batch.state;
  const { call } = await ports.reference.liveCall(batch.state.callId);
  if (opened === undefined || call?.kind !== 'application') throw new NotFound('batch');
  const { kind, document } = parse(Asked, {
    kind: request.query.kind,
    document: request.query.document,
  });
  const number = document ?? letters[0]?.document.number;
  const paper =
    number === undefined
      ? draftOf(batch, opened, call, ports, kind)
      : await sentOf(sentPaper(batch, number), ports);
  const name = number === undefined ? '推荐文件稿' : fileName('推荐文件', number);
  return {
    name: `${fileName(name, opened.upstream.title)}.docx`,
    contentType: WORD,
    order: { as: 'official', paper },
  };
};
