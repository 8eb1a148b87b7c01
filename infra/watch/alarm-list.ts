import { Duration } from 'aws-cdk-lib';
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { HttpApi } from '../api/http-api.ts';
import type { Follower } from '../events/streams.ts';
import { SWEEP_EVERY } from '../events/sweeper.ts';
import { API, DOCUMENTS, PUBLIC, SWEEP } from '../functions/function-list.ts';
import type { Functions } from '../functions/functions.ts';

/** When somebody should be told. Several metrics are added up. */
export interface AlarmWhen {
  readonly name: string;
  readonly metrics: readonly IMetric[];
  readonly above?: number;
  readonly below?: number;
  /** Length of one look; five minutes, unless said. */
  readonly over?: Duration;
  /** How many looks in a row must be bad; one, unless said. */
  readonly times?: number;
  /** No figure at all is bad news only where something must run. */
  readonly silence?: 'alarms';
}

export interface AlarmSources {
  readonly functions: Functions;
  readonly machines: readonly StateMachine[];
  readonly api: HttpApi;
  readonly table: ITable;
  readonly reconciling: Follower;
  readonly publishing: Follower;
  readonly deadLetters: Readonly<Record<string, Queue>>;
}

const FIVE_MINUTES = { period: Duration.minutes(5), statistic: 'Sum' };

/** A letter lies there until somebody acts, so one look suffices and the alarm stays. */
const letters = (whose: string, queue: Queue): AlarmWhen => ({
  name: `Dead letters of ${whose}`,
  metrics: [queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' })],
  above: 0,
});

/** People do not wait for it, but after ten minutes waits outlive their answers noticeably. */
const late = (what: string, { follower }: Follower): AlarmWhen => ({
  name: `${what} is late`,
  metrics: [follower.lambda.metric('IteratorAge', { statistic: 'Maximum' })],
  above: Duration.minutes(10).toMilliseconds(),
  times: 2,
});

const alarmsRaised = (functions: Functions): readonly IMetric[] =>
  [...functions.all]
    .filter(([name]) => name.endsWith('/raise-alarm'))
    .map(([, { lambda }]) => lambda.metricInvocations(FIVE_MINUTES));

/** An alarm adds up ten metrics at most, so failing and running out of time are two. */
const executionsLost = (machines: readonly StateMachine[]): readonly AlarmWhen[] => [
  {
    name: 'Executions fail',
    metrics: machines.map((machine) => machine.metricFailed(FIVE_MINUTES)),
    above: 0,
  },
  {
    name: 'Executions time out',
    metrics: machines.map((machine) => machine.metricTimedOut(FIVE_MINUTES)),
    above: 0,
  },
];

const tableThrottled = (table: ITable): readonly IMetric[] =>
  ['ReadThrottleEvents', 'WriteThrottleEvents'].map(
    (metricName) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: table.tableName },
        ...FIVE_MINUTES,
      }),
  );

type FunctionAt = (name: string) => IFunction;

const sweeping = (functionAt: FunctionAt): readonly AlarmWhen[] => [
  {
    name: 'The sweeper fails',
    metrics: [functionAt(SWEEP).metricErrors(FIVE_MINUTES)],
    above: 0,
    // One round may meet a busy moment; two in a row have a cause.
    times: 2,
  },
  {
    name: 'The sweeper does not run',
    metrics: [
      functionAt(SWEEP).metricInvocations({
        period: Duration.minutes(3 * SWEEP_EVERY.toMinutes()),
        statistic: 'Sum',
      }),
    ],
    below: 1,
    silence: 'alarms',
  },
];

const answering = ({ api }: AlarmSources, functionAt: FunctionAt): readonly AlarmWhen[] => [
  {
    name: 'HTTP answers 5xx',
    metrics: [api.stage.metricServerError(FIVE_MINUTES)],
    above: 0,
    times: 2,
  },
  {
    name: 'Signed-in requests are throttled',
    metrics: [API, DOCUMENTS].map((name) => functionAt(name).metricThrottles(FIVE_MINUTES)),
    above: 0,
  },
  {
    name: 'Public requests are throttled',
    // A few are what the limit is for; hundreds are an attack, or a notice that everybody reads.
    metrics: [functionAt(PUBLIC).metricThrottles(FIVE_MINUTES)],
    above: 100,
  },
];

/** All that somebody is told of; tests/docs holds that the runbook has each. */
export const alarmList = (of: AlarmSources): readonly AlarmWhen[] => {
  const functionAt: FunctionAt = (name) => of.functions.get(name).lambda;
  return [
    ...Object.entries(of.deadLetters).map(([whose, queue]) => letters(whose, queue)),
    late('Reconciling', of.reconciling),
    late('Publishing', of.publishing),
    ...executionsLost(of.machines),
    { name: 'A step raises an alarm', metrics: alarmsRaised(of.functions), above: 0 },
    ...sweeping(functionAt),
    ...answering(of, functionAt),
    { name: 'The table is throttled', metrics: tableThrottled(of.table), above: 0 },
  ];
};
