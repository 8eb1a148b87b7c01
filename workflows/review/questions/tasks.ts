import { bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import { type OpenQuestion, openQuestions } from '../../case/open-questions.ts';
import type { CaseState } from '../../case/state.ts';
import { deciderTasks } from '../decision/tasks.ts';
import { officeOf } from '../task.ts';

type Asked = Pick<Task, 'kind' | 'title' | 'why' | 'commands'>;

const DISPUTE: Asked = {
  kind: 'dispute',
  title: bilingual('认定有异议数据', 'Settle a disputed figure'),
  why: bilingual(
    '部门对申报数据有异议，由领导小组办公室核实认定后再继续办理',
    'A department disputes a figure: the office settles it before the application goes on',
  ),
  commands: ['SettleDispute'],
};
const VETO: Asked = {
  kind: 'veto',
  title: bilingual('认定一票否决事项', 'Settle a veto fact'),
  why: bilingual(
    '部门反馈发现一票否决事项，由领导小组办公室核实依据后认定；认定前暂缓办理',
    'A department found a veto fact: the office checks its basis and settles it; the application waits until then',
  ),
  commands: ['ConfirmVeto'],
};
const FLAG: Asked = {
  kind: 'flag',
  title: bilingual('处理排序后的更正意见', 'Deal with a correction after the ranking'),
  why: bilingual(
    '排序锁定后部门更正了意见，由领导小组办公室说明处理情况，必要时提请重新研究',
    'A department corrected itself after the ranking was frozen: the office says what follows, or submits it again',
  ),
  commands: ['AnswerFlag'],
};
const CONSEQUENCE: Asked = {
  kind: 'consequence',
  title: bilingual('登记后续处理', 'Record what followed'),
  why: bilingual(
    '推荐上报或认定后查实的事项，由领导小组办公室凭文件登记整改、撤销等处理；已上报的可撤回推荐',
    'Found after the letter or the title: the office records by its document what followed, or takes the recommendation back',
  ),
  commands: ['RecordConsequence'],
};

const ASKED: Partial<Readonly<Record<OpenQuestion['kind'], Asked>>> = {
  dispute: DISPUTE,
  veto: VETO,
  flag: FLAG,
  consequence: CONSEQUENCE,
};

/** Of a body that is not in the chain as it was opened. */
const AGAIN = {
  title: bilingual('重新研究', 'Decide again'),
  document: bilingual('会议纪要', 'minutes'),
};

const taskFor = (kase: CaseState, { kind, taskId, since }: OpenQuestion): readonly Task[] => {
  const asked = ASKED[kind];
  return asked === undefined ? [] : [{ id: taskId, ...asked, ...officeOf(kase), since }];
};

/** What is open is asked in every status, until it is answered. */
export const questionTasks = (kase: CaseState): readonly Task[] => {
  const open = openQuestions(kase);
  const { reopened, decision } = kase.review;
  const asked = open.flatMap((question) => taskFor(kase, question));
  if (reopened === undefined || !open.some(({ kind }) => kind === 'reopened')) return asked;
  const body = decision?.chain.find(({ org }) => org === reopened.body);
  return [...asked, ...deciderTasks(kase, body ?? { org: reopened.body, ...AGAIN }, reopened)];
};
