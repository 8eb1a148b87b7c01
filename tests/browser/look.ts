import { parseArgs } from 'node:util';
import { PHASES, stage } from '../../cli/demo/stage.ts';
import { setup } from './built.ts';
import { launch } from './chromium.ts';
import { signIn, visit } from './people.ts';

const USAGE = `node tests/browser/look.ts --phase PHASE --as ACCOUNT --path PATH [--path …] --out FILE.png [--en] [--width 1366] [--height 768] [--full] [--keep]

  Plays the demo to PHASE (${PHASES.join(', ')}), opens PATH as ACCOUNT
  (county:371625, office, department:BZ-STATS, expert:1, body:BZ-LEADING-GROUP, auditor:BZ-AUDIT, …; none: nobody)
  and writes what it shows. {name} in PATH is the case of that name in data/cases, e.g. /cases/{rope-and-net}.
  Several --path: FILE-1.png, FILE-2.png, … --keep leaves the system running and prints its address.
`;

const { values } = parseArgs({
  options: {
    phase: { type: 'string', default: 'drafts' },
    as: { type: 'string' },
    path: { type: 'string', multiple: true, default: ['/desk'] },
    out: { type: 'string', default: 'look.png' },
    en: { type: 'boolean', default: false },
    width: { type: 'string', default: '1366' },
    height: { type: 'string', default: '768' },
    full: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const phase = PHASES.find((known) => known === values.phase);
if (values.help || phase === undefined) {
  process.stdout.write(USAGE);
  process.exit(values.help ? 0 : 2);
}

setup();
const { world, cases, stop } = await stage(phase);
const browser = await launch();
try {
  const viewing = {
    language: values.en ? ('en' as const) : ('zh' as const),
    width: Number(values.width),
    height: Number(values.height),
  };
  const { origin } = world.instance;
  const { page, faults } =
    values.as === undefined
      ? await visit(browser, viewing)
      : await signIn(browser, origin, values.as, viewing);
  for (const [index, wanted] of values.path.entries()) {
    const path = wanted.replace(/\{([\w-]+)\}/g, (whole, name) => cases[name]?.id ?? whole);
    await page.goto(`${origin}${path}`);
    await page.waitForLoadState('networkidle');
    const out =
      values.path.length === 1 ? values.out : values.out.replace(/(\.png)?$/, `-${index + 1}.png`);
    await page.screenshot({ path: out, fullPage: values.full });
    process.stdout.write(`${path} → ${out}\n`);
  }
  for (const fault of faults) process.stderr.write(`fault: ${fault}\n`);
  if (values.keep) {
    process.stdout.write(`${origin} — Ctrl+C ends it\n`);
    await new Promise((resolve) => process.once('SIGINT', resolve));
  }
} finally {
  await browser.close();
  await stop();
}
