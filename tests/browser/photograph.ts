import type { Page } from 'playwright-core';

/** `TIDU_SHOTS=folder` photographs what a test saw, for somebody to look at. */
export const photograph = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.TIDU_SHOTS;
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
