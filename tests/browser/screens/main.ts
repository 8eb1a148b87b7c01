import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setup } from '../built.ts';
import { launch } from '../chromium.ts';
import { SCREENS } from './list.ts';
import { tour } from './tour.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../../docs/screens/', import.meta.url)),
    },
    wide: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const USAGE = `npm run screens -- [--only TEXT] [--out FOLDER] [--wide]

  Opens every screen in both languages with the demo's data and writes docs/screens/NAME.zh.png and NAME.en.png.
  --only TEXT  those whose name contains it, or one of several: county,audit    --wide  at 1920 instead of 1366 pixels
`;

if (values.help) process.stdout.write(USAGE);
else {
  setup();
  mkdirSync(values.out, { recursive: true });
  const width = values.wide ? 1920 : 1366;
  const screens = SCREENS.filter(({ name }) =>
    (values.only ?? '').split(',').some((part) => name.includes(part)),
  );
  const browser = await launch();
  let faulty = 0;
  try {
    const viewings = (['zh', 'en'] as const).map((language) => ({ language, width }));
    await tour(browser, screens, viewings, ({ language }) => async ({ name }, { page, faults }) => {
      const path = join(values.out, `${name}.${language}.png`);
      await page.screenshot({ path });
      process.stdout.write(`${path}\n`);
      for (const fault of faults) process.stderr.write(`  fault on ${name}: ${fault}\n`);
      faulty += faults.length;
    });
  } finally {
    await browser.close();
  }
  process.stdout.write(`${screens.length} screens, 2 languages, ${faulty} faults\n`);
  process.exitCode = faulty === 0 ? 0 : 1;
}
