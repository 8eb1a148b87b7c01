import * as accounts from './accounts.ts';
import * as audit from './audit.ts';
import * as batches from './batches.ts';
import * as calls from './calls.ts';
import * as cases from './cases.ts';
import * as clusters from './clusters.ts';
import * as commands from './commands.ts';
import * as contents from './contents.ts';
import * as deputies from './deputies.ts';
import * as desk from './desk.ts';
import { documentRoutes } from './documents.ts';
import * as enterprises from './enterprises.ts';
import * as files from './files.ts';
import * as hands from './hands.ts';
import * as history from './history.ts';
import * as inquiries from './inquiries.ts';
import * as letters from './letters.ts';
import { OPENED_BY_POST, PLURALS, WITH_FILES } from './plurals.ts';
import * as programme from './programme.ts';
import * as open from './public.ts';
import * as reference from './reference.ts';
import * as registers from './registers.ts';
import * as reportingYear from './reporting-year.ts';
import * as reviewing from './reviewing.ts';
import * as round from './round.ts';
import * as sameCluster from './same-cluster.ts';
import * as system from './system.ts';
import * as telling from './telling.ts';

/** Everything that can be asked over HTTP; listed by hand. */
export const routes = [
  desk.me,
  desk.desk,
  desk.counts,
  desk.inbox,
  hands.colleagues,
  deputies.deputies,
  telling.mine,
  telling.told,
  telling.undelivered,
  telling.subscription,
  telling.sentToSystem,
  reference.reference,
  reference.calendar,
  cases.myCases,
  cases.one,
  cases.tasks,
  cases.ifReturned,
  letters.ofCase,
  cases.experts,
  contents.parts,
  contents.drafts,
  contents.saveDraft,
  contents.prefill,
  history.history,
  history.chain,
  calls.many,
  calls.check,
  calls.one,
  calls.cases,
  round.round,
  calls.deliberation,
  calls.agendas,
  letters.ofRound,
  calls.noticeDays,
  reportingYear.year,
  reviewing.opinions,
  reviewing.opinionsGiven,
  reviewing.reviews,
  reviewing.review,
  inquiries.inquiries,
  inquiries.inquiryFile,
  programme.programme,
  programme.rounds,
  audit.search,
  audit.acts,
  audit.exceptions,
  audit.access,
  audit.myAccess,
  accounts.many,
  accounts.one,
  registers.many,
  registers.one,
  registers.entries,
  registers.counts,
  registers.entry,
  enterprises.byCode,
  enterprises.shared,
  sameCluster.ofCase,
  sameCluster.ofCall,
  clusters.many,
  clusters.one,
  batches.notices,
  batches.notice,
  batches.recommendations,
  batches.recommendation,
  batches.summary,
  files.fileChecks,
  ...WITH_FILES.flatMap((plural) => [
    files.upload(plural),
    files.download(plural),
    files.beginUpload(plural),
    files.signParts(plural),
    files.completeUpload(plural),
  ]),
  ...documentRoutes,
  ...OPENED_BY_POST.map((plural) => commands.opening(plural)),
  ...PLURALS.map((plural) => commands.command(plural)),
  open.calls,
  open.call,
  open.notices,
  open.notice,
  open.object,
  open.evidence,
  open.clusters,
  open.cluster,
  system.site,
  system.openapi,
  system.health,
];
