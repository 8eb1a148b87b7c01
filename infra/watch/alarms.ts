import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type AlarmSources, type AlarmWhen, alarmList } from './alarm-list.ts';

export interface AlarmsProps extends AlarmSources {
  readonly key: IKey;
  readonly email?: string;
}

const sum = (metrics: readonly IMetric[], period: Duration): IMetric =>
  new MathExpression({
    expression: metrics.map((_, index) => `m${index}`).join(' + '),
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    label: 'sum',
    period,
  });

/** Each alarm's name is a heading of docs/runbook.md: what it means, what to look at, what to do. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'topic', { masterKey: props.key, enforceSSL: true });
    this.#letAlarmsPublish();
    if (props.email !== undefined) {
      this.topic.addSubscription(new EmailSubscription(props.email));
    }
    for (const one of alarmList(props)) this.#alarm(one);
  }

  /**
   * A policy of one's own takes the place of the default one that lets the account's services publish, and enforceSSL
   * writes one that only denies. `aws:SourceAccount`: alarms of other accounts do not.
   */
  #letAlarmsPublish(): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  #alarm({ name, metrics, above, below, over, times = 1, silence }: AlarmWhen): void {
    const period = over ?? Duration.minutes(5);
    const [first] = metrics.length === 1 ? metrics : [sum(metrics, period)];
    if (first === undefined) return;
    const alarm = new Alarm(this, name, {
      alarmName: `${this.node.scope?.node.id ?? 'Tidu'}: ${name}`,
      alarmDescription: `docs/runbook.md, "${name}"`,
      metric: first,
      threshold: above ?? below ?? 0,
      comparisonOperator:
        above === undefined
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: times,
      treatMissingData:
        silence === 'alarms' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const tell = new SnsAction(this.topic);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
  }
}
