import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetters } from '../data/dead-letters.ts';
import type { ProductFunction } from '../functions/product-function.ts';

/** How late a lost execution, start or delivery is mended at most; deadlines are counted in days. */
export const SWEEP_EVERY = Duration.minutes(5);

/** Looks at the streams that are due on a schedule. */
export class Sweeper extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { sweep }: { readonly sweep: ProductFunction }) {
    super(scope, id);
    this.deadLetters = deadLetters(this, 'dead-letters');
    // No retry of one round: the next one does the same. The letter tells that a round was not begun.
    const target = {
      deadLetterQueue: this.deadLetters,
      retryAttempts: 0,
      maxEventAge: SWEEP_EVERY,
    };
    new Rule(this, 'schedule', {
      description: 'Tidu: the reconciler looks at the streams that are due',
      schedule: Schedule.rate(SWEEP_EVERY),
      targets: [new LambdaFunction(sweep.lambda, target)],
    });
    sweep.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: SWEEP_EVERY });
  }
}
