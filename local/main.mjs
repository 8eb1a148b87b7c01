// Starts the system (start.ts). Plain JavaScript, since what is set here has to be set before anything else is loaded.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// Left alone, V8 takes from a machine with much memory what it finds, and hardly gives it back. So the heap grows by a
// fifth at a time, and the young generation keeps its first size, which whoever starts this sets to 8 MB
// (--min-semi-space-size, too late here): with the one MB that it has otherwise, a lifecycle is collected seven times.
setFlagsFromString('--heap-growing-percent=20');
setFlagsFromString('--semi-space-growth-factor=1');

// What cli/run.mjs does for every command, where something else starts the system: types are stripped and code is compiled
// once, not at each start.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'node'));

await import('./start.ts');
