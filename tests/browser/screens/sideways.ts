import type { Page } from 'playwright-core';

/** In the page: how far it reaches to the right, and what reaches farthest; nothing where it stays within. */
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

/** A telephone in the hand. */
export const NARROW = { width: 390, height: 844 } as const;

/** What makes a page scroll sideways as wide as it stands; empty where nothing does. */
export const sideways = async (page: Page): Promise<string> => String(await page.evaluate(REACH));
