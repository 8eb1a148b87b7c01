import { checkCall } from '../../workflows/calls/index.ts';
import { jsonBody } from '../http/body.ts';
import { signedIn } from '../http/person.ts';
import { route } from '../http/route.ts';

/** Checks the file of a call before it is opened: every fault and warning at once, nothing is written. */
export const checkCallRoute = route({
  method: 'POST',
  path: '/api/calls/check',
  title: { zh: '检查申报批次文件', en: 'Check the file of a call' },
  handle: async ({ ports, request, language }) => {
    await signedIn(ports, request);
    const { forms, orgs, calendar } = ports.reference;
    const problems = checkCall(Reflect.get(Object(jsonBody(request)), 'call'), {
      forms,
      orgs,
      calendar,
    });
    return {
      status: 200,
      body: {
        problems: problems.map((problem) => ({
          ...problem,
          message: problem.message[language],
          messages: problem.message,
        })),
      },
    };
  },
});
