import { once } from 'node:events';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { launch } from '../chromium.ts';
import { chooseAccount } from '../people.ts';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  server.close();
  await once(server, 'close');
  return port;
};

export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
}

/** Lighthouse's categories, 0 to 100, for an office desktop on a county's line (its own desktop setting). */
const scoresOf = async (url: string, port: number): Promise<Scores> => {
  const result = await lighthouse(
    url,
    {
      port,
      output: 'json',
      logLevel: 'error',
      // The sign-in lives in the provider's cookie.
      disableStorageReset: true,
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
    },
    {
      extends: 'lighthouse:default',
      settings: {
        formFactor: 'desktop',
        screenEmulation: {
          mobile: false,
          width: 1366,
          height: 768,
          deviceScaleFactor: 1,
          disabled: false,
        },
        throttling: {
          rttMs: 40,
          throughputKbps: 10_240,
          cpuSlowdownMultiplier: 1,
          requestLatencyMs: 0,
          downloadThroughputKbps: 0,
          uploadThroughputKbps: 0,
        },
      },
    },
  );
  const score = (category: string): number =>
    Math.round((result?.lhr.categories[category]?.score ?? 0) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
  };
};

/** Scores of a public page and of the desk of a signed-in account, in a browser of their own. */
export const measureScores = async (
  origin: string,
  publicPath: string,
  alias: string,
): Promise<{ readonly publicNotice: Scores; readonly desk: Scores }> => {
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    const publicNotice = await scoresOf(`${origin}${publicPath}`, port);
    // Lighthouse works in the browser's default context: the sign-in has to be there.
    const same = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = await same.contexts()[0]?.newPage();
    await page?.goto(`${origin}/desk`);
    if (page !== undefined) await chooseAccount(page, alias);
    await page?.locator('main h1').waitFor();
    await page?.close();
    const desk = await scoresOf(`${origin}/desk`, port);
    return { publicNotice, desk };
  } finally {
    await browser.close();
  }
};
