import { bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import type { CaseState } from '../../case/state.ts';
import { standsStill } from '../items/state.ts';
import { officeOf, taskOf } from '../task.ts';
import { visitDone } from './visit.ts';

export const siteVisitTasks = (kase: CaseState): readonly Task[] => {
  const { siteVisit } = kase.review;
  if (siteVisit === undefined || visitDone(siteVisit)) return [];
  const stands = standsStill(kase.review, 'site-visit');
  const toChoose = siteVisit.chosen === undefined;
  return [
    taskOf(
      {
        id: 'site-visit',
        kind: toChoose ? 'choose-site-visit' : 'site-visit',
        ...officeOf(kase),
        title: toChoose
          ? bilingual('确定是否实地核查', 'Choose for the site visit')
          : bilingual('实地核查', 'Site visit'),
        why: toChoose
          ? bilingual(
              '本批次抽查部分项目，由领导小组办公室确定本项目是否列入',
              'The round visits a sample: the office says whether this case is in it',
            )
          : bilingual(
              '部门联审已毕，由领导小组办公室组织实地核查后提交专家评审',
              'The departments are done: the office visits the site before the experts score',
            ),
        commands: toChoose ? ['ChooseForSiteVisit'] : ['RecordSiteVisit'],
        since: siteVisit.since,
      },
      stands ? undefined : siteVisit,
    ),
  ].map((task) => (stands ? { ...task, paused: true } : task));
};
