import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

// Loaded into a system that is profiled (`node --import`); the product knows nothing of it. On SIGUSR2 it begins, on the
// next one it writes what it saw to the file that TIDU_PROFILE names.

const session = new Session();
session.connect();
/** Microseconds between two looks: a lifecycle takes some 20,000 of processor time. */
const EVERY_US = 250;

let begun = false;
process.on('SIGUSR2', () => {
  if (!begun) {
    begun = true;
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: EVERY_US });
    session.post('Profiler.start');
    return;
  }
  session.post('Profiler.stop', (error, answer) => {
    if (error === null)
      writeFileSync(process.env.TIDU_PROFILE ?? '', JSON.stringify(answer.profile));
  });
});
