import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { MACHINES } from '../workflows/machines.ts';
import { bundle } from './functions/function-code.ts';
import { functionNames, optionalOf } from './functions/function-list.ts';
import { settingsOf } from './settings.ts';
import { TiduStack } from './tidu-stack.ts';
import { builtConsole } from './website/console-build.ts';

/** What cdk.json runs. No account and no region: the same template goes anywhere. */
const app = new App();
const settings = settingsOf(app.node);
const built = builtConsole();
new TiduStack(app, 'Tidu', {
  settings,
  processes: MACHINES,
  codeOf: bundle(functionNames(MACHINES, optionalOf(settings)), join(app.outdir, 'bundles')),
  console: built,
});
app.synth();
