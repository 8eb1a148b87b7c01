import { own } from '../../../engine/own.ts';
import { isPersonal } from '../../../engine/personal.ts';
import * as asked from '../../../interface/inquiries.ts';
import { explainDeadline } from '../../../workflows/calendar/deadline.ts';
import { timeLeft } from '../../../workflows/calendar/time-left.ts';
import { inquiredBy } from '../../../workflows/case/assigned.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { CASE_STATUS } from '../../../workflows/case/status.ts';
import { Statement } from '../../../workflows/notice/objection.ts';
import type { Objection } from '../../../workflows/notice/state.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { NotFound } from '../../door/errors.ts';
import { handedInKey } from '../../door/file-facts.ts';
import { noteRead, noteReadOf } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { assignedPage } from '../../views/assigned.ts';
import { requireChecked, shownChecks } from '../../views/file-check.ts';

const assignedTo = ({ grants }: Person, { inquirer }: Objection): boolean =>
  inquirer !== undefined &&
  grants.some(({ role, org }) => org === inquirer.org && role === inquirer.role);

interface Said {
  readonly grounds?: string;
  readonly files: readonly {
    readonly fileId: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
  }[];
  readonly conclusion?: string;
}

/** What the objector said and sent; who it was stays sealed, for whoever inquires too. */
const saidIn = async (ports: Ports, caseId: string, objectionId: string): Promise<Said> => {
  const { loaded } = await rehydrate(ports, aggregates.cases, streamKey(aggregates.cases, caseId));
  const about = loaded.events
    .map(({ event }) => event)
    .filter((event) => Reflect.get(event, 'objectionId') === objectionId);
  const received = about.find(({ type }) => type === 'ObjectionReceived');
  const said: unknown = await ports.open(Reflect.get(received ?? {}, 'statement'));
  const statement = Statement.safeParse(isPersonal(said) ? said.value : said);
  const concluded = about.findLast(({ type }) => type === 'InquiryConcluded');
  const text: unknown = Reflect.get(concluded ?? {}, 'text');
  return {
    ...(statement.success ? { grounds: statement.data.grounds } : {}),
    files: statement.success ? statement.data.evidence : [],
    ...(typeof text === 'string' ? { conclusion: text } : {}),
  };
};

const shownInquiry = async (ports: Ports, kase: CaseState, objection: Objection) => {
  const { identity } = kase;
  if (identity === undefined) return [];
  const { id, kind, receivedOn, status, limit, extended, finding, consequence } = objection;
  const { files, ...said } = await saidIn(ports, identity.caseId, id);
  const checks = await shownChecks(ports, streamKey(aggregates.cases, identity.caseId), files);
  return [
    {
      caseId: identity.caseId,
      name: identity.name,
      applicant: {
        org: identity.applicant,
        name: orgName(ports.reference.orgs, identity.applicant),
      },
      caseStatus: CASE_STATUS[kase.status],
      objectionId: id,
      kind,
      receivedOn,
      status,
      due: limit.due,
      dueExplained: explainDeadline(limit.due),
      timeLeft: timeLeft(ports.reference.calendar, ports.now().toISOString(), limit.due),
      callId: identity.callId,
      extended,
      finding,
      consequence,
      ...said,
      files: checks.map(({ sha256: _sha256, ...shown }) => shown),
    },
  ];
};

/** A page of the objections that were given to one's own organisation to inquire into: open ones and those concluded. */
export const inquiries = handle(asked.inquiries, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const lists = [...new Set(person.grants.map(inquiredBy))].sort();
  const { cases, ...more } = await assignedPage(ports, lists, pageOf(request));
  const own = cases.flatMap(({ list, kase }) =>
    Object.values(kase.notice.objections)
      .filter(({ inquirer }) => inquirer !== undefined && inquiredBy(inquirer) === list)
      .map((objection) => ({ kase, objection })),
  );
  const items = await Promise.all(
    own.map(({ kase, objection }) => shownInquiry(ports, kase, objection)),
  );
  const ids = own.map(({ kase }) => kase.identity?.caseId);
  noteReadOf(request, 'objection', 'cases', ids);
  return { items: items.flat(), ...more };
});

/** A signed URL to what the objector sent: for the organisation that inquires. */
export const inquiryFile = handle(asked.inquiryFile, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const { id, objectionId, fileId } = params;
  const stream = streamKey(aggregates.cases, id);
  const { state } = await rehydrate(ports, aggregates.cases, stream);
  const objection = own(state.notice.objections, objectionId);
  if (objection === undefined || !assignedTo(person, objection)) throw new NotFound('papers');
  const { files } = await saidIn(ports, id, objectionId);
  const file = files.find((one) => one.fileId === fileId);
  if (file === undefined) throw new NotFound('papers');
  await requireChecked(ports, person, stream, file);
  noteRead(request, { what: 'objection', stream, part: fileId });
  return {
    name: file.name,
    size: file.size,
    url: await ports.files.downloadUrl(await handedInKey(ports, stream, file), file.name),
  };
});
