import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { Impossible } from '../engine/failure.ts';
import { INCOMING, PASSING } from '../engine/ports.ts';
import { APPLICANT, INBOX, LISTS, OPEN } from '../engine/table.ts';
import {
  answersMachines,
  findsParts,
  keepsFiles,
  machineArn,
  opensPersonal,
  queriesIndex,
  readsFiles,
  readsTable,
  sealsPersonal,
  startsMachines,
  writesTable,
} from './access.ts';
import type { CodeOf } from './function-code.ts';
import {
  API,
  CONSOLE,
  DOCUMENTS,
  functionNames,
  type MachineOf,
  PUBLIC,
  PUBLISH,
  RECONCILE,
  SWEEP,
  stepNames,
} from './function-list.ts';
import { sizeOf } from './function-sizes.ts';
import type { Keys } from './keys.ts';
import { ProductFunction } from './product-function.ts';
import type { Settings } from './settings.ts';
import type { Watching } from './watching.ts';
import { originOfBucket } from './website-headers.ts';

export interface FunctionsProps {
  readonly processes: readonly MachineOf[];
  readonly table: Table;
  readonly keys: Keys;
  readonly bucket: IBucket;
  readonly bus: IEventBus;
  readonly watching: Watching;
  readonly settings: Settings;
  readonly codeOf: CodeOf;
  /** Of the console and the functions together. */
  readonly version: string;
  /** What CloudFront sends along, where it stands in front. */
  readonly edgeKey: string | undefined;
}

/** What the public may bring about: an objection on a case, a data key for the objector, its own request count. */
const PUBLIC_WRITES = ['CASE#*', 'KEY#case/*', 'RATE#public|*'];
/** What the public side reads to do so; accounts, recommendations and inboxes are not among it. */
const PUBLIC_READS = [...PUBLIC_WRITES, 'CALENDAR#*', 'CALL#*', 'CLUSTER#*', 'NOTICE#*', 'SETS#*'];
const PUBLIC_LISTS = ['CALLS', 'CLUSTERS', 'NOTICES'];
/** Steps that send commands; a new kind of step gets no right to write until it is named here. */
const DECIDING: readonly string[] = ['keep-time', 'close-ranking'];
const CASE_SUBJECTS = ['case/*'];

const environmentOf = (stack: Stack, props: FunctionsProps): Readonly<Record<string, string>> => ({
  TABLE_NAME: props.table.tableName,
  PERSONAL_KEY_ARN: props.keys.personal.keyArn,
  BUCKET: props.bucket.bucketName,
  BUS_NAME: props.bus.eventBusName,
  MACHINE_ARNS: stack.toJsonString(
    Object.fromEntries(props.processes.map(({ name }) => [name, machineArn(stack, name)])),
  ),
  FIRST_ADMINISTRATORS: props.settings.firstAdministrators.join(' '),
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
      // It reaches no data, so it knows of none.
      [CONSOLE]: { SITE: site.SITE },
    };
    const console = props.settings.cloudFront === undefined;
    this.all = new Map(
      functionNames(props.processes, { console }).map((name) => [
        name,
        new ProductFunction(this, name.replace('/', '-'), {
          name,
          environment: environments[name] ?? shared,
          codeOf: props.codeOf,
          tracing: props.watching.tracing,
          traced: props.watching.traced,
          ...sizeOf(name),
        }),
      ]),
    );
    this.#steps(props);
    this.#api(props);
    this.#documents(props);
    this.#public(props);
    this.#followers(props);
  }

  get(name: string): ProductFunction {
    const found = this.all.get(name);
    if (found === undefined) throw new Impossible(`no function ${name}`);
    return found;
  }

  #reader(name: string, { table, keys }: FunctionsProps): ProductFunction {
    const found = this.get(name);
    readsTable(found.role, { table });
    opensPersonal(found.role, keys.personal);
    return found;
  }

  #decider(name: string, props: FunctionsProps): ProductFunction {
    const found = this.#reader(name, props);
    writesTable(found.role, { table: props.table });
    sealsPersonal(found.role, props.keys.personal);
    return found;
  }

  /** Asking keeps a token and may answer its own machine; what is not named as sending commands reads alone. */
  #steps(props: FunctionsProps): void {
    for (const name of stepNames(props.processes)) {
      const [process = '', step] = name.split('/');
      if (DECIDING.includes(step ?? '')) this.#decider(name, props);
      else if (step === 'await-task') {
        const { role } = this.#reader(name, props);
        writesTable(role, { table: props.table, partitions: ['CASE#*'] });
        answersMachines(role, [process]);
      } else this.#reader(name, props);
    }
  }

  #api(props: FunctionsProps): void {
    const { role } = this.#decider(API, props);
    queriesIndex(role, { table: props.table }, [APPLICANT, INBOX, LISTS]);
    keepsFiles(role, props.bucket, '*');
    findsParts(role, props.bucket);
  }

  /** Reads what the reader may see and keeps the finished file; changes nothing. */
  #documents(props: FunctionsProps): void {
    const { role } = this.#reader(DOCUMENTS, props);
    queriesIndex(role, { table: props.table }, [LISTS]);
    readsFiles(role, props.bucket, 'CASE/*');
    keepsFiles(role, props.bucket, `${PASSING}*`);
  }

  #public(props: FunctionsProps): void {
    const { role } = this.get(PUBLIC);
    readsTable(role, { table: props.table, partitions: PUBLIC_READS });
    writesTable(role, { table: props.table, partitions: PUBLIC_WRITES });
    queriesIndex(role, { table: props.table, partitions: PUBLIC_LISTS }, [LISTS]);
    keepsFiles(role, props.bucket, 'CASE/*');
    keepsFiles(role, props.bucket, `${INCOMING}CASE/*`);
    opensPersonal(role, props.keys.personal, CASE_SUBJECTS);
    sealsPersonal(role, props.keys.personal, CASE_SUBJECTS);
  }

  #followers(props: FunctionsProps): void {
    const processes = props.processes.map(({ name }) => name);
    for (const name of [RECONCILE, SWEEP]) {
      const { role } = this.#decider(name, props);
      startsMachines(role, processes);
      answersMachines(role, processes);
      // An extended window is told to the drafts of its call.
      queriesIndex(role, { table: props.table, partitions: ['CALL#*'] }, [LISTS]);
      role.addManagedPolicy(props.watching.executions);
    }
    queriesIndex(this.get(SWEEP).role, { table: props.table }, [OPEN]);
    const { role } = this.#reader(PUBLISH, props);
    props.bus.grantPutEventsTo(role);
  }
}
