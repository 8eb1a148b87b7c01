import type { Browser, BrowserContext, Page } from 'playwright-core';
import { older } from './older.ts';

export interface Viewing {
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  readonly height?: number;
}

/** Somebody at a browser of their own: own context, signed in through the real page. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Faults that the page itself reported: uncaught errors, and what the Content-Security-Policy stopped. */
  readonly faults: readonly string[];
}

const watch = (page: Page, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // An answer that says no is shown by the page; Chromium logs it besides.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      faults.push(message.text());
  });
};

/** A context of its own that speaks the language; nobody is signed in. */
export const visit = async (
  browser: Browser,
  { language = 'zh', width = 1366, height = 768 }: Viewing = {},
): Promise<Seat> => {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  await context.addInitScript(
    (chosen) =>
      localStorage.getItem('tidu.language') ?? localStorage.setItem('tidu.language', chosen),
    language,
  );
  // A machine that builds and tests at once is slow; what hangs is found by the tests' own limit.
  context.setDefaultTimeout(60_000);
  await context.addInitScript(older);
  const page = await context.newPage();
  const faults: string[] = [];
  watch(page, faults);
  return { page, context, faults };
};

/** Chooses an account on the provider's page, whose groups are closed at first. */
export const chooseAccount = async (page: Page, alias: string): Promise<void> => {
  const choice = page.locator(`button[name="subject"][value="demo:${alias}"]`);
  await choice.waitFor({ state: 'attached' });
  if (!(await choice.isVisible()))
    await page.locator('details', { has: choice }).locator('summary').click();
  await choice.click();
};

/** In the page: resolves with the frame that shows a heading. */
const HEADING = `new Promise((resolve) => {
  const look = () =>
    document.querySelector('main h1')?.checkVisibility() === true
      ? resolve()
      : requestAnimationFrame(look);
  look();
})`;

/**
 * Until a screen shows its heading, by way of the provider where the page is loaded anew. Asked with each frame: a locator
 * that waits asks every half second after a while.
 */
export const screenStands = async (page: Page): Promise<void> => {
  for (;;) {
    try {
      return await page.evaluate(HEADING);
    } catch (error) {
      // The page went on to the next one.
      if (!String(error).includes('Execution context was destroyed')) throw error;
    }
  }
};

/** Signs in as a demo account (`county:371625`) on the provider's own page and waits for the screen that was asked for. */
export const signIn = async (
  browser: Browser,
  origin: string,
  alias: string,
  { path = '/desk', ...viewing }: Viewing & { readonly path?: string } = {},
): Promise<Seat> => {
  const seat = await visit(browser, viewing);
  await seat.page.goto(`${origin}${path}`);
  await chooseAccount(seat.page, alias);
  await screenStands(seat.page);
  return seat;
};
