import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetters } from '../data/dead-letters.ts';
import type { ProductFunction } from '../functions/product-function.ts';

/** How long a message waits at most before it is first tried: a mail is read minutes later anyway. */
const DELIVER_EVERY = Duration.minutes(1);

/** Sends what was written down, on a schedule; what cannot be sent is due again by itself. */
class Delivery extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { deliver }: { readonly deliver: ProductFunction }) {
    super(scope, id);
    this.deadLetters = deadLetters(this, 'dead-letters');
    // No retry of one round: the next one finds the same. The letter tells that a round was not begun.
    const target = {
      deadLetterQueue: this.deadLetters,
      retryAttempts: 0,
      maxEventAge: DELIVER_EVERY,
    };
    new Rule(this, 'schedule', {
      description: 'Tidu: messages that are due are sent',
      schedule: Schedule.rate(DELIVER_EVERY),
      targets: [new LambdaFunction(deliver.lambda, target)],
    });
    deliver.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: DELIVER_EVERY });
  }
}

/** Where messages are sent at all: the letters of the rounds that were not begun. */
export const deliveryLetters = (
  scope: Construct,
  deliver: ProductFunction | undefined,
): Readonly<Record<string, Queue>> =>
  deliver === undefined
    ? {}
    : { 'the delivery': new Delivery(scope, 'delivery', { deliver }).deadLetters };
