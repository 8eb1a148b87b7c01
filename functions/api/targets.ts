import { targetFigure } from '../../workflows/programme/targets.ts';
import { signedIn } from '../http/person.ts';
import { route, WHOLE_ROUNDS } from '../http/route.ts';
import { reachedToday } from '../programme/reached.ts';
import { readsAnywhere } from '../standing.ts';

/** The policy's targets as it states them; what was reached, for those who may read what all applied with. */
export const targets = route({
  method: 'GET',
  path: '/api/programme/targets',
  cost: WHOLE_ROUNDS,
  title: { zh: '政策目标和进展', en: 'The policy’s targets and what is reached' },
  handle: async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const { targetSystem, targets: all } = ports.reference.targets;
    return {
      status: 200,
      body: {
        targetSystem,
        targets: all.map((target) => ({ ...target, figure: targetFigure(target) })),
        ...(readsAnywhere(person, 'progress')
          ? { reached: await reachedToday(ports, person) }
          : {}),
      },
    };
  },
});
