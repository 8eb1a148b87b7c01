import type { Bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import type { Clock } from '../calendar/clock.ts';
import { withEscalated } from '../case/escalated.ts';
import type { CaseIdentity, CaseState } from '../case/state.ts';
import { type CaseStatus, hasEnded } from '../case/status.ts';
import { type TaskId, taskId } from '../task-id.ts';
import { clocks, objectionTask } from './clocks.ts';
import { rest } from './rest.ts';
import { type Objection, openObjections } from './state.ts';

const said = (zh: string, en: string): Bilingual => ({ zh, en });

/** The clock of a question; of a suspension only when somebody is reminded of it. */
const clockOf = (kase: CaseState, id: TaskId): Partial<Clock> =>
  id === 'resume'
    ? { wakeAt: kase.notice.suspended?.wakeAt }
    : (clocks(kase).find(({ taskId: of }) => of === id)?.clock ?? {});

type Asked = Pick<Task, 'kind' | 'title' | 'why' | 'commands'> &
  Partial<Pick<Task, 'org' | 'role'>>;

const ask = (
  kase: CaseState,
  { office }: CaseIdentity,
  id: TaskId,
  since: string,
  asked: Asked,
): Task => {
  const { due, wakeAt } = clockOf(kase, id);
  return {
    id,
    org: office,
    role: 'office',
    since,
    ...asked,
    ...(due === undefined ? {} : { due }),
    ...(wakeAt === undefined ? {} : { wakeAt }),
  };
};

const PUBLISH: Asked = {
  kind: 'publish-notice',
  title: said('发布公示', 'Publish the notice'),
  why: said(
    '已列入拟定名单，由领导小组办公室在政府网站公示',
    'It is on the proposed list: the office publishes it on the government’s site',
  ),
  commands: ['PublishNotice'],
};

const RECOGNISE: Asked = {
  kind: 'issue-recognition',
  title: said('印发认定文件', 'Issue the recognition document'),
  why: said(
    '公示期满且无未办结异议（或本批次不公示），由领导小组办公室按程序印发文件；称号自文件之日起生效',
    'The notice is over with no objection open (or the round has none): the office has the document issued, from which the title runs',
  ),
  commands: ['IssueRecognition'],
};

const RESUME: Asked = {
  kind: 'resume',
  title: said('恢复办理', 'Resume the case'),
  why: said(
    '异议核查后暂停办理，待领导小组办公室凭文件恢复',
    'Suspended after an inquiry, until the office resumes it on a document',
  ),
  commands: ['ResumeAfterSuspension'],
};

const FORWARD: Asked = {
  kind: 'forward-lead',
  title: said('移送问题线索', 'Forward a lead'),
  why: said(
    '收到附证据的匿名反映，不作为异议，由领导小组办公室移送纪检监督机构',
    'An anonymous report with evidence is no objection: the office forwards it to supervision',
  ),
  commands: ['ForwardLead'],
};

const DECIDE: Asked = {
  kind: 'decide-objection',
  title: said('审查异议是否受理', 'Decide whether to take in an objection'),
  why: said(
    '公示期内收到异议，由领导小组办公室决定是否受理；办结前仅本项目暂缓',
    'An objection came within the notice: the office decides whether to take it in; only this case waits for it',
  ),
  commands: ['AdmitObjection', 'RefuseObjection'],
};

const ASSIGN: Asked = {
  kind: 'assign-inquiry',
  title: said('交办异议核查', 'Assign the inquiry'),
  why: said(
    '异议已受理，须交由未经办本项目审查的单位核查',
    'The objection is admitted: somebody who has not examined the case inquires into it',
  ),
  commands: ['AssignInquiry', 'ExtendInquiry'],
};

const INQUIRE: Omit<Asked, 'org'> = {
  kind: 'inquiry',
  title: said('异议核查', 'Inquire into an objection'),
  why: said(
    '领导小组办公室交由贵单位核查该异议并作出结论',
    'The office assigned this objection to your unit for inquiry and conclusion',
  ),
  commands: ['ConcludeInquiry', 'ExtendInquiry'],
};

const aboutObjection = (kase: CaseState, identity: CaseIdentity, objection: Objection): Task => {
  const { status, inquirer, since } = objection;
  const question = objectionTask(objection);
  if (status === 'received') return ask(kase, identity, question, since, DECIDE);
  const asked = inquirer === undefined ? ASSIGN : { ...INQUIRE, ...inquirer };
  return ask(kase, identity, question, since, asked);
};

/** Ended without a title. */
const isOut = (status: CaseStatus): boolean =>
  hasEnded(status) && status !== 'recognised' && status !== 'listed';

const asked = (kase: CaseState): readonly Task[] => {
  const { identity, notice, since, status } = kase;
  if (identity === undefined || isOut(status)) return [];
  const place = rest(kase);
  const held = place === 'ObjectionInquiry';
  const { suspended, leads } = notice;
  return [
    ...(place === 'AwaitPublication' ? [ask(kase, identity, 'publish', since, PUBLISH)] : []),
    ...(place === 'AwaitRecognition' ? [ask(kase, identity, 'recognise', since, RECOGNISE)] : []),
    ...(held ? openObjections(notice).map((one) => aboutObjection(kase, identity, one)) : []),
    ...(held && suspended !== undefined
      ? [ask(kase, identity, 'resume', suspended.since, RESUME)]
      : []),
    ...Object.values(leads)
      .filter(({ forwardedTo }) => forwardedTo === undefined)
      .map((lead) => ask(kase, identity, taskId('lead', lead.id), lead.since, FORWARD)),
  ];
};

/** What the list waits for, and what of it is late on another desk besides. */
export const tasks = (kase: CaseState): readonly Task[] =>
  withEscalated(kase, clocks(kase), asked(kase));
