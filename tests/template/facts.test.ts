import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { TABLE } from '../../engine/table.ts';
import { documentRoutes } from '../../functions/documents/routes.ts';
import { InfraMistake } from '../../infra/mistake.ts';
import { settingsOf } from '../../infra/settings.ts';
import { MACHINES } from '../../workflows/machines.ts';
import { ofType, type Resource, synthesised, written } from './stack.ts';

const only = (type: string): Resource => {
  const [first, ...rest] = ofType(type);
  expect(rest, type).toEqual([]);
  if (first === undefined) return expect.fail(`no ${type}`);
  return first;
};

describe('the table', () => {
  const table = only('AWS::DynamoDB::Table');

  it('stays when the stack goes, and can be restored to any second of 35 days', () => {
    expect(table.retained).toBe(true);
    expect(table.properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      },
    });
  });

  it('is encrypted with a key of ours and streams both images', () => {
    expect(table.properties).toMatchObject({
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: TABLE.ttl, Enabled: true },
    });
    expect(written(Object(table.properties.SSESpecification).KMSMasterKeyId)).toContain('storage');
  });

  it('has exactly the indexes that the adapters query', () => {
    const found = table.properties.GlobalSecondaryIndexes as readonly {
      IndexName: string;
      KeySchema: readonly { AttributeName: string }[];
      Projection: { ProjectionType: string };
    }[];
    expect(
      found.map(({ IndexName, KeySchema, Projection }) => ({
        name: IndexName,
        partitionKey: KeySchema[0]?.AttributeName,
        sortKey: KeySchema[1]?.AttributeName,
        projection: Projection.ProjectionType,
      })),
    ).toEqual(TABLE.indexes.map((index) => ({ ...index })));
  });
});

describe('what lies at rest', () => {
  it('every key rotates and stays when the stack goes', () => {
    const keys = ofType('AWS::KMS::Key');
    expect(keys).toHaveLength(2);
    for (const key of keys) {
      expect(key.properties.EnableKeyRotation).toBe(true);
      expect(key.retained).toBe(true);
    }
  });

  it('files are private, versioned, encrypted, and only reached over TLS', () => {
    const files = ofType('AWS::S3::Bucket').find(({ id }) => !id.includes('accesslogs'));
    expect(files?.retained).toBe(true);
    expect(files?.properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: ['https://tidu.example.org'] }] },
    });
    expect(JSON.stringify(files?.properties.BucketEncryption)).toContain('aws:kms');
    for (const { properties } of ofType('AWS::S3::BucketPolicy')) {
      expect(JSON.stringify(properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"');
    }
    expect(ofType('AWS::S3::BucketPolicy')).toHaveLength(ofType('AWS::S3::Bucket').length);
  });

  it('documents made for one reader, parts put together and uploads that nobody attached are gone after a day, and nothing else is', () => {
    const files = ofType('AWS::S3::Bucket').find(({ id }) => !id.includes('accesslogs'));
    const { Rules } = Object(files?.properties.LifecycleConfiguration);
    const ending = Rules.filter((rule: object) => 'ExpirationInDays' in rule);
    expect(ending).toMatchObject([
      { Prefix: 'UPLOAD/', ExpirationInDays: 1 },
      { Prefix: 'INCOMING/', ExpirationInDays: 1 },
      { Prefix: 'DOCUMENT/', ExpirationInDays: 1 },
    ]);
    // Who closed the laptop on Friday goes on after the weekend.
    const abandoned = Rules.map((rule: object) =>
      Reflect.get(
        Object(Reflect.get(rule, 'AbortIncompleteMultipartUpload')),
        'DaysAfterInitiation',
      ),
    ).filter((days: unknown) => days !== undefined);
    expect(abandoned).toEqual([7]);
  });

  it('every log is kept for a year', () => {
    const logs = ofType('AWS::Logs::LogGroup');
    expect(logs.length).toBeGreaterThan(20);
    for (const { id, properties, retained } of logs) {
      expect(properties.RetentionInDays, id).toBe(365);
      expect(retained, id).toBe(true);
    }
  });
});

describe('the functions', () => {
  const functions = ofType('AWS::Lambda::Function');

  it.each(functions.map(({ properties }) => [String(properties.Description), properties] as const))(
    '%s runs on Node 24, arm64, traced, with a log of its own',
    (_name, properties) => {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
      });
      expect(written(Object(properties.LoggingConfig).LogGroup)).toMatch(/^<.+logs.+>$/);
      expect(properties.MemorySize).toBeGreaterThanOrEqual(512);
    },
  );

  it('the public side cannot take all the capacity of the account', () => {
    const limits = new Map(
      functions.map(({ properties }) => [
        properties.Description,
        properties.ReservedConcurrentExecutions,
      ]),
    );
    expect(limits.get('functions/public/handler.ts')).toBe(20);
    expect(limits.get('functions/stream/on-schedule.ts')).toBe(1);
    expect(limits.get('functions/api/handler.ts')).toBeUndefined();
  });
});

describe('the machines', () => {
  const machines = ofType('AWS::StepFunctions::StateMachine');

  it('there is one for each process', () => {
    expect(machines.map(({ properties }) => properties.StateMachineName).sort()).toEqual(
      MACHINES.map(({ name }) => `Tidu-${name}`).sort(),
    );
  });

  it.each(
    machines.map(({ properties }) => [String(properties.StateMachineName), properties] as const),
  )('%s logs every transition without its data, and is traced', (_name, properties) => {
    expect(properties).toMatchObject({
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });

  it('every placeholder of a definition has its function', () => {
    for (const { properties } of machines) {
      const used = [...String(properties.DefinitionString).matchAll(/\$\{([^}]+)\}/g)];
      expect(new Set(used.map(([, name]) => name))).toEqual(
        new Set(Object.keys(Object(properties.DefinitionSubstitutions))),
      );
    }
  });
});

describe('the address', () => {
  const routes = ofType('AWS::ApiGatewayV2::Route');

  it('everything below /api needs a token; what is open is listed here', () => {
    const open = routes
      .filter(({ properties }) => properties.AuthorizationType !== 'JWT')
      .map(({ properties }) => properties.RouteKey);
    expect(open.sort()).toEqual([
      '$default',
      'GET /console.json',
      'GET /health',
      'GET /open',
      'GET /open/{proxy+}',
      'GET /openapi.json',
      'GET /public/{proxy+}',
      'GET /robots.txt',
      'HEAD /console.json',
      'HEAD /health',
      'HEAD /open',
      'HEAD /open/{proxy+}',
      'HEAD /openapi.json',
      'HEAD /public/{proxy+}',
      'HEAD /robots.txt',
      'POST /open/{proxy+}',
      'POST /public/{proxy+}',
    ]);
    const closed = routes.filter(({ properties }) => properties.AuthorizationType === 'JWT');
    expect(closed.map(({ properties }) => properties.RouteKey).sort()).toEqual([
      'GET /api/calls/{id}/documents/{document}',
      'GET /api/cases/{id}/documents/{document}',
      'GET /api/entries/{id}/documents/{document}',
      'GET /api/notices/{id}/documents/{document}',
      'GET /api/recommendations/{id}/documents/{document}',
      'GET /api/registers/{id}/documents/{document}',
      'GET /api/{proxy+}',
      'HEAD /api/calls/{id}/documents/{document}',
      'HEAD /api/cases/{id}/documents/{document}',
      'HEAD /api/entries/{id}/documents/{document}',
      'HEAD /api/notices/{id}/documents/{document}',
      'HEAD /api/recommendations/{id}/documents/{document}',
      'HEAD /api/registers/{id}/documents/{document}',
      'HEAD /api/{proxy+}',
      'POST /api/{proxy+}',
      'PUT /api/{proxy+}',
    ]);
  });

  it('each document has an address that the gateway gives to the function that makes documents', () => {
    const keys = routes.map(({ properties }) => String(properties.RouteKey));
    for (const { method, path } of documentRoutes)
      expect(keys).toContain(`${method} ${path.replace(/[^/]+$/, '{document}')}`);
  });

  it('tokens are checked against the issuer and audience of the settings', () => {
    expect(only('AWS::ApiGatewayV2::Authorizer').properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: 'https://identity.example.org/tidu', Audience: ['tidu'] },
    });
  });

  it('everybody together gets less than the signed-in, and the access log names nobody', () => {
    const { properties } = only('AWS::ApiGatewayV2::Stage');
    expect(properties).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 200 },
      RouteSettings: { 'POST /public/{proxy+}': { ThrottlingRateLimit: 50 } },
    });
    const format = String(Object(properties.AccessLogSettings).Format);
    expect(format).toContain('$context.requestId');
    expect(format).not.toMatch(/identity|sourceIp|claims|userAgent/);
  });

  it('settings that do not fit are refused by name', () => {
    expect(() => synthesised({ issuer: 'not an address' })).toThrow(InfraMistake);
    const said = (tidu: unknown) => () => settingsOf(new App({ context: { tidu } }).node);
    expect(said('{"issuer":')).toThrow(InfraMistake);
    expect(said(undefined)).toThrow(InfraMistake);
    expect(said('{"issuer":"https://id.example.org","audience":["a"]}')).toThrow(/origins/);
  });
});
