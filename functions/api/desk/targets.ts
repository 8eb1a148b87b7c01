import * as programme from '../../../interface/programme.ts';
import { targetFigure } from '../../../workflows/programme/targets.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { reachedToday } from '../../views/programme/reached.ts';
import { readsAnywhere } from '../../views/standing.ts';

/** The policy's targets as it states them; what was reached, for those who may read what all applied with. */
export const targets = handle(
  programme.targets,
  async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const { targetSystem, targets: all } = ports.reference.targets;
    return {
      targetSystem,
      targets: all.map((target) => ({ ...target, figure: targetFigure(target) })),
      ...(readsAnywhere(person, 'progress') ? { reached: await reachedToday(ports, person) } : {}),
    };
  },
  WHOLE_ROUNDS,
);
