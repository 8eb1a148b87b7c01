import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { Impossible } from '../../engine/failure.ts';
import type { Machine as ProcessMachine } from '../../workflows/machine.ts';
import type { Keys } from '../data/keys.ts';
import type { Settings } from '../settings.ts';
import { answersMachines, grant, machineArn, startsMachines } from './access.ts';
import type { CodeOf } from './function-code.ts';
import {
  AUTHORIZER,
  CONSOLE,
  channelNames,
  DELIVER,
  functionNames,
  optionalOf,
  PUBLIC,
  PUBLISH,
  processOf,
  RECONCILE,
  SWEEP,
  stepNames,
} from './function-list.ts';
import { sizeOf } from './function-sizes.ts';
import { ProductFunction } from './product-function.ts';
import { rightsFor } from './rights.ts';
import { originOfBucket } from './website-headers.ts';
import type { Wildcards } from './wildcards.ts';

export interface FunctionsProps {
  readonly processes: readonly ProcessMachine[];
  readonly table: ITable;
  readonly keys: Keys;
  readonly bucket: IBucket;
  readonly bus: IEventBus;
  readonly wildcards: Wildcards;
  readonly settings: Settings;
  readonly codeOf: CodeOf;
  /** Of the console and the functions together. */
  readonly version: string;
  /** What CloudFront sends along, where it stands in front. */
  readonly edgeKey: string | undefined;
}

const environmentOf = (stack: Stack, props: FunctionsProps): Readonly<Record<string, string>> => ({
  TABLE_NAME: props.table.tableName,
  PERSONAL_KEY_ARN: props.keys.personal.keyArn,
  BUCKET: props.bucket.bucketName,
  BUS_NAME: props.bus.eventBusName,
  MACHINE_ARNS: stack.toJsonString(
    Object.fromEntries(props.processes.map(({ name }) => [name, machineArn(stack, name)])),
  ),
  FIRST_ADMINISTRATORS: props.settings.firstAdministrators.join(' '),
  CONSOLE_AT: props.settings.origins[0] ?? '',
  TIDU_ACCESS_DAYS: String(props.settings.accessDays),
  CHANNELS: channelNames(props.settings).join(' '),
  SCANNER: props.settings.malwareScan ? 'guardduty' : '',
  GATEWAYS: stack.toJsonString(props.settings.gateways?.named ?? []),
});

/** What a page has to know before anybody signs in, and what the public side compares: functions/public/site.ts. */
const siteOf = (stack: Stack, { settings, bucket, version, edgeKey }: FunctionsProps) => {
  const { issuer, clientId, scope } = settings;
  const files = originOfBucket(bucket);
  const site = { issuer, clientId, scope, demo: false, version, files };
  return {
    SITE: stack.toJsonString(site),
    ...(edgeKey === undefined ? {} : { EDGE_KEY: edgeKey }),
  };
};

/** What functions/authorizer/subject.ts checks tokens by. */
const tokensOf = (stack: Stack, { issuer, audience, tokens }: Settings): string =>
  stack.toJsonString({ issuer, audience, ...tokens });

/** Every Lambda, each with the rights that its work needs and no others. */
export class Functions extends Construct {
  readonly all: ReadonlyMap<string, ProductFunction>;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const shared = environmentOf(stack, props);
    const site = siteOf(stack, props);
    const environments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      [PUBLIC]: { ...shared, ...site },
      // These reach no data, so they know of none.
      [CONSOLE]: { SITE: site.SITE },
      [DELIVER]: {
        ...shared,
        MAIL: stack.toJsonString(props.settings.mail ?? {}),
        SEALED_GATEWAYS: props.settings.gateways?.sealed ?? '',
      },
      [AUTHORIZER]: { TOKENS: tokensOf(stack, props.settings) },
    };
    const environmentFor = (name: string) => {
      const process = processOf(name);
      return process === undefined
        ? (environments[name] ?? shared)
        : { ...shared, PROCESS: process };
    };
    this.all = new Map(
      functionNames(props.processes, optionalOf(props.settings)).map((name) => [
        name,
        new ProductFunction(this, name.replace('/', '-'), {
          name,
          environment: environmentFor(name),
          codeOf: props.codeOf,
          tracing: props.wildcards.tracing,
          traced: props.wildcards.traced,
          ...sizeOf(name),
        }),
      ]),
    );
    this.#grant(props);
  }

  get(name: string): ProductFunction {
    const found = this.all.get(name);
    if (found === undefined) throw new Impossible(`no function ${name}`);
    return found;
  }

  /** What rights.ts says of each, and beyond data: who answers and starts executions, and who publishes. */
  #grant(props: FunctionsProps): void {
    const { table, bucket, keys } = props;
    for (const [name, { role }] of this.all)
      grant(role, rightsFor(name, props.processes), { table, bucket, keys });
    // Asking keeps a token and may answer its own machine.
    for (const name of stepNames(props.processes)) {
      const [process = '', step] = name.split('/');
      if (step === 'await-task') answersMachines(this.get(name).role, [process]);
    }
    const processes = props.processes.map(({ name }) => name);
    for (const name of [RECONCILE, SWEEP]) {
      const { role } = this.get(name);
      startsMachines(role, processes);
      answersMachines(role, processes);
      role.addManagedPolicy(props.wildcards.executions);
    }
    props.bus.grantPutEventsTo(this.get(PUBLISH).role);
  }
}
