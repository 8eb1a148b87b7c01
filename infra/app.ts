import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { caseProcesses } from '../workflows/case/aggregate.ts';
import { bundle } from './function-code.ts';
import { functionNames } from './function-list.ts';
import { settingsOf } from './settings.ts';
import { TiduStack } from './tidu-stack.ts';

/** What cdk.json runs. No account and no region: the same template goes anywhere. */
const app = new App();
new TiduStack(app, 'Tidu', {
  settings: settingsOf(app.node),
  processes: caseProcesses,
  codeOf: bundle(functionNames(caseProcesses), join(app.outdir, 'bundles')),
});
app.synth();
