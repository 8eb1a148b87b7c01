import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './chromium.ts';
import { SCREENS } from './screens/list.ts';
import { NARROW, sideways } from './screens/sideways.ts';
import { tour } from './screens/tour.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** `/cases/{kitchen}/fill` is of the area `cases`. */
const areaOf = (path: string): string => path.split(/[/?]/)[1] ?? '';

// Every screen, at all moments, is looked at by `npm run audit:web`: four minutes that nobody waits for here.
it('on a screen of 390 pixels no area of the console scrolls sideways', async () => {
  const now = SCREENS.filter(({ phase }) => phase === 'notice');
  const screens = now.filter(
    ({ path }, index) => now.findIndex((other) => areaOf(other.path) === areaOf(path)) === index,
  );
  const wide: string[] = [];
  await tour(browser, screens, [{ language: 'zh', ...NARROW }], () => async ({ name }, seat) => {
    const what = await sideways(seat.page);
    if (what !== '') wide.push(`${name}: ${what}`);
  });
  expect(screens.length).toBeGreaterThan(4);
  expect(wide).toEqual([]);
}, 300_000);
