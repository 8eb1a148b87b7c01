import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { ONE_ROLE_A_PAGE } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import type { Person } from '../../http/person.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { callTitles, cardOf } from './case-card.ts';
import { handsFor } from './in-hand.ts';
import { timedTask } from './questions.ts';

/** Of what another organisation left open. */
const LONGEST_PAGE = 100;

type PageOf = { readonly limit: number; readonly after?: string };

/**
 * One page of the open tasks of all of a person's roles, soonest due first; a task for one account shows to that
 * account alone. Only one role can be paged through. Throws NotAllowed.
 */
export const inboxPage = async (ports: Ports, person: Person, page: PageOf) => {
  const own = person.grants.filter(({ via }) => via === undefined);
  if (page.after !== undefined && own.length !== 1) throw new NotAllowed(ONE_ROLE_A_PAGE);
  // What came with a reorganisation stands on the first page: it grows no more.
  const grants = page.after === undefined ? person.grants : own;
  const pages = await Promise.all(
    grants.map((grant) =>
      ports.lists.inbox(grant, grant.via === undefined ? page : { limit: LONGEST_PAGE }),
    ),
  );
  const items = pages
    .flatMap(({ items: tasks }) => tasks)
    .filter(({ account }) => account === undefined || account === person.account)
    .sort((a, b) => ((a.due?.at ?? '9') < (b.due?.at ?? '9') ? -1 : 1));
  const [only, ...others] = own;
  const next =
    only === undefined || others.length > 0 ? undefined : pages[grants.indexOf(only)]?.next;
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
