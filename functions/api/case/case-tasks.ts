import * as cases from '../../../interface/cases.ts';
import { handle } from '../../http/route.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { handsFor, withHand } from '../../views/desk/in-hand.ts';
import { questionsFor } from '../../views/desk/questions.ts';
import { visibleOrPast } from '../../views/visible.ts';

/** "Who has it now": the office sees each question; others see with whom it is, and the details of their own. */
export const caseTasks = handle(cases.tasks, async ({ ports, request, params }) => {
  const visible = await visibleOrPast(ports, request, params.id);
  if (visible.hasLeft) return { items: [] };
  const reader = { ...visible, account: visible.person.account };
  const handOf = handsFor(ports, visible.person);
  const items = await tenAtATime(questionsFor(ports, reader), ({ task, question }) =>
    task === undefined ? Promise.resolve(question) : withHand(handOf, task, question),
  );
  return { items };
});
