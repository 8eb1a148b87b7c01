import { describe, expect, it } from 'vitest';
import { MACHINES } from '../../workflows/machines.ts';
import { functionIds, ofType, resources, synthesised, written } from './stack.ts';

const queueIds = ofType('AWS::SQS::Queue').map(({ id }) => id);
const isQueue = (arn: unknown): boolean => queueIds.includes(written(arn).slice(1, -1));

describe('the stream of the table', () => {
  const sources = ofType('AWS::Lambda::EventSourceMapping');

  it('tells of heads alone, to the reconciler and to publishing', () => {
    expect(
      sources.map(({ properties }) =>
        functionIds.get(written(properties.FunctionName).slice(1, -1)),
      ),
    ).toEqual(['stream/on-heads-reconcile', 'stream/on-heads-publish']);
    for (const { properties } of sources) {
      const [filter] = Object(properties.FilterCriteria).Filters;
      expect(JSON.parse(filter.Pattern)).toEqual({
        eventName: ['INSERT', 'MODIFY'],
        dynamodb: { Keys: { sk: { S: ['HEAD'] } } },
      });
    }
  });

  it('one bad record does not hold up the others, and ends as a dead letter', () => {
    for (const { properties } of sources) {
      expect(properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        StartingPosition: 'TRIM_HORIZON',
        MaximumRetryAttempts: 10,
      });
      expect(isQueue(Object(properties.DestinationConfig).OnFailure.Destination)).toBe(true);
    }
  });
});

describe('events and schedules', () => {
  const rules = ofType('AWS::Events::Rule');
  const targets = rules.flatMap(
    ({ properties }) => properties.Targets as readonly Record<string, unknown>[],
  );

  it('every target has dead letters and says how long it is tried', () => {
    expect(targets.length).toBeGreaterThanOrEqual(2);
    for (const target of targets) {
      expect(isQueue(Object(target.DeadLetterConfig).Arn)).toBe(true);
      expect(target.RetryPolicy).toHaveProperty('MaximumEventAgeInSeconds');
    }
  });

  it('no two consumers share their dead letters', () => {
    const used = [
      ...targets.map((target) => written(Object(target.DeadLetterConfig).Arn)),
      ...ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) =>
        written(Object(properties.DestinationConfig).OnFailure.Destination),
      ),
    ];
    expect(new Set(used).size).toBe(used.length);
    expect(used.length).toBe(queueIds.length);
  });

  it('every event goes to the audit log and the archive', () => {
    const audit = rules.find(({ properties }) => 'EventPattern' in properties);
    expect(audit?.properties.EventPattern).toEqual({ source: ['tidu'] });
    expect(written(Object(targets[0]).Arn)).toContain(':log-group:<busauditlog');
    expect(ofType('AWS::Events::Archive')[0]?.properties).toMatchObject({
      EventPattern: { source: ['tidu'] },
      RetentionDays: 365,
    });
  });

  it('the sweeper looks every five minutes', () => {
    const schedules = rules.map(({ properties }) => properties.ScheduleExpression).filter(Boolean);
    expect(schedules).toEqual(['rate(5 minutes)']);
  });

  it('letters are encrypted, refused without TLS, and kept for 14 days', () => {
    for (const { properties } of ofType('AWS::SQS::Queue')) {
      expect(properties).toMatchObject({
        SqsManagedSseEnabled: true,
        MessageRetentionPeriod: 14 * 24 * 3600,
      });
    }
    expect(ofType('AWS::SQS::QueuePolicy')).toHaveLength(queueIds.length);
  });
});

describe('the alarms', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm');

  it('there is one for each set of dead letters', () => {
    const watched = alarms
      .filter(({ properties }) => properties.Namespace === 'AWS/SQS')
      .map(({ properties }) => written(Object(properties.Dimensions)[0].Value).slice(1, -1));
    expect([...watched].sort()).toEqual([...queueIds].sort());
  });

  it('each tells the topic and points to its heading of the runbook', () => {
    const topic = ofType('AWS::SNS::Topic')[0]?.id;
    for (const { properties } of alarms) {
      const name = String(properties.AlarmName).replace(/^.*?: /, '');
      expect(properties.AlarmDescription).toBe(`docs/runbook.md, "${name}"`);
      expect(written(properties.AlarmActions)).toBe(`<${topic}>`);
    }
  });

  it('a machine that loses executions is noticed, whichever it is', () => {
    const metricsOf = (name: string) =>
      JSON.stringify(alarms.find(({ id }) => id.includes(name))?.properties.Metrics);
    expect(metricsOf('Executionsfail').match(/ExecutionsFailed/g)).toHaveLength(MACHINES.length);
    expect(metricsOf('Executionstimeout').match(/ExecutionsTimedOut/g)).toHaveLength(
      MACHINES.length,
    );
  });

  it('silence of the sweeper is itself an alarm', () => {
    const silent = alarms.find(({ id }) => id.includes('doesnotrun'));
    expect(silent?.properties).toMatchObject({
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    });
  });

  it('may publish to the topic: a policy that only denies keeps every alarm silent', () => {
    const statements = ofType('AWS::SNS::TopicPolicy').flatMap(
      ({ properties }) => Object(properties.PolicyDocument).Statement,
    );
    expect(statements.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });

  it('somebody is told by mail where the settings say so', () => {
    expect(resources.filter(({ type }) => type === 'AWS::SNS::Subscription')).toEqual([]);
    const told = synthesised({ alarmEmail: 'duty@example.org' }).resources.filter(
      ({ type }) => type === 'AWS::SNS::Subscription',
    );
    expect(told.map(({ properties }) => properties.Endpoint)).toEqual(['duty@example.org']);
  });
});

describe('another partition of AWS, as aws-cn', () => {
  const there = synthesised({ tracing: false }).resources;

  it('is named by the stack, nowhere by a word in the template', () => {
    for (const { id, properties } of there)
      expect(`${id} ${JSON.stringify(properties).includes('arn:aws:')}`).toBe(`${id} false`);
    const machines = there.filter(({ type }) => type === 'AWS::StepFunctions::StateMachine');
    expect(machines).toHaveLength(MACHINES.length);
    for (const { properties } of machines) {
      expect(written(properties.DefinitionString)).toContain(
        `arn:\${aws_partition}:states:::lambda:invoke`,
      );
      expect(properties.DefinitionSubstitutions).toMatchObject({
        aws_partition: { Ref: 'AWS::Partition' },
      });
    }
  });

  it('without X-Ray has neither traces nor the right to write them', () => {
    for (const { type, properties } of there) {
      if (type === 'AWS::Lambda::Function') expect(properties).not.toHaveProperty('TracingConfig');
      if (type !== 'AWS::StepFunctions::StateMachine') continue;
      const tracing: unknown = properties.TracingConfiguration ?? { Enabled: false };
      expect(tracing).toEqual({ Enabled: false });
    }
  });
});
