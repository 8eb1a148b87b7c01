import * as system from '../../interface/system.ts';
import { documentRoutes } from '../documents/routes.ts';
import { type Answered, handle, respond } from '../http/route.ts';
import { openApi } from '../openapi/document.ts';
import { publicRoutes } from '../public/routes.ts';
import { accountRoutes } from './accounts.ts';
import { auditActs } from './audit-acts.ts';
import { auditExceptions } from './audit-exceptions.ts';
import { auditSearch } from './audit-search.ts';
import { calendarRoute } from './calendar.ts';
import { callCases, callRoute, callsRoute, myCases } from './calls.ts';
import { caseRoute } from './case.ts';
import { caseTasks } from './case-tasks.ts';
import { checkCallRoute } from './check-call.ts';
import { clusterRoutes } from './clusters.ts';
import { commandRoutes } from './command.ts';
import { deliberationRoute } from './deliberation.ts';
import { deskRoute } from './desk.ts';
import { drafts, saveDraft } from './drafts.ts';
import { expertCandidates } from './expert-candidates.ts';
import { casePartRoutes, downloadFile, uploadFile } from './files.ts';
import { chain, historyRoute } from './history.ts';
import { ifReturnedRoute } from './if-returned.ts';
import { inbox } from './inbox.ts';
import { inquiries, inquiryFile } from './inquiries.ts';
import { me } from './me.ts';
import { noticeDaysRoute } from './notice-days.ts';
import { openRoutes } from './open.ts';
import { opinions } from './opinions.ts';
import { opinionsGiven } from './opinions-given.ts';
import { parts } from './parts.ts';
import { prefill } from './prefill.ts';
import { programmeRoute } from './programme.ts';
import { referenceRoute } from './reference.ts';
import { reviewRoute, reviews } from './reviews.ts';
import { round } from './round.ts';
import { streamFileRoutes } from './stream-files.ts';
import { streamRoutes } from './streams.ts';
import { summary } from './summary.ts';
import { targets } from './targets.ts';

/** Routes behind the authorizer, the more particular first. */
const signedInRoutes: readonly Answered[] = [
  me,
  referenceRoute,
  calendarRoute,
  deskRoute,
  inbox,
  myCases,
  callsRoute,
  checkCallRoute,
  callRoute,
  callCases,
  round,
  opinions,
  opinionsGiven,
  deliberationRoute,
  noticeDaysRoute,
  programmeRoute,
  targets,
  auditSearch,
  auditActs,
  auditExceptions,
  caseRoute,
  historyRoute,
  chain,
  caseTasks,
  ifReturnedRoute,
  expertCandidates,
  parts,
  drafts,
  saveDraft,
  prefill,
  uploadFile,
  downloadFile,
  ...casePartRoutes,
  summary,
  reviews,
  reviewRoute,
  inquiries,
  inquiryFile,
  ...accountRoutes,
  ...clusterRoutes,
  ...streamFileRoutes,
  ...documentRoutes,
  ...streamRoutes,
  ...openRoutes,
  ...commandRoutes,
];

/** The interface's own description; needs no account, since it holds no data. */
const openapi: Answered = respond(system.openapi, async () => ({
  status: 200,
  headers: { 'cache-control': 'max-age=300' },
  body: openApi([...signedInRoutes, openapi, health, ...publicRoutes]),
}));

const health = handle(system.health, async () => ({ status: 'ok' as const }));

/** Everything that the API function answers; listed by hand. */
export const apiRoutes: readonly Answered[] = [...signedInRoutes, openapi, health];
