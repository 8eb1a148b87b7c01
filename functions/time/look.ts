import { step } from '../../engine/step.ts';
import type { Look } from '../../workflows/process.ts';
import type { Ports } from '../kinds/ports.ts';
import { lookInto, type Served } from './look-at.ts';
import { onLambdaOfProcess } from './of-process.ts';
import { inputOf } from './process-input.ts';

/** Where the stream stands in this process: what makes a restarted execution harmless. */
export const look = (served: Served) =>
  step({
    name: `${served.process.name}/look`,
    input: inputOf(served.process, {}),
    run:
      (ports: Ports) =>
      ({ id }): Promise<Look> =>
        lookInto(ports, served, id),
  });

export const handler = onLambdaOfProcess(look);
