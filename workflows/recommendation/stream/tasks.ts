import type { HeadSummary, Task } from '../../../engine/decider.ts';
import { localDateOf } from '../../calendar/instant.ts';
import { recordTasks } from '../../on-behalf/record.ts';
import { nominees, type Opened, type RecommendationStreamState } from './state.ts';
import type { BatchStatus } from './status.ts';

type State = RecommendationStreamState;

const dueUpstream = ({ upstream }: Opened): Task['due'] => ({
  at: upstream.deadline,
  date: localDateOf(upstream.deadline),
  why: {
    rule: 'upstream.deadline',
    document: upstream.number ?? upstream.title,
    because: {
      zh: `上级通知“${upstream.number ?? upstream.title}”规定的截止时间，不因本级进度顺延`,
      en: `The deadline that the upstream call sets (${upstream.number ?? upstream.title}); it does not move with the pace here.`,
    },
  },
});

const approvalTask = (state: State, opened: Opened): Task | undefined => {
  const next = opened.chain[state.approvals.length];
  if (next === undefined) return undefined;
  return {
    id: `approve:${next.org}`,
    kind: 'approve-nominations',
    org: next.org,
    role: 'leading-group',
    title: { zh: '审议推荐名单', en: 'Approve the nominations' },
    why: {
      zh: `推荐名单共${nominees(state).length}个，按程序由“${next.title.zh}”审议`,
      en: `${nominees(state).length} nominated; “${next.title.en}” comes next in the decision chain`,
    },
    commands: ['ApproveNominations'],
    since: state.approvals.at(-1)?.at ?? state.changedAt,
    due: dueUpstream(opened),
  };
};

const letterTask = (state: State, opened: Opened): Task => ({
  id: 'letter',
  kind: 'send-letter',
  org: opened.unit,
  role: 'office',
  title: { zh: '报送推荐文件', en: 'Send the recommendation letter' },
  why: {
    zh: '推荐名单已审议通过，须在上级截止时间前行文报送并附推荐汇总表',
    en: 'The list is approved: send the letter with the summary sheet before the upstream deadline',
  },
  commands: ['SendLetter'],
  since: state.approvals.at(-1)?.at ?? state.changedAt,
  due: dueUpstream(opened),
});

const dispatchTasks = (state: State, opened: Opened): readonly Task[] =>
  state.letters
    .filter(({ ems, receiptDate }) => ems === undefined && receiptDate === undefined)
    .map(({ document, sentAt }) => ({
      id: `dispatch:${document.number}`,
      kind: 'record-dispatch',
      org: opened.unit,
      role: 'office',
      title: { zh: '登记寄送与回执', en: 'Record dispatch and receipt' },
      why: {
        zh: `${document.number}已报送，请登记快递单号或签收日期备查`,
        en: `${document.number} has been sent: record its EMS number or the date of receipt`,
      },
      commands: ['RecordDispatch'],
      since: sentAt,
    }));

/** None where the higher office is on the system: its case answers by itself. */
const outcomeTask = (state: State, opened: Opened): Task | undefined => {
  if (opened.upstream.callId !== undefined) return undefined;
  const open = nominees(state).filter(
    ({ status, outcome }) => status === 'recommended' && outcome === undefined,
  );
  const since = state.letters[0]?.sentAt;
  if (open.length === 0 || since === undefined) return undefined;
  return {
    id: 'outcome',
    kind: 'record-outcome',
    org: opened.unit,
    role: 'office',
    title: { zh: '登记上级评审结果', en: "Record the higher level's result" },
    why: {
      zh: `已推荐${open.length}个，上级不登录本系统：收到其文件后由办公室代录，另一人复核`,
      en: `${open.length} recommended; the higher level does not sign in: record its document on its behalf, a second person checks`,
    },
    commands: ['RecordOnBehalf'],
    since,
  };
};

/** The upstream cut its quota: the office chooses who goes, before the letter from the list, after it by taking back. */
const overQuotaTask = (state: State, opened: Opened): Task | undefined => {
  const { quota } = opened.upstream;
  const listed = nominees(state).length;
  if (quota === undefined || listed <= quota) return undefined;
  const sent = state.letters.length > 0;
  return {
    id: 'over-quota',
    kind: 'over-quota',
    org: opened.unit,
    role: 'office',
    title: { zh: '推荐数超过上级名额', en: 'More than the upstream takes' },
    why: {
      zh: `上级名额调整为${quota}个，现已列入${listed}个，须${sent ? '撤回推荐' : '移出'}${listed - quota}个；由领导小组办公室按程序确定`,
      en: `The upstream now takes ${quota} and ${listed} are ${sent ? 'recommended' : 'nominated'}: ${listed - quota} must go, and the office says which`,
    },
    commands: [sent ? 'WithdrawRecommendation' : 'WithdrawNomination'],
    since: state.changedAt,
    due: dueUpstream(opened),
  };
};

/** A result for what had been taken back: the higher level is asked whether it stands. */
const contestedTasks = (state: State, opened: Opened): readonly Task[] =>
  state.nominations
    .filter(({ contested }) => contested === 'open')
    .map(({ caseId, name }) => ({
      id: `contested:${caseId}`,
      kind: 'contested-outcome',
      org: opened.unit,
      role: 'office',
      title: { zh: '核实撤回后的上级结果', en: 'Settle a result after a withdrawal' },
      why: {
        zh: `“${name}”的推荐已撤回，上级仍公布了结果：请与上级核实，凭其文件登记是否保留`,
        en: `The recommendation of “${name}” was taken back and the higher level answered all the same: ask it, and record by its document whether the result stands`,
      },
      commands: ['SettleOutcome'],
      since: state.changedAt,
    }));

const isTask = (task: Task | undefined): task is Task => task !== undefined;

/** What the batch asks of whom. */
export const streamTasks = (state: State): readonly Task[] => {
  const { opened } = state;
  if (opened === undefined) return [];
  const records = [
    ...[overQuotaTask(state, opened)].filter(isTask),
    ...contestedTasks(state, opened),
    ...recordTasks(state.records),
  ];
  if (state.letters.length > 0)
    return [
      ...dispatchTasks(state, opened),
      ...[outcomeTask(state, opened)].filter(isTask),
      ...records,
    ];
  if (nominees(state).length === 0) return records;
  return [approvalTask(state, opened) ?? letterTask(state, opened), ...records];
};

const statusOf = (state: State): BatchStatus => {
  if (state.opened === undefined) return 'none';
  const listed = nominees(state);
  if (state.letters.length === 0)
    return state.approvals.length > 0 && state.approvals.length === state.opened.chain.length
      ? 'approved'
      : 'nominating';
  return listed.every(({ outcome }) => outcome !== undefined) ? 'answered' : 'sent';
};

export const streamHead = (state: State): HeadSummary => ({
  status: statusOf(state),
  open: !['none', 'answered'].includes(statusOf(state)),
  list: `RECOMMENDATIONS#${state.opened?.unit ?? ''}`,
  ...(state.opened === undefined ? {} : { title: state.opened.upstream.title.slice(0, 60) }),
  counts: { tasks: streamTasks(state).length, nominated: nominees(state).length },
  fields: { call: state.callId },
});
