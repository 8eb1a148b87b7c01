import { kmsKeyWrapper } from '../../adapters/kms.ts';
import { onEvent } from '../../adapters/lambda.ts';
import { smtpChannel } from '../../adapters/smtp.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { deliver } from './deliver.ts';
import { mailOf } from './mail-settings.ts';

const ports = portsWith({ keys: ({ PERSONAL_KEY_ARN }) => kmsKeyWrapper(PERSONAL_KEY_ARN) });
const held: { channels?: ReturnType<typeof mailChannels> } = {};

/** The password is sealed in the settings, and opened once in each container. */
const mailChannels = async () => {
  const mail = await mailOf(process.env, kmsKeyWrapper);
  return new Map([['mail', smtpChannel(mail)]]);
};

/** Every minute: what waits to be sent, or to be tried again. */
export const handler = onEvent(log, async () => {
  held.channels ??= mailChannels();
  await deliver({ ...ports(), channels: await held.channels });
});
