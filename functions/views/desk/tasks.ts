import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { ONE_ROLE_A_PAGE } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import type { Person } from '../../http/person.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { callTitles, cardOf } from './case-card.ts';
import { handsFor } from './in-hand.ts';
import { timedTask } from './questions.ts';

type PageOf = { readonly limit: number; readonly after?: string };

/**
 * One page of the open tasks of all of a person's roles, soonest due first; a task for one account shows to that
 * account alone. Only one role can be paged through. Throws NotAllowed.
 */
export const inboxPage = async (ports: Ports, person: Person, page: PageOf) => {
  if (page.after !== undefined && person.grants.length !== 1) throw new NotAllowed(ONE_ROLE_A_PAGE);
  const pages = await Promise.all(person.grants.map((grant) => ports.lists.inbox(grant, page)));
  const items = pages
    .flatMap(({ items: tasks }) => tasks)
    .filter(({ account }) => account === undefined || account === person.account)
    .sort((a, b) => ((a.due?.at ?? '9') < (b.due?.at ?? '9') ? -1 : 1));
  const next = pages.length === 1 ? pages[0]?.next : undefined;
  return { items, ...(next === undefined ? {} : { next }) };
};

/** With who has each in hand; `others`: also what colleagues have. */
const handed = async (
  ports: Ports,
  person: Person,
  tasks: Awaited<ReturnType<typeof inboxPage>>['items'],
  others: boolean,
) => {
  const handOf = handsFor(ports, person);
  const all = await tenAtATime(tasks, async (task) => ({ task, hand: await handOf(task) }));
  return all.filter(({ hand }) => others || hand === undefined || hand.mine);
};

/**
 * The person's tasks, each with what it is about, what is left of its time and who has it in hand: what lies before
 * everybody and what is their own; with `others` what colleagues have in hand too.
 */
export const deskTasks = async (ports: Ports, person: Person, page: PageOf, others: boolean) => {
  const { items: found, ...more } = await inboxPage(ports, person, page);
  const items = await handed(ports, person, found, others);
  const streams = [...new Set(items.map(({ task: { stream } }): StreamKey => stream))];
  const heads = (
    await tenAtATime(streams, async (stream) => (await ports.events.head(stream)) ?? [])
  ).flat();
  const titles = await callTitles(ports, heads);
  const cards = new Map(heads.map((head) => [head.stream, cardOf(ports, head, titles)]));
  return {
    items: items.map(({ task, hand }) => ({
      ...timedTask(ports, task),
      about: cards.get(task.stream),
      ...(hand === undefined ? {} : { hand }),
    })),
    ...more,
  };
};
