import { kmsKeyWrapper } from '../../adapters/kms.ts';
import { onEvent } from '../../adapters/lambda.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { deliver } from './deliver.ts';
import { channelsOf } from './sealed-settings.ts';

const ports = portsWith({ keys: ({ PERSONAL_KEY_ARN }) => kmsKeyWrapper(PERSONAL_KEY_ARN) });
const held: { channels?: ReturnType<typeof channelsOf> } = {};

/** Every minute: what waits to be sent, or to be tried again. Secrets are opened once in each container. */
export const handler = onEvent(log, async () => {
  held.channels ??= channelsOf(process.env, kmsKeyWrapper);
  await deliver({ ...ports(), channels: await held.channels });
});
