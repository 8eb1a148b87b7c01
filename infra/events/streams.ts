import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { Impossible } from '../../engine/failure.ts';
import { HEAD_SORT_KEY } from '../../engine/table.ts';
import { deadLetters } from '../data/dead-letters.ts';
import type { ProductFunction } from '../functions/product-function.ts';
import type { Wildcards } from '../functions/wildcards.ts';

export interface FollowerProps {
  readonly table: ITable;
  readonly follower: ProductFunction;
  readonly wildcards: Wildcards;
}

/** A function that is told of each new head, in the order of its stream; the stream of the table carries heads only to it. */
export class Follower extends Construct {
  readonly deadLetters: Queue;
  readonly follower: ProductFunction;

  constructor(scope: Construct, id: string, { table, follower, wildcards }: FollowerProps) {
    super(scope, id);
    const streamArn = table.tableStreamArn;
    if (streamArn === undefined) throw new Impossible('the table has no stream');
    this.follower = follower;
    this.deadLetters = deadLetters(this, 'dead-letters');
    this.deadLetters.grantSendMessages(follower.role);
    follower.role.addManagedPolicy(wildcards.streamListing);
    follower.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [streamArn],
      }),
    );
    const source = follower.lambda.addEventSourceMapping('heads', {
      eventSourceArn: streamArn,
      // A restart of the mapping must not skip what happened meanwhile; hearing of a head twice is harmless.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      // In order within one stream of events is enough, so that one slow case holds up a quarter of the shard at most.
      parallelizationFactor: 4,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { Keys: { sk: { S: FilterRule.isEqual(HEAD_SORT_KEY) } } },
        }),
      ],
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // Ten tries wait some ten minutes together: a deployment or a disturbed service, but no poisoned record for long.
      retryAttempts: 10,
      // The table's stream forgets after 24 hours; what is older than 6 goes to the dead letters while it can be read.
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.deadLetters),
    });
    source.node.addDependency(follower.role);
  }
}
