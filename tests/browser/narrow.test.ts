import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHASES } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { SCREENS } from './screens/list.ts';
import { tour } from './screens/tour.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A telephone in the hand. */
const NARROW = { language: 'zh', width: 390, height: 844 } as const;
/** A moment of the round is played first, and then each of its screens is opened. */
const PATIENCE_MS = 600_000;

/** In the page: how far it reaches to the right, and what reaches farthest. */
const REACH = `(() => {
  const reach = document.documentElement.scrollWidth;
  if (reach <= innerWidth) return '';
  const inner = (at) =>
    at === null || at === document.body
      ? false
      : /auto|scroll|hidden/.test(getComputedStyle(at).overflowX) || inner(at.parentElement);
  const all = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > innerWidth && !inner(one.parentElement),
  );
  const last = all.at(-1);
  return String(reach) + ' <' + (last?.tagName ?? '') + ' class="' + (last?.className ?? '') + '">';
})()`;

describe('on a screen of 390 pixels', () => {
  it.each(PHASES.filter((phase) => SCREENS.some((screen) => screen.phase === phase)))(
    'no screen of “%s” scrolls sideways',
    async (phase) => {
      const wide: string[] = [];
      const screens = SCREENS.filter((screen) => screen.phase === phase);
      await tour(browser, screens, [NARROW], () => async ({ name }, { page }) => {
        const reach = String(await page.evaluate(REACH));
        if (reach !== '') wide.push(`${name}: ${reach}`);
      });
      expect(wide).toEqual([]);
    },
    PATIENCE_MS,
  );
});
