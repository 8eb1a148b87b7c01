import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { functionNames } from '../../infra/functions/function-list.ts';
import { settingsOf } from '../../infra/settings.ts';
import { TiduStack } from '../../infra/tidu-stack.ts';
import { MACHINES } from '../../workflows/machines.ts';

/** A resource as the template has it. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly retained: boolean;
  readonly deletionPolicy: string | undefined;
}

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as {
  context: Record<string, unknown>;
};

/** Settings of an installation that has CloudFront in front. */
export const CLOUD_FRONT = {
  domain: 'tidu.example.gov.cn',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0123-abcd',
};

/** Settings of an installation that tells people by mail. */
export const MAIL = {
  server: 'smtps://mail.example.gov.cn:465',
  from: 'tidu@example.gov.cn',
  user: 'tidu',
  sealedPassword: 'c2VhbGVk',
};

/** What CDK's own check of the template found: kinds of resource that a region does not know, and the like. */
const complaintsIn = (directory: string): readonly string[] => {
  const report = join(directory, 'validation-report.json');
  if (!existsSync(report)) return [];
  const found: string[] = [];
  JSON.parse(readFileSync(report, 'utf8'), (key, value: unknown) => {
    if (key === 'description' && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
};

/** The stack with stand-ins for the code, so that nothing is bundled. */
export const synthesised = (tidu: object = {}, folder = 'docs/tour', region?: string) => {
  const app = new App({ context: { ...context, tidu: { ...Object(context.tidu), ...tidu } } });
  const stack = new TiduStack(app, 'Tidu', {
    settings: settingsOf(app.node),
    ...(region === undefined ? {} : { env: { account: '123456789012', region } }),
    processes: MACHINES,
    codeOf: () => Code.fromInline('export const handler = async () => undefined;'),
    // Any folder will do: what is in it matters when it is uploaded.
    console: { folder, version: '0.1.0+12345678' },
  });
  const assembly = app.synth();
  const template = assembly.getStackByName('Tidu').template as {
    Resources: Record<string, { Type: string; Properties?: object; DeletionPolicy?: string }>;
  };
  const resources = Object.entries(template.Resources).map(
    ([id, { Type, Properties = {}, DeletionPolicy }]): Resource => ({
      id,
      type: Type,
      properties: { ...Properties },
      retained: ['Retain', 'RetainExceptOnCreate'].includes(DeletionPolicy ?? ''),
      deletionPolicy: DeletionPolicy,
    }),
  );
  return {
    stack,
    resources,
    template: JSON.stringify(template),
    complaints: complaintsIn(assembly.directory),
  };
};

export const { stack, resources } = synthesised();

export const ofType = (type: string): readonly Resource[] =>
  resources.filter((resource) => resource.type === type);

/** `functions/time/look.ts: review` is `review/look`; of all others the path below functions/. */
const nameOf = (description: string): string =>
  description
    .replace(/^functions\/time\/(?<step>[\w-]+)\.ts: (?<process>\w+)$/, '$<process>/$<step>')
    .replace(/^functions\/|\.ts$/g, '');

/** Every Lambda's name (as infra/functions/function-list.ts has it), by the id of its resource. */
export const functionIds: ReadonlyMap<string, string> = new Map(
  ofType('AWS::Lambda::Function').map(({ id, properties }) => [
    id,
    nameOf(String(properties.Description)),
  ]),
);

export const names: readonly string[] = functionNames(MACHINES, {
  console: true,
  authorizer: false,
  deliver: false,
});

/** Ids that a value refers to by Ref, GetAtt or inside a join, and its literal text with `<Id>` in their place. */
export const written = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value !== 'object' || value === null) return String(value);
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, unknown>;
  if (typeof ref === 'string') return `<${ref}>`;
  if (Array.isArray(attribute)) return `<${attribute[0]}>`;
  if (Array.isArray(join)) return written(join[1]);
  return JSON.stringify(value);
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

export interface Statement {
  readonly actions: readonly string[];
  readonly on: readonly string[];
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const statementsOf = (policy: unknown): readonly Statement[] =>
  listed(Object(policy).Statement).map((statement) => {
    const { Action, Resource: on, Condition } = Object(statement);
    return {
      actions: listed(Action).map(String),
      on: listed(on).map(written),
      condition: Condition ?? {},
    };
  });

/** All that a role may do: its own policies and the managed ones that it has. */
export const rightsOf = (roleId: string): readonly Statement[] => {
  const own = ofType('AWS::IAM::Policy').filter(({ properties }) =>
    listed(properties.Roles).some((role) => written(role) === `<${roleId}>`),
  );
  const role = resources.find(({ id }) => id === roleId);
  const managed = listed(role?.properties.ManagedPolicyArns ?? []).map(written);
  const attached = ofType('AWS::IAM::ManagedPolicy').filter(({ id }) =>
    managed.includes(`<${id}>`),
  );
  return [...own, ...attached].flatMap(({ properties }) => statementsOf(properties.PolicyDocument));
};

/** The role of a function, by the function's name. */
export const roleOf = (name: string): string => {
  const found = ofType('AWS::Lambda::Function').find(({ id }) => functionIds.get(id) === name);
  return written(found?.properties.Role).slice(1, -1);
};

export const rightsOfFunction = (name: string): readonly Statement[] => rightsOf(roleOf(name));

/** Names of the functions that hold this right on anything. */
export const holdersOf = (action: string): readonly string[] =>
  names.filter((name) => rightsOfFunction(name).some(({ actions }) => actions.includes(action)));
