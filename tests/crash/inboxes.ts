import { COUNTIES, DEPARTMENTS, EXPERT, OFFICE } from '../round/acts.ts';
import { list, text } from '../round/api.ts';
import type { Performing } from '../round/script.ts';
import type { Findings } from './check.ts';
import type { Played } from './ledger.ts';

/** Everybody whom the scripts ask something. */
const EVERYBODY: readonly string[] = [
  OFFICE,
  EXPERT.as,
  'body:BZ-LEADING-GROUP',
  ...DEPARTMENTS.map((org) => `department:${org}`),
  ...COUNTIES.flatMap((county) => [`county:${county}`, `head:${county}`]),
];

const inboxOf = async (on: Performing, as: string): Promise<readonly unknown[]> => {
  const items: unknown[] = [];
  let after = '';
  do {
    const page = await on.read(as, `/api/inbox?limit=100${after}`);
    items.push(...list(page, 'items'));
    const next = text(page, 'next');
    after = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
  } while (after !== '');
  return items;
};

/** The question itself, whatever its id. */
const questionOf = (task: unknown): string =>
  ['kind', 'org', 'role', 'account'].map((name) => text(task, name)).join(' ');

const idsOf = (tasks: readonly unknown[]): ReadonlySet<string> =>
  new Set(tasks.map((task) => text(task, 'id')));

/** Inboxes must hold exactly what the histories ask, and no question twice. */
export const checkInboxes = async (
  on: Performing,
  cases: readonly Played[],
  into: Findings,
): Promise<void> => {
  const shown = new Map<string, unknown[]>(cases.map(({ id }) => [`CASE#${id}`, []]));
  for (const as of EVERYBODY) {
    for (const task of await inboxOf(on, as)) shown.get(text(task, 'stream'))?.push(task);
  }
  for (const { id } of cases) {
    if (id === '') continue;
    const found = shown.get(`CASE#${id}`) ?? [];
    const asked = list(await on.read(OFFICE, `/api/cases/${id}/tasks`), 'items');
    const questions = found.map(questionOf);
    const ids = idsOf(asked);
    for (const [index, task] of found.entries()) {
      const first = questions.indexOf(questions[index] ?? '') === index;
      if (!first || !ids.has(text(task, 'id')))
        into.askedTwice.push(`${id} inbox: ${questions[index]} (${text(task, 'id')})`);
    }
    const inInbox = idsOf(found);
    for (const task of ids) if (!inInbox.has(task)) into.lost.push(`${id} task ${task}`);
  }
};
