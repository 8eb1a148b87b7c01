import { parentPort, workerData } from 'node:worker_threads';
import { startSystem } from '../../local/system.ts';
import { fillLists, itemsOf } from '../bench/many.ts';

/** What the test asks of the thread that the system runs in. */
export type Asked =
  | { readonly fill: readonly [decided: string, asked: string]; readonly cases: number }
  | 'worst'
  | 'stop';

/**
 * A system in a thread of its own, which counts how much processor time it takes within one turn of its loop: nobody
 * else is answered meanwhile. Not the time that passes, which is longer where others use the machine.
 */
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const { folder, startAt } = workerData;
const system = await startSystem({
  folder,
  port: 0,
  demo: true,
  log: quiet,
  startAt: new Date(startAt),
});

const milliseconds = (): number => {
  const { user, system: kernel } = process.threadCpuUsage();
  return (user + kernel) / 1000;
};
let worst = 0;
let last = milliseconds();
const turn = (): void => {
  const now = milliseconds();
  worst = Math.max(worst, now - last);
  last = now;
  setImmediate(turn);
};

const answer = async (asked: Asked): Promise<unknown> => {
  if (asked === 'worst') {
    const found = worst;
    worst = 0;
    return found;
  }
  if (asked === 'stop') return system.stop();
  const { wire } = system.runtime;
  const [decided, open] = await Promise.all(asked.fill.map((id) => itemsOf(wire, id)));
  await fillLists(wire, { decided: decided ?? [], asked: open ?? [] }, 0, asked.cases);
  return undefined;
};

parentPort?.on('message', (asked: Asked) => {
  void answer(asked).then((said) => parentPort?.postMessage({ said }));
});
const { origin, secret } = system;
parentPort?.postMessage({ said: { origin, secret } });
turn();
