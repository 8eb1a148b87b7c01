import { bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import type { CaseState } from '../../case/state.ts';
import { sayMoment } from '../../submission/say-moment.ts';
import { taskId } from '../../task-id.ts';
import { officeOf, taskOf } from '../task.ts';
import { BRANCH } from './data.ts';
import {
  awaitsAnswer,
  branchesOf,
  type Item,
  isToCheck,
  isWorkedOn,
  keyOf,
  openItems,
  type SentBack,
} from './state.ts';

const upstreamNote = ({ upstreamDeadline }: SentBack) =>
  upstreamDeadline === undefined
    ? { zh: '', en: '' }
    : {
        zh: `；上级截止时间${sayMoment(upstreamDeadline).zh}不因退回核改顺延`,
        en: `; the higher level’s deadline of ${sayMoment(upstreamDeadline).en} does not move`,
      };

/** When the last was said of an item. */
const lastWord = ({ at, said }: Item): string => said.at(-1)?.at ?? at;

const answerTask = (kase: CaseState, sent: SentBack): readonly Task[] => {
  const awaited = sent.items.filter(awaitsAnswer);
  const count = awaited.length;
  if (count === 0) return [];
  const note = upstreamNote(sent);
  const by = BRANCH[sent.branch];
  return [
    taskOf(
      {
        id: taskId('items', keyOf(sent)),
        kind: 'items',
        org: kase.identity?.applicant ?? '',
        // At a higher level the applicant is the office that recommended.
        role: kase.identity?.from === undefined ? 'clerk' : 'office',
        title: bilingual('答复核改事项', 'Answer what was sent back'),
        why: bilingual(
          `${by.zh}退回核改${count}项，由申报单位逐项更正或说明；其他环节照常办理${note.zh}`,
          `${by.en} sent ${count} items back: correct or explain each; the others go on${note.en}`,
        ),
        commands: ['AnswerItems', 'ConfirmPart', 'AttachFile'],
        since: awaited.map(lastWord).sort().at(-1) ?? sent.since,
      },
      sent,
    ),
  ];
};

/** Whose desk it comes to: a department's, the chair's who raised it, the office's. */
const raiserOf = (kase: CaseState, { branch, by }: SentBack) => {
  switch (branch) {
    case 'department':
      return { org: by.org, role: 'department' };
    case 'panel':
      return { org: by.org, role: 'panel-chair', account: by.account };
    case 'site-visit':
    case 'office':
      return officeOf(kase);
  }
};

const checkTask = (kase: CaseState, sent: SentBack): readonly Task[] => {
  if (!isToCheck(sent)) return [];
  const open = openItems(sent);
  const silent = open.filter(awaitsAnswer).length;
  const late = silent > 0 && sent.overdueAt !== undefined;
  return [
    {
      id: taskId('check-items', keyOf(sent)),
      kind: 'check-items',
      ...raiserOf(kase, sent),
      title: bilingual('核对核改事项', 'Check what was sent back'),
      why: late
        ? bilingual(
            `退回核改的事项有${silent}项逾期未答复，请逐项了结、维持异议或不再要求；系统不会自动办结`,
            `${silent} items were not answered in time: close each, keep the objection or do without; nothing ends by itself`,
          )
        : bilingual(
            '退回核改的事项已答复，请逐项办结或再次退回；未办结前项目不转入下一环节',
            'What was sent back is answered: close each item or send it back again; nothing moves on before',
          ),
      commands: ['CloseItem', 'ReopenItem'],
      since: sent.overdueAt ?? open.map(lastWord).sort().at(-1) ?? sent.since,
    },
  ];
};

/** The applicant is asked to answer, and whoever raised an item to close it or send it back again. */
export const itemTasks = (kase: CaseState): readonly Task[] =>
  isWorkedOn(kase.status)
    ? branchesOf(kase.review).flatMap((sent) => [
        ...answerTask(kase, sent),
        ...checkTask(kase, sent),
      ])
    : [];
