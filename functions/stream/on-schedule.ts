import { guardDutyScanner } from '../../adapters/guardduty.ts';
import { onEvent } from '../../adapters/lambda.ts';
import { s3Files } from '../../adapters/s3.ts';
import { sfnExecutions } from '../../adapters/sfn.ts';
import { Failure } from '../../engine/failure.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { sweep } from './sweep.ts';

/** Some streams could not be looked at; each is in the log. Thrown, so that the alarm hears of it. */
export class SweepIncomplete extends Failure {
  override readonly name = 'SweepIncomplete';
}

const ports = portsWith({
  executions: ({ MACHINE_ARNS }) => sfnExecutions(MACHINE_ARNS),
  files: ({ BUCKET }) => s3Files(BUCKET, {}, { lists: false }),
  scanner: ({ BUCKET }) => guardDutyScanner(BUCKET),
});

/** Every five minutes: the reconciler looks at each open stream. */
export const handler = onEvent(log, async () => {
  const { seen, failed } = await sweep(ports());
  log.info('sweep done', { seen, failed });
  if (failed > 0) throw new SweepIncomplete(`${failed} of ${seen} streams`);
});
