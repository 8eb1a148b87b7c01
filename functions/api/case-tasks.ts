import { questionsFor } from '../desk/questions.ts';
import { route } from '../http/route.ts';
import { visibleCase } from './visible.ts';

/** "Who has it now": the office sees each question; others see with whom it is, and the details of their own. */
export const caseTasks = route({
  method: 'GET',
  path: '/api/cases/{id}/tasks',
  title: { zh: '现在由谁办理', en: 'Who has it now' },
  handle: async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id ?? '');
    const reader = { ...visible, account: visible.person.account };
    return {
      status: 200,
      body: { items: questionsFor(ports, reader).map(({ question }) => question) },
    };
  },
});
