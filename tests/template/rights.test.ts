import { describe, expect, it } from 'vitest';
import { taskFunctions } from '../../engine/state-machine.ts';
import { caseProcesses } from '../../workflows/case/aggregate.ts';
import {
  functionIds,
  holdersOf,
  names,
  ofType,
  rightsOf,
  rightsOfFunction,
  type Statement,
  written,
} from './stack.ts';

const deciding = names.filter((name) => /(keep-time|close-ranking)$/.test(name));
const asking = names.filter((name) => name.endsWith('/await-task'));
const looking = names.filter((name) => /(look|raise-alarm)$/.test(name));
const RECONCILING = ['stream/on-heads-reconcile', 'stream/on-schedule'];

const leadingKeys = ({ condition }: Statement): readonly unknown[] =>
  (condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] as readonly unknown[]) ?? ['*'];

const machineNamed = (process: string) => {
  const found = ofType('AWS::StepFunctions::StateMachine').find(
    ({ properties }) => properties.StateMachineName === `Tidu-${process}`,
  );
  return written(found?.properties.RoleArn).slice(1, -1);
};

describe('who may call functions', () => {
  it.each(caseProcesses.map(({ name, machine }) => [name, machine] as const))(
    'the machine of %s invokes exactly the functions of its tasks',
    (process, machine) => {
      const invoked = rightsOf(machineNamed(process))
        .filter(({ actions }) => actions.includes('lambda:InvokeFunction'))
        .flatMap(({ on }) => on.map((arn) => functionIds.get(arn.slice(1, -1))));
      expect([...invoked].sort()).toEqual(taskFunctions(machine));
    },
  );

  it('nobody else may be invoked by a service than the doors and the schedule', () => {
    const invoked = ofType('AWS::Lambda::Permission').map(
      ({ properties }) =>
        `${properties.Principal}: ${functionIds.get(written(properties.FunctionName).slice(1, -1))}`,
    );
    expect([...new Set(invoked)].sort()).toEqual([
      'apigateway.amazonaws.com: api/handler',
      'apigateway.amazonaws.com: console/handler',
      'apigateway.amazonaws.com: documents/handler',
      'apigateway.amazonaws.com: public/handler',
      'events.amazonaws.com: stream/on-schedule',
    ]);
  });
});

describe('who may write the table', () => {
  it('only what decides, asks or serves people writes', () => {
    const writers = holdersOf('dynamodb:PutItem');
    expect([...writers].sort()).toEqual(
      [...deciding, ...asking, ...RECONCILING, 'api/handler', 'public/handler'].sort(),
    );
    expect(looking.length).toBeGreaterThan(0);
    for (const name of [...looking, 'stream/on-heads-publish']) expect(writers).not.toContain(name);
  });

  it('a step that asks writes only under a case', () => {
    for (const name of asking) {
      const writing = rightsOfFunction(name).filter(({ actions }) =>
        actions.includes('dynamodb:PutItem'),
      );
      expect(writing.flatMap(leadingKeys)).toEqual(['CASE#*']);
    }
  });

  it('nobody may scan, or delete or change the table itself', () => {
    const held = names.flatMap((name) => rightsOfFunction(name).flatMap(({ actions }) => actions));
    expect(held.filter((action) => action.startsWith('dynamodb:')).sort()).toEqual(
      expect.arrayContaining(['dynamodb:Query']),
    );
    const wanted =
      /^dynamodb:(BatchGetItem|GetItem|Query|PutItem|UpdateItem|DeleteItem|ConditionCheckItem)$/;
    const onStream = /^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;
    for (const action of held.filter((each) => each.startsWith('dynamodb:'))) {
      expect(wanted.test(action) || onStream.test(action), action).toBe(true);
    }
  });
});

describe('the public side', () => {
  const rights = rightsOfFunction('public/handler');
  const keysFor = (action: string) =>
    rights.filter(({ actions }) => actions.includes(action)).flatMap(leadingKeys);

  it('reads cases, calls, clusters and notices, never accounts or recommendations', () => {
    const read = keysFor('dynamodb:GetItem').map(String);
    expect(read).toContain('NOTICE#*');
    for (const key of read) expect(key).not.toMatch(/^(\*|ACCOUNT|REC)/);
  });

  it('writes an objection on a case, a key for the objector and its own counts', () => {
    expect(keysFor('dynamodb:PutItem')).toEqual(['CASE#*', 'KEY#case/*', 'RATE#public|*']);
  });

  it('cannot query anybody’s inbox or an applicant’s list', () => {
    const indexes = rights.flatMap(({ on }) => on).filter((arn) => arn.includes('/index/'));
    expect(indexes.map((arn) => arn.split('/').at(-1))).toEqual(['lists']);
  });

  it('opens only what belongs to cases', () => {
    const opening = rights.filter(({ actions }) => actions.includes('kms:Decrypt'));
    expect(opening.map(({ condition }) => condition.StringLike)).toEqual([
      { 'kms:EncryptionContext:subject': ['case/*'] },
    ]);
  });

  it('neither starts nor answers executions, nor publishes', () => {
    for (const action of ['states:StartExecution', 'states:SendTaskSuccess', 'events:PutEvents']) {
      expect(rights.flatMap(({ actions }) => actions)).not.toContain(action);
    }
  });
});

describe('who may touch executions', () => {
  it('only the reconciler and the sweeper start them', () => {
    expect([...holdersOf('states:StartExecution')].sort()).toEqual(RECONCILING);
  });

  it.each(asking)('%s answers the waits of its own machine alone', (name) => {
    const answering = rightsOfFunction(name).filter(({ actions }) =>
      actions.includes('states:SendTaskSuccess'),
    );
    const machines = answering.flatMap(({ on }) => on.map((arn) => arn.split(':').at(-1)));
    expect(machines).toEqual([`Tidu-${name.split('/')[0]}`]);
  });

  it('nobody else answers waits than who asks and who reconciles', () => {
    const answering = [...asking, ...RECONCILING].sort();
    expect([...holdersOf('states:SendTaskSuccess')].sort()).toEqual(answering);
    expect([...holdersOf('states:SendTaskFailure')].sort()).toEqual(answering);
  });

  it('only publishing announces', () => {
    expect(holdersOf('events:PutEvents')).toEqual(['stream/on-heads-publish']);
  });
});

describe('who may look for what goes up in parts', () => {
  it('only the API does, and below its own prefix', () => {
    expect(holdersOf('s3:ListBucketMultipartUploads')).toEqual(['api/handler']);
    expect(holdersOf('s3:ListMultipartUploadParts')).toEqual(['api/handler']);
    const on = rightsOfFunction('api/handler')
      .filter(({ actions }) => actions.includes('s3:ListMultipartUploadParts'))
      .flatMap((right) => right.on.map((arn) => arn.replace(/^<.*?>/, '')));
    expect(on).toEqual(['/UPLOAD/*']);
  });

  it('nobody deletes a file', () => {
    expect(holdersOf('s3:DeleteObject')).toEqual([]);
  });
});

describe('what serves the console', () => {
  it('has no right but to log and trace, and knows of no data', () => {
    const actions = rightsOfFunction('console/handler').flatMap((right) => right.actions);
    const services = new Set(actions.map((action) => action.split(':')[0]));
    expect([...services].sort()).toEqual(['logs', 'xray']);
    const found = ofType('AWS::Lambda::Function').find(
      ({ id }) => functionIds.get(id) === 'console/handler',
    );
    expect(Object.keys(Object(found?.properties.Environment).Variables)).toEqual(['SITE']);
  });
});

describe('what makes documents', () => {
  it('writes no table, and puts nothing but what it made', () => {
    const rights = rightsOfFunction('documents/handler');
    const on = (action: string) =>
      rights.filter(({ actions }) => actions.includes(action)).flatMap((right) => right.on);
    expect(on('dynamodb:PutItem')).toEqual([]);
    expect(on('kms:GenerateDataKey').filter((key) => key.includes('personal'))).toEqual([]);
    expect(on('s3:PutObject').map((arn) => arn.replace(/^<.*?>/, ''))).toEqual(['/DOCUMENT/*']);
    expect(
      on('s3:GetObject')
        .map((arn) => arn.replace(/^<.*?>/, ''))
        .sort(),
    ).toEqual(['/CASE/*', '/DOCUMENT/*']);
  });
});

describe('no right is wider than it must be', () => {
  const roles = ofType('AWS::IAM::Role').map(({ id }) => id);

  it('no action on data has a star', () => {
    const starred = roles.flatMap((role) =>
      rightsOf(role).flatMap(({ actions }) => actions.filter((action) => action.includes('*'))),
    );
    expect(starred).toEqual([]);
  });

  it('a star as resource is only for tracing, log delivery and listing streams', () => {
    const onAll = roles.flatMap((role) =>
      rightsOf(role)
        .filter(({ on }) => on.includes('*'))
        .flatMap(({ actions }) => actions),
    );
    const services = new Set(onAll.map((action) => action.split(':')[0]));
    expect([...services].sort()).toEqual(['dynamodb', 'logs', 'xray']);
    expect(onAll.filter((action) => action.startsWith('dynamodb:'))).toEqual([
      'dynamodb:ListStreams',
      'dynamodb:ListStreams',
    ]);
  });

  it('each function has a role of its own', () => {
    const used = ofType('AWS::Lambda::Function').map(({ properties }) => written(properties.Role));
    expect(new Set(used).size).toBe(used.length);
    expect(used.length).toBe(names.length);
  });
});
