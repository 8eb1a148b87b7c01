import type { Page } from 'playwright-core';
import type { Screen } from './list.ts';

/** Unlocks the part if it is locked, and types a figure, so that the page shows what it computes and saves by itself. */
const typeFigure = async (page: Page): Promise<void> => {
  const acts = page.getByRole('button', { name: /^(解除锁定|Unlock|确认锁定|Confirm and lock)$/ });
  await acts.first().waitFor();
  const unlock = page.getByRole('button', { name: /^(解除锁定|Unlock)$/ });
  if (await unlock.isVisible()) {
    await unlock.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(解除锁定|Unlock)$/ })
      .click();
    await page.getByRole('button', { name: /^(确认锁定|Confirm and lock)$/ }).waitFor();
    // What was announced goes with the page.
    await page.reload();
  }
  const saved = page.locator('.save-state [data-busy="false"]');
  const figure = page.getByRole('textbox', { name: /最近一年|latest year/ }).first();
  const before = await figure.inputValue();
  await figure.fill(before === '302.4' ? '302.6' : '302.4');
  await page.waitForResponse((response) => response.request().method() === 'PUT');
  await saved.waitFor({ state: 'attached' });
  await page.evaluate('scrollTo(0, 0)');
};

/** What a county sees while it files. */
export const FILING: readonly Screen[] = [
  {
    name: 'county-cases',
    phase: 'filed',
    as: 'county:371625',
    path: '/cases',
    ready: 'main table',
  },
  {
    name: 'county-form',
    phase: 'drafts',
    as: 'county:371625',
    path: '/cases/{commercial-kitchenware}/fill?part=size',
    ready: '.save-state',
    act: typeFigure,
  },
  {
    name: 'county-check',
    phase: 'drafts',
    as: 'county:371602',
    path: '/cases/{never-filed}/fill?part=check',
    ready: 'main h2',
  },
  {
    name: 'county-receipt',
    phase: 'filed',
    as: 'county:371625',
    path: '/cases/{commercial-kitchenware}/receipt',
  },
];
