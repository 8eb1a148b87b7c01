import * as system from '../../interface/system.ts';
import { documentRoutes } from '../documents/routes.ts';
import { type Answered, handle, respond } from '../http/route.ts';
import { openApi } from '../openapi/document.ts';
import { publicRoutes } from '../public/routes.ts';
import { accountRoutes } from './administration/accounts.ts';
import { calendarRoute } from './administration/calendar.ts';
import { accessRoute, myAccessRoute } from './audit/access.ts';
import { auditActs } from './audit/audit-acts.ts';
import { auditExceptions } from './audit/audit-exceptions.ts';
import { auditSearch } from './audit/audit-search.ts';
import { caseRoute } from './case/case.ts';
import { caseTasks } from './case/case-tasks.ts';
import { drafts, saveDraft } from './case/drafts.ts';
import { chain, historyRoute } from './case/history.ts';
import { ifReturnedRoute } from './case/if-returned.ts';
import { parts } from './case/parts.ts';
import { prefill } from './case/prefill.ts';
import { colleagues } from './desk/colleagues.ts';
import { counts } from './desk/counts.ts';
import { deputiesRoute } from './desk/deputies.ts';
import { deskRoute } from './desk/desk.ts';
import { inbox } from './desk/inbox.ts';
import { me } from './desk/me.ts';
import { programmeRoute, roundsRoute } from './desk/programme.ts';
import { referenceRoute } from './desk/reference.ts';
import { casePartRoutes, downloadFile, fileChecks, uploadFile } from './files/files.ts';
import { streamFileRoutes } from './files/stream-files.ts';
import { byCode } from './registers/enterprises.ts';
import { entryRoute } from './registers/entry.ts';
import { registerRoutes } from './registers/registers.ts';
import { expertCandidates } from './review/expert-candidates.ts';
import { inquiries, inquiryFile } from './review/inquiries.ts';
import { caseLetters, roundLetters } from './review/letters.ts';
import { opinions } from './review/opinions.ts';
import { opinionsGiven } from './review/opinions-given.ts';
import { reviewRoute, reviews } from './review/reviews.ts';
import { agendasRoute } from './round/agendas.ts';
import { callCases, callRoute, callsRoute, myCases } from './round/calls.ts';
import { checkCallRoute } from './round/check-call.ts';
import { deliberationRoute } from './round/deliberation.ts';
import { noticeDaysRoute } from './round/notice-days.ts';
import { round } from './round/round.ts';
import { sameCluster, sameClusters } from './round/same-clusters.ts';
import { sharedEnterprises } from './round/shared-enterprises.ts';
import { summary } from './round/summary.ts';
import { yearRoute } from './round/year.ts';
import { clusterRoutes } from './streams/clusters.ts';
import { commandRoutes } from './streams/command.ts';
import { openRoutes } from './streams/open.ts';
import { streamRoutes } from './streams/streams.ts';
import { messagesToSystem, subscriptionOf } from './telling/subscription.ts';
import { myMessages, myTelling, undeliveredMessages } from './telling/telling.ts';

/** Routes behind the authorizer, the more particular first. */
const signedInRoutes: readonly Answered[] = [
  me,
  myTelling,
  myMessages,
  undeliveredMessages,
  subscriptionOf,
  messagesToSystem,
  referenceRoute,
  calendarRoute,
  deskRoute,
  counts,
  inbox,
  colleagues,
  deputiesRoute,
  myCases,
  callsRoute,
  checkCallRoute,
  callRoute,
  callCases,
  round,
  opinions,
  opinionsGiven,
  deliberationRoute,
  agendasRoute,
  roundLetters,
  noticeDaysRoute,
  yearRoute,
  programmeRoute,
  roundsRoute,
  auditSearch,
  auditActs,
  auditExceptions,
  accessRoute,
  myAccessRoute,
  caseRoute,
  historyRoute,
  chain,
  caseTasks,
  ifReturnedRoute,
  caseLetters,
  expertCandidates,
  parts,
  drafts,
  saveDraft,
  prefill,
  uploadFile,
  downloadFile,
  fileChecks,
  ...casePartRoutes,
  summary,
  reviews,
  reviewRoute,
  inquiries,
  inquiryFile,
  ...accountRoutes,
  ...clusterRoutes,
  ...registerRoutes,
  entryRoute,
  byCode,
  sharedEnterprises,
  sameCluster,
  sameClusters,
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
