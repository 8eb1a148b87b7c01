import { onStream } from '../../adapters/lambda.ts';
import { sfnExecutions } from '../../adapters/sfn.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { headStream } from './head-stream.ts';
import { reconcile } from './reconcile.ts';

const ports = portsWith({ executions: ({ MACHINE_ARNS }) => sfnExecutions(MACHINE_ARNS) });

/** A head has changed: what should run because of it is compared with what runs. */
export const handler = onStream(log, async ({ stream }) => reconcile(ports(), headStream(stream)));
