import { caseAggregate, caseProcesses } from '../../workflows/case/aggregate.ts';
import { CASE_STATUS } from '../../workflows/case/status.ts';
import { noticeFor } from '../../workflows/notice/view.ts';
import { reviewFor } from '../../workflows/review/view.ts';
import { checkCode } from '../../workflows/submission/check-code.ts';
import { route } from '../http/route.ts';
import { lookAt } from '../look.ts';
import { shownTask } from './shown-task.ts';
import { ownsPart, seesAll, type Visible, visibleCase } from './visible.ts';

/** What this person may still do here: command names by the rights table; state may yet refuse. */
const commandsFor = ({ actors }: Visible): readonly string[] =>
  Object.entries(caseAggregate.commands)
    .filter(([, spec]) =>
      actors.some(({ actor, relations }) =>
        spec.may.some(
          ({ role, relation }) =>
            role === actor.role && [...relations].some((own) => own === relation),
        ),
      ),
    )
    .map(([name]) => name);

const tasksFor = (visible: Visible) =>
  caseAggregate
    .tasks(visible.kase)
    .filter((task) =>
      visible.actors.some(({ actor }) => task.org === actor.org && task.role === actor.role),
    )
    .filter(({ account }) => account === undefined || account === visible.person.account)
    .map(shownTask);

/** The case as this person may see it; `?at=` and `?version=` show it as it was, under today's rights. */
export const caseRoute = route({
  method: 'GET',
  path: '/api/cases/{id}',
  title: { zh: '申报项目', en: 'An application' },
  query: {
    at: { zh: '某一时刻的情况（UTC）', en: 'as it was at this instant' },
    version: { zh: '第几版', en: 'as it was at this version' },
  },
  handle: async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id ?? '');
    const { shown, shownVersion, call, person, actors } = visible;
    const whole = seesAll(visible);
    return {
      status: 200,
      headers: { etag: `"${visible.loaded.version}"` },
      body: {
        id: params.id,
        version: shownVersion,
        hash: visible.loaded.events[shownVersion - 1]?.hash,
        status: shown.status,
        statusTitle: CASE_STATUS[shown.status],
        since: shown.since,
        ...shown.identity,
        call: { id: call.id, version: call.version, title: call.title },
        submission:
          whole || ownsPart(visible)
            ? shown.submission
            : { filed: shown.submission.filed && { at: shown.submission.filed.at } },
        review: reviewFor(
          shown,
          call,
          actors.map(({ actor }) => actor),
          person.account,
        ),
        notice: noticeFor(shown.notice, whole),
        recommendation: shown.recommendation,
        // What the unit's print bears and its head signs off (版本校验码).
        ...(whole || ownsPart(visible) ? { checkCode: checkCode(shown) } : {}),
        ...(whole ? { records: shown.records } : {}),
        tasks: tasksFor(visible),
        commands: commandsFor(visible),
        position: caseProcesses.map(({ name }) => ({
          process: name,
          state: lookAt(name, shown).rest,
        })),
      },
    };
  },
});
