import { parseArgs } from 'node:util';
import { median, round } from '../bench/numbers.ts';
import { isPlant, PLANTS } from './plants.ts';
import { type Outcome, runCrash } from './run.ts';

const USAGE = `npm run crash -- [--kills 50] [--seed N] [--plant ${PLANTS.join('|')}]
`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string' },
    plant: { type: 'string' },
  },
});

const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Sentences shown of each kind; the counts tell all. */
const SHOWN = 10;

const show = (title: string, sentences: readonly string[]): void => {
  if (sentences.length === 0) return;
  out(`${title}: ${sentences.length}`);
  for (const sentence of sentences.slice(0, SHOWN)) out(`  ${sentence}`);
};

const sum = <T>(of: readonly T[], count: (each: T) => number): number =>
  of.reduce((total, each) => total + count(each), 0);

const seconds = (ms: number): string => `${round(ms / 1000, 1)} s`;

const report = ({ kills, killed, cases, findings, downMs, cuts, met }: Outcome): boolean => {
  const { lost, doubled, askedTwice, wrongEnds, brokenChains, toldTwice, toldNever } = findings;
  const commands = cases.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const lives = cases.flatMap(({ kind, beganAt, endedAt }) =>
    kind === 'silent' || endedAt === undefined ? [] : [endedAt - beganAt],
  );
  out(`acknowledged commands ${commands}, sent again ${met.retries}`);
  out(`killed ${killed}`);
  out(
    `power cuts ${cuts.length}, frames lost ${sum(cuts, ({ dropped }) => dropped)}, pages torn ${sum(cuts, ({ torn }) => torn)}`,
  );
  out(`down, median ${seconds(median(downMs))}, longest ${seconds(Math.max(0, ...downMs))}`);
  out(`longest lifecycle ${seconds(Math.max(0, ...lives))} (deadlines that are waited for apart)`);
  out(`chains ${cases.length}, broken ${brokenChains.length}`);
  show('answered with a fault', met.faults);
  show('broken', brokenChains);
  show('lost', lost);
  show('doubled', doubled);
  show('asked twice', askedTwice);
  show('wrong ends', wrongEnds);
  show('told twice', toldTwice);
  show('told never', toldNever);
  out(`told twice ${toldTwice.length}, told never ${toldNever.length}`);
  out(
    `kills ${kills}, cases ${cases.length}, lost ${lost.length}, doubled ${doubled.length}, asked twice ${askedTwice.length}, wrong ends ${wrongEnds.length}`,
  );
  const all = [lost, doubled, askedTwice, wrongEnds, brokenChains, toldTwice, toldNever];
  return all.every((found) => found.length === 0) && cases.length > 0;
};

const { plant } = values;
const kills = Number(values.kills);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
if ((plant !== undefined && !isPlant(plant)) || !(kills >= 1) || Number.isNaN(seed)) {
  process.stderr.write(USAGE);
  process.exit(2);
}
out(`seed ${seed}`);
const tell = (line: string) => void process.stderr.write(`${line}\n`);
const sound = report(
  await runCrash({ kills, seed, plants: plant === undefined ? [] : [plant], tell }),
);
process.exit(sound ? 0 : 1);
