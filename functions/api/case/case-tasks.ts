import * as cases from '../../../interface/cases.ts';
import { handle } from '../../http/route.ts';
import { questionsFor } from '../../views/desk/questions.ts';
import { visibleCase } from '../../views/visible.ts';

/** "Who has it now": the office sees each question; others see with whom it is, and the details of their own. */
export const caseTasks = handle(cases.tasks, async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id);
  const reader = { ...visible, account: visible.person.account };
  return { items: questionsFor(ports, reader).map(({ question }) => question) };
});
