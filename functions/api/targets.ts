import * as programme from '../../interface/programme.ts';
import { targetFigure } from '../../workflows/programme/targets.ts';
import { signedIn } from '../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../http/route.ts';
import { reachedToday } from '../programme/reached.ts';

/** Who reads figures of all applications anyway: offices, those who decide, and those who audit. */
const WHOLE: readonly string[] = ['office', 'leading-group', 'auditor', 'supervision'];

/** The policy's targets as it states them; what was reached, for those who may read what all applied with. */
export const targets = handle(
  programme.targets,
  async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const { targetSystem, targets: all } = ports.reference.targets;
    const whole = person.grants.some(({ role }) => WHOLE.includes(role));
    return {
      targetSystem,
      targets: all.map((target) => ({ ...target, figure: targetFigure(target) })),
      ...(whole ? { reached: await reachedToday(ports, person) } : {}),
    };
  },
  WHOLE_ROUNDS,
);
