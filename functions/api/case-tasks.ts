import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { orgName } from '../../workflows/orgs/org.ts';
import { route } from '../http/route.ts';
import { shownTask } from './shown-task.ts';
import { seesAll, visibleCase } from './visible.ts';

/** "Who has it now": the office sees each question; others see with whom it is, and the details of their own. */
export const caseTasks = route({
  method: 'GET',
  path: '/api/cases/{id}/tasks',
  title: { zh: '现在由谁办理', en: 'Who has it now' },
  handle: async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id ?? '');
    const whole = seesAll(visible);
    const { orgs } = ports.reference;
    const mine = (task: { org: string; role: string; account?: string }) =>
      visible.actors.some(({ actor }) => actor.org === task.org && actor.role === task.role) &&
      (task.account === undefined || task.account === visible.person.account);
    // Who the experts are stays with the office until the scores are closed.
    const shown = caseAggregate
      .tasks(visible.kase)
      .filter((task) => whole || mine(task) || task.role !== 'expert');
    return {
      status: 200,
      body: {
        items: shown.map((task) =>
          whole || mine(task)
            ? { ...shownTask(task), orgName: orgName(orgs, task.org) }
            : {
                id: task.id,
                kind: task.kind,
                org: task.org,
                orgName: orgName(orgs, task.org),
                title: task.title,
                since: task.since,
              },
        ),
      },
    };
  },
});
