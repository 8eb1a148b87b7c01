import { Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledgeWildcards } from '../acknowledge.ts';
import { executionsOf } from './access.ts';

/** A policy of its own, so that what has to name `*` stands in one place, with the reason beside it. */
const wide = (
  scope: Construct,
  id: string,
  actions: readonly string[],
  reason: string,
  resources: readonly string[] = ['*'],
): ManagedPolicy => {
  const policy = new ManagedPolicy(scope, id, {
    description: reason,
    statements: [new PolicyStatement({ actions: [...actions], resources: [...resources] })],
  });
  acknowledgeWildcards(policy, resources, reason);
  return policy;
};

const WRITES_TRACES = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];

const DELIVERS_LOGS = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  ...WRITES_TRACES,
];

/** What the services can only be allowed on `*`; everything else names its resource. */
export class Wildcards extends Construct {
  /** Whether functions and machines write traces. */
  readonly traced: boolean;
  readonly tracing: ManagedPolicy;
  readonly logDelivery: ManagedPolicy;
  readonly streamListing: ManagedPolicy;
  readonly executions: ManagedPolicy;

  constructor(scope: Construct, id: string, processes: readonly string[], traced: boolean) {
    super(scope, id);
    this.traced = traced;
    this.tracing = wide(
      this,
      'tracing',
      WRITES_TRACES,
      'X-Ray has no resources to name for writing traces',
    );
    this.logDelivery = wide(
      this,
      'log-delivery',
      DELIVERS_LOGS,
      'Step Functions sets up log delivery and traces by calls that have no resources to name',
    );
    this.streamListing = wide(
      this,
      'stream-listing',
      ['dynamodb:ListStreams'],
      'Lambda lists streams to find the shards; the call has no resources to name and shows no data',
    );
    this.executions = wide(
      this,
      'executions',
      ['states:DescribeExecution'],
      'An execution is named after its case, so that only its machine can be named beforehand',
      executionsOf(Stack.of(this), processes),
    );
  }
}
