import { oncePer } from '../../engine/once-per.ts';
import { own } from '../../engine/own.ts';
import { caseAggregate, caseProcesses, recallable } from '../../workflows/case/aggregate.ts';
import { withoutOthersParts } from '../../workflows/case/own-parts.ts';
import { reads } from '../../workflows/case/reader.ts';
import { CASE_STATUS } from '../../workflows/case/status.ts';
import { noticeFor } from '../../workflows/notice/view.ts';
import { reviewFor } from '../../workflows/review/view.ts';
import { NotFound } from '../door/errors.ts';
import { seesContacts } from './contacts.ts';
import { withoutPersons } from './named-file.ts';
import { sealsFor } from './seals.ts';
import { shownTask } from './shown-task.ts';
import { numberOf } from './told.ts';
import type { Visible } from './visible.ts';

const standing = (role: string, relation: string): string => `${role} ${relation}`;

/** Who may send each command, by role and relation. */
const MAY = Object.entries(caseAggregate.commands).map(
  ([name, { may }]) =>
    [name, new Set(may.map(({ role, relation }) => standing(role, relation)))] as const,
);

/** What this person may still do here: command names by the rights table; state may yet refuse. */
const commandsFor = ({ actors }: Visible): readonly string[] => {
  const own = actors.flatMap(({ actor, relations }) =>
    [...relations].map((relation) => standing(actor.role, relation)),
  );
  return MAY.filter(([, may]) => own.some((one) => may.has(one))).map(([name]) => name);
};

const tasksFor = (visible: Visible) =>
  caseAggregate
    .tasks(visible.kase)
    .filter((task) =>
      visible.actors.some(({ actor }) => task.org === actor.org && task.role === actor.role),
    )
    .filter(({ account }) => account === undefined || account === visible.person.account)
    .map(shownTask);

/** What the person could recall now, in one of the roles that they hold here. */
const recallFor = ({ kase, actors }: Visible) =>
  actors.flatMap(({ actor }) => {
    const last = recallable(kase, actor);
    if (last === undefined) return [];
    const title = own(caseAggregate.events, last.event)?.title ?? { zh: '', en: '' };
    return [{ act: last.act, title, at: last.at, role: actor.role, org: actor.org }];
  });

/** The last event that the reader is told of by then: its hash proves it, and tells of no other. */
const lastTold = ({ told, shownVersion, loaded }: Visible) =>
  loaded.events[(told[numberOf(told, shownVersion) - 1] ?? 0) - 1];

/** The case as its reader may see it, at the moment that was asked for: for the answer, and for its tag. */
export const shownCase = oncePer((visible: Visible) => {
  const { shown, shownVersion, told, call, actors } = visible;
  const { identity } = shown;
  if (identity === undefined) throw new NotFound('application');
  const whole = reads(visible, 'whole');
  const filing = reads(visible, 'filing');
  const review = reviewFor(
    shown,
    call,
    actors.map(({ actor }) => actor),
  );
  return {
    id: identity.caseId,
    version: numberOf(told, shownVersion),
    hash: lastTold(visible)?.hash,
    status: shown.status,
    statusTitle: CASE_STATUS[shown.status],
    since: shown.since,
    ...identity,
    call: { id: call.id, version: call.version, title: call.title },
    submission: filing
      ? withoutOthersParts(visible, shown.submission)
      : { filed: shown.submission.filed && { at: shown.submission.filed.at } },
    // Who took part in a visit is people's names too.
    review: seesContacts(visible) ? review : withoutPersons(review),
    notice: noticeFor(shown.notice, whole),
    recommendation: shown.recommendation,
    ...(filing ? sealsFor(visible) : {}),
    ...(whole ? { records: shown.records } : {}),
    tasks: visible.hasLeft ? [] : tasksFor(visible),
    commands: visible.hasLeft ? [] : commandsFor(visible),
    recall: visible.hasLeft ? [] : recallFor(visible),
    position: caseProcesses.map(({ name, rest }) => ({ process: name, state: rest(shown) })),
  };
});
