import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Archive, EventBus, type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnResourcePolicy, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetters } from '../data/dead-letters.ts';
import { logGroup } from '../data/logs.ts';

/** `Source` of every event of ours (adapters/eventbridge.ts). */
const SOURCE = 'tidu';

/** EventBridge's own default, said aloud: a day of tries before a letter is dead. */
const PERSISTENCE = { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 };

/** CDK's own target makes a Lambda just to write the log policy; this one needs none. */
const toLog = (group: LogGroup, queue: Queue): IRuleTarget => ({
  bind: () => ({
    arn: Stack.of(group).formatArn({
      service: 'logs',
      resource: 'log-group',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: group.logGroupName,
    }),
    deadLetterConfig: { arn: queue.queueArn },
    retryPolicy: PERSISTENCE,
  }),
});

/** Where events are announced. Mail and webhooks are rules beside the audit log's, each with dead letters of its own. */
export class Bus extends Construct {
  readonly bus: EventBus;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = Stack.of(this);
    this.bus = new EventBus(this, 'bus', { description: 'Tidu: what happened, never the data' });
    this.deadLetters = deadLetters(this, 'dead-letters');
    const everything = { source: [SOURCE] };
    new Archive(this, 'archive', {
      sourceEventBus: this.bus,
      eventPattern: everything,
      description: 'Tidu: to announce again to a new subscriber',
      retention: Duration.days(365),
    });
    const group = logGroup(this, 'audit-log', `/aws/events/${stack.stackName}/audit`);
    const rule = new Rule(this, 'audit', {
      eventBus: this.bus,
      eventPattern: everything,
      targets: [toLog(group, this.deadLetters)],
    });
    this.#letIn(rule, group);
  }

  /** The rule may write to its log and to its dead letters; no other rule may. */
  #letIn(rule: Rule, group: LogGroup): void {
    const onlyRule = { ArnEquals: { 'aws:SourceArn': rule.ruleArn } };
    const stack = Stack.of(this);
    const writers = ['events.amazonaws.com', 'delivery.logs.amazonaws.com'];
    const logging = (action: string, conditions: object = {}) =>
      new PolicyStatement({
        principals: writers.map((service) => new ServicePrincipal(service)),
        actions: [action],
        resources: [group.logGroupArn],
        conditions: { ...conditions },
      }).toStatementJson();
    // Making the stream is not done in the rule's name, says the example that this follows.
    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
    new CfnResourcePolicy(this, 'audit-log-policy', {
      policyName: `${stack.stackName}-audit`,
      policyDocument: stack.toJsonString({
        Version: '2012-10-17',
        Statement: [logging('logs:CreateLogStream'), logging('logs:PutLogEvents', onlyRule)],
      }),
    });
    this.deadLetters.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.deadLetters.queueArn],
        conditions: onlyRule,
      }),
    );
  }
}
