import { eventBridgeBus } from '../../adapters/eventbridge.ts';
import { onStream } from '../../adapters/lambda.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { headStream } from './head-stream.ts';
import { publishSince } from './publish.ts';

const ports = portsWith({ bus: ({ BUS_NAME }) => eventBridgeBus(BUS_NAME) });

/** A head has changed: the events since the head before are announced. */
export const handler = onStream(log, async ({ stream, from, to }) =>
  publishSince(ports(), headStream(stream), from, to),
);
