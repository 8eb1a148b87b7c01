import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taskFunctions } from '../../engine/placeholders.ts';
import { bundle } from '../../infra/functions/function-code.ts';
import { MACHINES } from '../../workflows/machines.ts';
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

const asking = names.filter((name) => name.endsWith('/await-task'));
const RECONCILING = ['stream/on-heads-reconcile', 'stream/on-schedule'];

const isStream = (on: readonly string[]) => on.some((arn) => arn.includes('StreamArn'));

const machineNamed = (process: string) => {
  const found = ofType('AWS::StepFunctions::StateMachine').find(
    ({ properties }) => properties.StateMachineName === `Tidu-${process}`,
  );
  return written(found?.properties.RoleArn).slice(1, -1);
};

describe('who may call functions', () => {
  it.each(MACHINES.map(({ name, machine }) => [name, machine] as const))(
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

const STREAMS = 'ACCOUNT#* CALENDAR#* CALL#* CASE#* CLUSTER#* ENTRY#* FILES#* NOTICE#* REC#*';
const FOLLOWED = STREAMS.slice('ACCOUNT#* '.length);
const ANY_WRITE = 'DeleteItem PutItem UpdateItem';
/** That a stream which was read is where it was. */
const CHECK = 'ConditionCheckItem';
const ANY_READ = 'BatchGetItem GetItem Query';

const LOOK = ['Query: CASE#*'];
/** The steps that every process has, by the kind of stream that it serves. */
const STEPS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  case: {
    look: LOOK,
    'await-task': [...LOOK, 'DeleteItem PutItem: CASE#*'],
    'keep-time': ['GetItem Query: CALENDAR#* CALL#* CASE#*', 'DeleteItem PutItem: CASE#*'],
  },
  cluster: {
    look: ['Query: CLUSTER#*'],
    'await-task': ['Query: CLUSTER#*', 'DeleteItem PutItem: CLUSTER#*'],
    'keep-time': ['GetItem Query: CALENDAR#* CLUSTER#*', 'DeleteItem PutItem: CLUSTER#*'],
  },
  entry: {
    look: ['Query: ENTRY#*'],
    'await-task': ['Query: ENTRY#*', 'DeleteItem PutItem: ENTRY#*'],
    'keep-time': ['GetItem Query: CALENDAR#* ENTRY#*', 'DeleteItem PutItem: ENTRY#*'],
  },
};
/** Whoever follows reads how accounts stand; what is looked after by the schedule is written to as well. */
const followed = (lists: string, writing = ANY_WRITE, more = '', written = FOLLOWED) => [
  `${ANY_READ}: ${STREAMS} COUNT#TRACK|* SETS#FILED|*${more}`,
  `${writing}: ${written} COUNT#TRACK|* SETS#FILED|* TALLY#*${more}`,
  lists,
  // What was handed in is looked through by whoever follows.
  'GetObject: CALL/* CASE/* ENTRY/* NOTICE/* REC/* EVIDENCE/* INCOMING/*',
  'GetObjectTagging: CALL/* CASE/* ENTRY/* NOTICE/* REC/* EVIDENCE/*',
];

/**
 * What each function may do with data, written apart from infra/functions/rights.ts: actions, then keys (partitions of the table,
 * of an index, subjects of personal values, or prefixes of files). Any other right is one too many.
 */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  'api/handler': [
    `${ANY_READ}: ${STREAMS} ACCESS#* COUNT#* KEY#* SETS#* TALLY#* UNIQUE#*`,
    `${CHECK} ${ANY_WRITE}: ${STREAMS} COUNT#* KEY#* SETS#* TALLY#* UNIQUE#*`,
    'UpdateItem: ACCESS#*',
    'Query@applicant Query@inbox Query@lists: all',
    'Decrypt: account/* case/*',
    'GenerateDataKey: account/* case/*',
    'GetObject: EVIDENCE/*',
    'GetObject PutObject: CALL/* CASE/* ENTRY/* NOTICE/* REC/* INCOMING/* UPLOAD/*',
    'ListBucket: all',
    'ListBucketMultipartUploads: all',
    'ListMultipartUploadParts: UPLOAD/*',
  ],
  'documents/handler': [
    `${ANY_READ}: ${STREAMS} KEY#case/* TALLY#*`,
    'UpdateItem: ACCESS#*',
    'Query@lists: CALLS CALL#* DEPUTY#* REGISTER#*',
    'Decrypt: case/*',
    'GetObject: CASE/*',
    'GetObject PutObject: DOCUMENT/*',
    'ListBucket: all',
  ],
  'public/handler': [
    `${ANY_READ}: CASE#* FILES#CASE~* KEY#case/*/objection/* RATE#public|* CALENDAR#* CALL#* CLUSTER#* NOTICE#*`,
    'DeleteItem PutItem: CASE#* FILES#CASE~* KEY#case/*/objection/* RATE#public|*',
    'Query@lists: CALLS CLUSTERS NOTICES',
    'GenerateDataKey: case/*/objection/*',
    'GetObject PutObject: EVIDENCE/* INCOMING/EVIDENCE/*',
  ],
  'console/handler': [],
  'stream/on-heads-reconcile': followed('Query@lists: CALL#* DEPUTY#* STAFF#* TOLD#*'),
  'stream/on-schedule': followed(
    'Query@inbox Query@lists Query@open: ACCOUNTS CALLS CALL#* DEPUTY#* OPEN#* STAFF#* TOLD#* WAKE#*',
    `${CHECK} ${ANY_WRITE}`,
    ' WALK#*',
    STREAMS,
  ),
  'stream/on-heads-publish': [`Query@pk,sk,h,x: ${STREAMS}`],
  ...Object.fromEntries(
    MACHINES.flatMap(({ name, of }) =>
      Object.entries(STEPS[of] ?? {}).map(([step, rights]) => [`${name}/${step}`, rights]),
    ),
  ),
  'review/raise-alarm': LOOK,
  'review/close-ranking': [
    `${ANY_READ}: CALENDAR#* CALL#* CASE#* COUNT#TRACK|*`,
    'DeleteItem PutItem: CALL#* COUNT#TRACK|*',
    'Query@lists: CALL#*',
  ],
};

const DATA = /^(dynamodb|kms|s3):(?!DescribeStream|GetRecords|GetShardIterator|ListStreams)/;

const listed = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map(String);

/** Each action with each key, since CDK puts statements together that bind the same. */
const spread = (lines: readonly string[]): readonly string[] =>
  lines
    .flatMap((line) => {
      const [actions = '', keys = ''] = line.split(': ');
      return actions.split(' ').flatMap((one) => keys.split(' ').map((key) => `${one} ${key}`));
    })
    .sort();

/** A statement on data as RIGHTS has it; `@` names the indexes, or the only attributes. */
const said = ({ actions, on, condition }: Statement): string => {
  const like = { ...condition['ForAllValues:StringLike'], ...condition.StringLike };
  const objects = on.flatMap((arn) => /^<files[^>]*>\/(.*)$/.exec(arn)?.[1] ?? []);
  const indexes = on.flatMap((arn) => /\/index\/(\w+)$/.exec(arn)?.[1] ?? []);
  const attributes = condition['ForAllValues:StringEquals']?.['dynamodb:Attributes'];
  const within = attributes === undefined ? indexes : [listed(attributes).join(',')];
  const named = actions.map((action) => action.replace(/^\w+:/, ''));
  const what =
    within.length === 0 ? named : named.flatMap((one) => within.map((at) => `${one}@${at}`));
  const keys = [...Object.values(like).flatMap(listed), ...objects].join(' ');
  return `${what.join(' ')}: ${keys || 'all'}`;
};

describe('what each function may do with data', () => {
  it('is told of every function', () => {
    expect(Object.keys(RIGHTS).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s may do what its work needs, and nothing else', (name) => {
    const held = rightsOfFunction(name)
      .filter(({ actions, on }) => actions.some((action) => DATA.test(action)) && !isStream(on))
      .filter(({ on }) => !on.some((arn) => arn.includes('storage')));
    expect(spread(held.map(said))).toEqual(spread(RIGHTS[name] ?? []));
  });

  it('who reads headers alone has to say so', () => {
    const [reading] = rightsOfFunction('stream/on-heads-publish').filter(({ condition }) =>
      Object.hasOwn(condition, 'ForAllValues:StringEquals'),
    );
    expect(reading?.condition.StringEquals).toEqual({ 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' });
  });

  it('a function that may neither open nor seal has no client of the key service to do it with', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidu-rights-'));
    try {
      bundle(
        names.filter((name) => !name.startsWith('documents/')),
        folder,
      );
      for (const name of names.filter((each) => !each.startsWith('documents/'))) {
        const code = readFileSync(join(folder, name, 'index.mjs'), 'utf8');
        const may = (action: string) => (RIGHTS[name] ?? []).some((said) => said.includes(action));
        const has = (client: string) => code.includes(client);
        expect([name, has('KMSClient')]).toEqual([name, may('Decrypt') || may('GenerateDataKey')]);
        expect([name, has('S3Client')]).toEqual([name, may('GetObject')]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
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

describe('files', () => {
  it('nobody deletes one', () => {
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
