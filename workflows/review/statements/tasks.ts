import { bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import { openQuestions } from '../../case/open-questions.ts';
import type { CaseState } from '../../case/state.ts';
import { taskId } from '../../task-id.ts';
import { statementAbout } from './state.ts';

/** The applicant may speak to each question that is open and of which it was told, until it is settled. */
export const statementTasks = (kase: CaseState): readonly Task[] =>
  openQuestions(kase).flatMap(({ taskId: about }): readonly Task[] => {
    const statement = statementAbout(kase.review, about);
    if (statement === undefined || statement.said !== undefined) return [];
    return [
      {
        id: taskId('statement', about),
        kind: 'statement',
        org: kase.identity?.applicant ?? '',
        role: kase.identity?.from === undefined ? 'clerk' : 'office',
        title: bilingual('陈述', 'Make a statement'),
        why:
          statement.fact === undefined
            ? bilingual(
                '部门对本项目申报数据有异议，认定前可在期限内陈述；未陈述的如实记载',
                'A department disputes a figure: you may speak before it is settled; silence is recorded as that',
              )
            : bilingual(
                '部门反馈发现一票否决事项，认定前可在期限内陈述；未陈述的如实记载',
                'A department found a veto fact: you may speak before it is settled; silence is recorded as that',
              ),
        commands: ['MakeStatement'],
        since: statement.since,
        due: statement.due,
      },
    ];
  });
