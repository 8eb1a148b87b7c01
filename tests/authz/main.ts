import { parseArgs } from 'node:util';
import { type Tally, tallied, type Wrong } from './cell.ts';
import { commands, FULL, quietActs, reads, SHORT, setUp } from './check.ts';
import { mutants } from './mutants.ts';

const USAGE = `npm run authz -- [--json] [--short] [--mutants]

Asks every GET and every command, as everybody, at each moment of a round, over HTTP, and compares with what offices
expect. --short: the cells that npm test asks. --mutants: each right of the table is taken away once, and each command
given once to somebody who must not have it; the check has to see it.
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const out = (text: string): void => void process.stdout.write(`${text}\n`);

const said = ({ kind, cell, what }: Wrong): string => `${kind}: ${cell}: ${what}`;

const count = (wrong: readonly Wrong[], wanted: Wrong['kind']): number =>
  wrong.filter(({ kind }) => kind === wanted).length;

const report = ({ cells, wrong }: Tally): void => {
  const counts = {
    cells,
    leaks: count(wrong, 'leak'),
    overRefused: count(wrong, 'over-refused'),
  };
  if (values.json) out(JSON.stringify(wrong.length === 0 ? counts : { ...counts, wrong }));
  else {
    for (const one of wrong) out(said(one));
    out(`cells ${counts.cells}, leaks ${counts.leaks}, over-refused ${counts.overRefused}`);
  }
};

const check = async (): Promise<boolean> => {
  const extent = values.short ? SHORT : FULL;
  const setting = await setUp(extent);
  try {
    const tally = tallied([
      await reads(setting, extent),
      await commands(setting, extent),
      await quietActs(setting),
    ]);
    report(tally);
    return tally.wrong.length === 0;
  } finally {
    await setting.instance.stop();
  }
};

const mutate = async (): Promise<boolean> => {
  const setting = await setUp(FULL);
  try {
    const { tried, missed } = await mutants(setting);
    if (values.json) out(JSON.stringify({ mutants: tried, missed }));
    else {
      for (const one of missed) out(`not seen: ${one}`);
      out(`mutants ${tried}, not seen ${missed.length}`);
    }
    return tried > 0 && missed.length === 0;
  } finally {
    await setting.instance.stop();
  }
};

if (values.help) out(USAGE);
else process.exitCode = (await (values.mutants ? mutate() : check())) ? 0 : 1;
