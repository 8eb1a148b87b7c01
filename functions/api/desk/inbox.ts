import * as desk from '../../../interface/desk.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { handsFor, withHand } from '../../views/desk/in-hand.ts';
import { inboxPage } from '../../views/desk/tasks.ts';
import { shownTask } from '../../views/shown-task.ts';

/** Open tasks of all of the person's roles, soonest due first; a task for one account shows to that account alone. */
export const inbox = handle(desk.inbox, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const { items, ...more } = await inboxPage(ports, person, pageOf(request));
  const handOf = handsFor(ports, person);
  const shown = await tenAtATime(items, (task) => withHand(handOf, task, shownTask(task)));
  return { items: shown, ...more };
});
