import { parseArgs } from 'node:util';
import { FAULTS } from './judge.ts';
import type { Outcome } from './run.ts';

const USAGE = `npm run fuzz -- [--requests 100000] [--seed N] [--json]

Sends requests that the interface's own description allows, and such as it does not, to a system with a round in it,
as everybody. The same seed asks the same again.
`;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const out = (text: string): void => void process.stdout.write(`${text}\n`);

const requests = Number(values.requests);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));

/** Memory may grow by what is cached, and by no more, however many requests come. */
const MOST_GROWTH_MIB = 400;

const isSound = ({ counts, rssMiB }: Outcome): boolean =>
  FAULTS.every((fault) => counts[fault] === 0) && rssMiB.after - rssMiB.before < MOST_GROWTH_MIB;

const report = ({ found, counts, statuses, rssMiB, ...of }: Outcome): void => {
  if (values.json) out(JSON.stringify({ ...of, ...counts, rssMiB, statuses, found }));
  else {
    for (const one of found)
      out(
        `${one.fault} #${one.index} ${one.who} ${one.request}: ${one.what}\n  sent ${one.sent}\n  got ${one.answer}`,
      );
    out(
      `requests ${of.requests}, seed ${of.seed}, ${FAULTS.map((fault) => `${fault} ${counts[fault]}`).join(', ')}`,
    );
    out(`rss ${rssMiB.before} MiB, at most ${rssMiB.peak}, then ${rssMiB.after}`);
  }
};

const run = async (): Promise<boolean> => {
  // How much one account may ask is another check's matter; here it would only make every other answer a 429.
  process.env.TIDU_COMMANDS_PER_MINUTE ??= '1000000';
  process.env.TIDU_READS_PER_MINUTE ??= '10000000';
  const { newWorld } = await import('./world.ts');
  const { fuzz } = await import('./run.ts');
  const { instance, pool } = await newWorld();
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const outcome = await fuzz({ instance, pool, requests, seed, tell });
    report(outcome);
    return isSound(outcome);
  } finally {
    await instance.stop();
  }
};

if (values.help) out(USAGE);
else if (!(requests >= 1) || Number.isNaN(seed)) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else process.exitCode = (await run()) ? 0 : 1;
