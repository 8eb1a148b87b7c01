import * as z from 'zod';
import { Refusal } from '../../engine/refusal.ts';
import { step } from '../../engine/step.ts';
import type { Look } from '../../workflows/process.ts';
import { systemCommand } from '../door/system.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { loadCase } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';
import { lookInto, processNamed } from '../time/look-at.ts';
import { onLambda } from '../wiring/on-lambda.ts';

/**
 * Tries to freeze the ranking of the case's track. Whichever case is scored last succeeds; for the others it is too
 * early, which is no error. The call's version is in the key, so that each look may try again.
 */
export const closeRanking = step({
  name: 'review/close-ranking',
  input: z.object({ caseId: z.string().min(1) }),
  run:
    (ports: Ports) =>
    async ({ caseId }): Promise<Look> => {
      const { identity } = await loadCase(ports, caseId);
      if (identity !== undefined) {
        const { callId, track } = identity;
        const command = { type: 'FreezeRanking', track };
        try {
          await systemCommand(
            ports,
            aggregates.calls,
            callId,
            command,
            `ranking|${track}|${caseId}|${ports.now().toISOString()}`,
          );
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          ports.log.info('ranking not closed yet', { callId, track, refusal: error.name });
        }
      }
      return lookInto(ports, processNamed('review'), caseId);
    },
});

export const handler = onLambda(closeRanking);
