import { guardDutyScanner } from '../../adapters/guardduty.ts';
import { onStream } from '../../adapters/lambda.ts';
import { s3Files } from '../../adapters/s3.ts';
import { sfnExecutions } from '../../adapters/sfn.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { headStream } from './head-stream.ts';
import { dueAgain, reconcile } from './reconcile.ts';

const ports = portsWith({
  executions: ({ MACHINE_ARNS }) => sfnExecutions(MACHINE_ARNS),
  files: ({ BUCKET }) => s3Files(BUCKET, {}, { lists: false }),
  scanner: ({ BUCKET }) => guardDutyScanner(BUCKET),
});

/**
 * A head has changed: what should run because of it is compared with what runs. Where that cannot be done the stream is
 * due, so that the sweep finds it also once Lambda has given up.
 */
export const handler = onStream(log, async ({ stream: key }) => {
  const stream = headStream(key);
  try {
    await reconcile(ports(), stream);
  } catch (error) {
    await dueAgain(ports(), stream);
    throw error;
  }
});
