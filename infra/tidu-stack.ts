import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Machine } from '../workflows/machine.ts';
import { EdgeKey } from './api/edge-key.ts';
import { HttpApi } from './api/http-api.ts';
import { Files } from './data/files.ts';
import { Keys } from './data/keys.ts';
import { MalwareScan, type MalwareScanProps } from './data/malware-scan.ts';
import { CaseTable } from './data/table.ts';
import { Bus } from './events/bus.ts';
import { deliveryLetters } from './events/delivery.ts';
import { Follower } from './events/streams.ts';
import { Sweeper } from './events/sweeper.ts';
import { Workflows } from './events/workflows.ts';
import type { CodeOf } from './functions/function-code.ts';
import {
  API,
  AUTHORIZER,
  CONSOLE,
  DELIVER,
  DOCUMENTS,
  PUBLIC,
  PUBLISH,
  RECONCILE,
  SWEEP,
} from './functions/function-list.ts';
import { Functions } from './functions/functions.ts';
import { Wildcards } from './functions/wildcards.ts';
import type { Settings } from './settings.ts';
import { Alarms } from './watch/alarms.ts';
import type { BuiltConsole } from './website/console-build.ts';
import { Website } from './website/website.ts';

export interface TiduStackProps extends StackProps {
  readonly settings: Settings;
  readonly processes: readonly Machine[];
  readonly codeOf: CodeOf;
  readonly console: BuiltConsole;
}

const UNGUARDED =
  'stack and table can be deleted: set "guarded" in the context "tidu" once the first deployment has succeeded';

/** Beside our own checks, where it is asked for. */
const scanned = (scope: Construct, { malwareScan }: Settings, props: MalwareScanProps): void => {
  if (malwareScan) new MalwareScan(scope, 'malware-scan', props);
};

/** The whole system in one region of one account. */
export class TiduStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { settings, processes, codeOf, console, ...props }: TiduStackProps,
  ) {
    const { guarded } = settings;
    super(scope, id, { description: 'Tidu', terminationProtection: guarded, ...props });
    if (!guarded) Annotations.of(this).addWarningV2('tidu:unguarded', UNGUARDED);
    const keys = new Keys(this, 'keys');
    const { table } = new CaseTable(this, 'table', {
      key: keys.storage,
      guarded,
      ...(settings.restoredTable === undefined ? {} : { restored: settings.restoredTable }),
    });
    const { bucket } = new Files(this, 'files', { key: keys.storage, origins: settings.origins });
    const bus = new Bus(this, 'bus');
    const wildcards = new Wildcards(
      this,
      'wildcards',
      processes.map(({ name }) => name),
      settings.tracing,
    );
    const { cloudFront } = settings;
    const edgeKey = cloudFront && new EdgeKey(this, 'edge-key').value;
    const functions = new Functions(this, 'functions', {
      ...{ processes, table, keys, bucket, wildcards, settings, codeOf, edgeKey },
      bus: bus.bus,
      version: console.version,
    });
    const { machines } = new Workflows(this, 'workflows', { processes, functions, wildcards });
    const follows = (name: string) => ({ table, wildcards, follower: functions.get(name) });
    const reconciling = new Follower(this, 'reconciling', follows(RECONCILE));
    const publishing = new Follower(this, 'publishing', follows(PUBLISH));
    const sweeper = new Sweeper(this, 'sweeper', { sweep: functions.get(SWEEP) });
    scanned(this, settings, { bucket, sweep: functions.get(SWEEP).lambda });
    const api = new HttpApi(this, 'http-api', {
      settings,
      signedIn: functions.get(API),
      everyone: functions.get(PUBLIC),
      documents: functions.get(DOCUMENTS),
      console: functions.all.get(CONSOLE),
      authorizer: functions.all.get(AUTHORIZER),
    });
    new Alarms(this, 'alarms', {
      ...{ functions, machines, api, table, reconciling, publishing, key: keys.storage },
      email: settings.alarmEmail,
      deadLetters: {
        reconciling: reconciling.deadLetters,
        publishing: publishing.deadLetters,
        'the sweeper': sweeper.deadLetters,
        'the audit log': bus.deadLetters,
        ...deliveryLetters(this, functions.all.get(DELIVER)),
      },
    });
    new CfnOutput(this, 'address', { value: api.api.apiEndpoint });
    if (cloudFront === undefined || edgeKey === undefined) return;
    const website = { settings, cloudFront, api, edgeKey, console, files: bucket };
    const { distribution } = new Website(this, 'website', website);
    // The domain's CNAME, or its alias record, leads here.
    new CfnOutput(this, 'website-address', { value: distribution.distributionDomainName });
  }
}
