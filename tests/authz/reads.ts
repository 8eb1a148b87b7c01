import { BODY, OFFICE, UPSTREAM } from './call.ts';
import type { Moment } from './moment.ts';
import type { Somebody } from './people.ts';
import { type Reader, readerOf, whole } from './standing.ts';

/** What a GET may answer. `given`: 200, or 409 where it is not ready; `any` is left to the words that are found in it. */
export type Read = 'given' | 'refused' | 'unseen' | 'any';

type OfCase = (reader: Reader, moment: Moment) => Read;
const seen: OfCase = () => 'given';
const given =
  (may: (reader: Reader) => boolean, otherwise: Read): OfCase =>
  (reader) =>
    may(reader) ? 'given' : otherwise;

const form = (reader: Reader): boolean =>
  whole(reader) ||
  reader.side ||
  reader.decides ||
  reader.upstream ||
  reader.inquires ||
  reader.papers;
const handling = (reader: Reader): boolean => whole(reader) || reader.side;
const dossier = (reader: Reader): boolean => handling(reader) || reader.decides || reader.upstream;
const office = ({ office: is }: Reader): boolean => is;

/** Who reads what of an application that exists for them. */
const CASE: Readonly<Record<string, OfCase>> = {
  '': seen,
  '/history': seen,
  '/tasks': seen,
  '/drafts': seen,
  '/prefill': seen,
  '/chain': given(whole, 'refused'),
  '/if-returned': given(office, 'refused'),
  '/experts': given(office, 'refused'),
  '/letters': given(whole, 'refused'),
  '/same-cluster': given(handling, 'unseen'),
  '/parts': given((reader) => form(reader) || reader.asked, 'unseen'),
  '/files/{fileId}': (reader, { fileId }) =>
    fileId !== undefined && (handling(reader) || reader.inquires || reader.papers)
      ? 'given'
      : 'unseen',
  '/file-checks': (reader) =>
    handling(reader) || reader.inquires || reader.papers ? 'given' : 'unseen',
  '/documents/form.pdf': given(form, 'unseen'),
  '/documents/form.docx': given(form, 'unseen'),
  '/documents/dossier.pdf': given(dossier, 'unseen'),
  '/documents/dossier.docx': given(dossier, 'unseen'),
  '/documents/bound.pdf': given(handling, 'unseen'),
  '/documents/receipt.pdf': given(handling, 'unseen'),
  // There where one went out.
  '/documents/letter.docx': (reader) => (handling(reader) ? 'any' : 'unseen'),
  '/documents/scores.xlsx': given(whole, 'unseen'),
  // To be filled in offline by the organisation whose part it is.
  '/documents/workbook.xlsx': (reader) => (reader.side ? 'any' : 'unseen'),
};

/** The route's expectation for one person and moment; undefined: a route that the oracle does not know. */
export const readOfCase = (route: string, person: Somebody, moment: Moment): Read | undefined => {
  const rule = CASE[route];
  if (rule === undefined) return undefined;
  const reader = readerOf(person, moment);
  return reader.sees ? rule(reader, moment) : 'unseen';
};

type OfPerson = (person: Somebody) => Read;
const everybody: OfPerson = () => 'given';
const holds =
  (wanted: readonly string[], otherwise: Read): OfPerson =>
  ({ holds: held }) =>
    held.some(({ role, org }) => wanted.includes(`${role}@${org}`) || wanted.includes(role))
      ? 'given'
      : otherwise;

const RUNS = `office@${OFFICE}`;
const WATCH = ['auditor', 'supervision'];
const DECIDES = `leading-group@${BODY}`;
const BATCH = [RUNS, DECIDES, `province-department@${UPSTREAM}`, `office@${UPSTREAM}`, ...WATCH];
/** A notice is public, but an account without any right finds none behind the sign-in; either is no secret told. */
const noticed: OfPerson = ({ holds: held }) => (held.length === 0 ? 'any' : 'given');
const none: OfPerson = () => 'unseen';

/** For whom a register has anything at all: whoever files, the department that answers for it, offices, and audit. */
const KEEPS = ['clerk', 'unit-head', 'office', 'department@BZ-IIT', ...WATCH];
/** An entry of Boxing: its own people, that department, the office above it, and audit. */
const OF_ENTRY = ['clerk@371625', 'unit-head@371625', RUNS, 'department@BZ-IIT', ...WATCH];

/** Who reads what is not one application. Lists are given to everybody, each with what is theirs in it. */
const OTHERS: Readonly<Record<string, OfPerson>> = {
  '/api/me': everybody,
  '/api/me/telling': everybody,
  '/api/me/messages': everybody,
  '/api/messages/undelivered': holds(['administrator'], 'refused'),
  '/api/reference': everybody,
  '/api/calendar': everybody,
  '/api/desk': everybody,
  '/api/desk/counts': everybody,
  '/api/inbox': everybody,
  '/api/deputies': everybody,
  // Names of its people are an organisation's own: whoever works there, and not whoever merely sits there.
  '/api/colleagues': holds(
    [RUNS, ...['clerk', 'department', 'leading-group'].map((role) => `${role}@${OFFICE}`)],
    'refused',
  ),
  '/api/cases': everybody,
  '/api/calls': everybody,
  '/api/calls/{id}': everybody,
  '/api/calls/{id}/cases': holds([RUNS, DECIDES, ...WATCH], 'refused'),
  '/api/calls/{id}/round': holds([RUNS, ...WATCH], 'refused'),
  '/api/calls/{id}/shared-enterprises': holds([RUNS], 'refused'),
  '/api/calls/{id}/same-clusters': holds([RUNS, ...WATCH], 'refused'),
  '/api/calls/{id}/deliberation': holds([RUNS, DECIDES, ...WATCH], 'refused'),
  '/api/calls/{id}/agendas': holds([RUNS, DECIDES, ...WATCH], 'refused'),
  '/api/calls/{id}/letters': holds([RUNS, ...WATCH], 'refused'),
  '/api/calls/{id}/notice-days': everybody,
  // Of a round of reports alone: that of the check takes applications.
  '/api/calls/{id}/year': none,
  '/api/calls/{id}/files/{fileId}': none,
  '/api/calls/{id}/documents/ranking.xlsx': holds([RUNS, ...WATCH], 'unseen'),
  '/api/calls/{id}/documents/round.xlsx': holds([RUNS, ...WATCH], 'unseen'),
  '/api/calls/{id}/documents/list.pdf': holds([RUNS, DECIDES, ...WATCH], 'unseen'),
  '/api/calls/{id}/documents/list.docx': holds([RUNS, DECIDES, ...WATCH], 'unseen'),
  '/api/calls/{id}/documents/agenda.docx': holds([RUNS, DECIDES, ...WATCH], 'unseen'),
  '/api/calls/{id}/documents/minutes.docx': holds([RUNS, DECIDES, ...WATCH], 'unseen'),
  '/api/calls/{id}/documents/notice.docx': holds([RUNS, ...WATCH], 'unseen'),
  // Of a round of reports alone: that of the check takes applications.
  '/api/calls/{id}/documents/bulletin.docx': none,
  '/api/calls/{id}/documents/monitoring.xlsx': none,
  '/api/opinions': holds(['department'], 'refused'),
  '/api/opinions/given': holds(['department'], 'refused'),
  '/api/programme': everybody,
  '/api/programme/rounds': everybody,
  '/api/audit/search': holds(WATCH, 'refused'),
  '/api/audit/acts': everybody,
  '/api/audit/exceptions': holds([RUNS, ...WATCH], 'refused'),
  // Who read what is for those who audit, and for nobody whom it is about but of themselves.
  '/api/audit/access': holds(['auditor'], 'refused'),
  '/api/me/access': everybody,
  '/api/reviews': everybody,
  '/api/inquiries': everybody,
  '/api/accounts': everybody,
  '/api/accounts/{id}': holds(['administrator', 'auditor'], 'unseen'),
  '/api/accounts/{id}/subscription': holds(['administrator'], 'unseen'),
  // The account that the check asks about is a person's, whose messages are nobody else's.
  '/api/accounts/{id}/messages': none,
  '/api/clusters': everybody,
  '/api/clusters/{id}': () => 'any',
  '/api/registers': everybody,
  '/api/registers/{register}': holds(KEEPS, 'unseen'),
  '/api/registers/{register}/entries': holds(KEEPS, 'unseen'),
  '/api/registers/{register}/counts': holds(KEEPS, 'unseen'),
  '/api/registers/{id}/documents/sheet.xlsx': holds(KEEPS, 'unseen'),
  // What a business register tells of a code: whoever has to do with the library.
  '/api/enterprises': holds(KEEPS, 'unseen'),
  '/api/entries/{id}': holds(OF_ENTRY, 'unseen'),
  '/api/entries/{id}/files/{fileId}': none,
  // Of a matter alone: the entry of the check is an enterprise.
  '/api/entries/{id}/documents/slip.docx': none,
  '/api/notices': everybody,
  '/api/notices/{id}': noticed,
  '/api/notices/{id}/files/{fileId}': none,
  '/api/notices/{id}/documents/notice.docx': noticed,
  '/api/notices/{id}/documents/recognition.docx': holds([RUNS, ...WATCH], 'unseen'),
  '/api/recommendations': everybody,
  '/api/recommendations/{id}': holds(BATCH, 'unseen'),
  '/api/recommendations/{id}/summary': holds(BATCH, 'unseen'),
  '/api/recommendations/{id}/files/{fileId}': none,
  '/api/recommendations/{id}/documents/summary.xlsx': holds(BATCH, 'unseen'),
  '/api/recommendations/{id}/documents/letter.docx': holds(BATCH, 'unseen'),
};

export const readOfOthers = (route: string, person: Somebody): Read | undefined =>
  OTHERS[route]?.(person);

/** Routes about one application that have an address of their own. */
export const BESIDE: Readonly<Record<string, (person: Somebody, moment: Moment) => Read>> = {
  '/api/reviews/{id}': (person, moment) => (readerOf(person, moment).seated ? 'given' : 'unseen'),
  '/api/inquiries/{id}/{objectionId}/files/{fileId}': () => 'unseen',
};

/** Every route that the oracle has an opinion about. */
export const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(CASE).map((route) => `/api/cases/{id}${route}`),
  ...Object.keys(OTHERS),
  ...Object.keys(BESIDE),
]);
