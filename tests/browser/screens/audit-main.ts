import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { stage } from '../../../cli/demo/stage.ts';
import { setup } from '../built.ts';
import { launch } from '../chromium.ts';
import { signIn, visit } from '../people.ts';
import { type Finding, seriousOn } from './audit.ts';
import { weigh } from './bundles.ts';
import { SCREENS } from './list.ts';
import { missingTexts } from './missing-texts.ts';
import { measureScores } from './scores.ts';
import { NARROW, sideways } from './sideways.ts';
import { tour } from './tour.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const USAGE = `npm run audit:web -- [--json] [--only TEXT]

  axe on every screen, none scrolling sideways at 390 pixels, the weight of the first load, Lighthouse on a public notice and on the desk, missing texts.
  Ends with 1 where a limit is passed: axe serious 0, desk 350 KB, public 120 KB, Lighthouse 95 and 90, texts 0.
`;

const Notices = z.object({ items: z.array(z.object({ id: z.string() })).min(1) });
const LIMITS = { desk: 350, public: 120, publicNotice: 95, deskScore: 90 };

/** A screen that scrolls sideways in the hand. */
const wideOn = async (screen: string, page: Page): Promise<readonly Finding[]> => {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const what = await sideways(page);
  if (before !== null) await page.setViewportSize(before);
  if (what === '') return [];
  process.stderr.write(`${screen}: sideways: ${what}\n`);
  return [{ screen, rule: 'sideways', impact: 'serious', nodes: [what] }];
};

const axeOnAll = async (): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  const browser = await launch();
  try {
    const screens = SCREENS.filter(({ name }) => name.includes(values.only ?? ''));
    await tour(browser, screens, [{ language: 'zh' }], () => async ({ name }, { page }) => {
      const findings = await seriousOn(name, page);
      for (const { rule, nodes } of findings)
        process.stderr.write(`${name}: ${rule}: ${nodes.slice(0, 3).join(' | ')}\n`);
      found.push(...findings, ...(await wideOn(name, page)));
    });
  } finally {
    await browser.close();
  }
  return found;
};

const measured = async () => {
  const on = await stage('notice');
  const browser = await launch();
  try {
    const { origin } = on.world.instance;
    const { items } = Notices.parse(await (await fetch(`${origin}/public/notices`)).json());
    const notice = `/open/notices/${items[0]?.id}`;
    // Signed in once, so that the provider answers without a page and the desk is what loads.
    const seat = await signIn(browser, origin, 'office');
    const again = await seat.context.newPage();
    const desk = await weigh(again, async () => {
      await again.goto(`${origin}/desk`);
      await again.locator('main table').first().waitFor();
      await again.waitForLoadState('networkidle');
    });
    const { page } = await visit(browser);
    const open = await weigh(page, async () => {
      await page.goto(`${origin}${notice}`);
      await page.waitForLoadState('networkidle');
    });
    const lighthouse = await measureScores(origin, notice, 'office');
    return { bundles: { desk, public: open }, lighthouse };
  } finally {
    await browser.close();
    await on.stop();
  }
};

if (values.help) process.stdout.write(USAGE);
else {
  setup();
  const findings = await axeOnAll();
  const { bundles, lighthouse } = await measured();
  const missingKeys = missingTexts();
  const result = { axeSerious: findings.length, bundles, lighthouse, missingKeys };
  process.stdout.write(
    values.json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`,
  );
  const good =
    findings.length === 0 &&
    missingKeys === 0 &&
    bundles.desk <= LIMITS.desk &&
    bundles.public <= LIMITS.public &&
    Object.values(lighthouse.publicNotice).every((score) => score >= LIMITS.publicNotice) &&
    Object.values(lighthouse.desk).every((score) => score >= LIMITS.deskScore);
  process.exitCode = good ? 0 : 1;
}
