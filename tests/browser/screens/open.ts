import type { Page } from 'playwright-core';
import type { Screen } from './list.ts';

const firstNotice = async (page: Page): Promise<void> => {
  await page.locator('main a[href*="/notices/n-"]').first().click();
  await page
    .getByRole('link', { name: /提出异议|Object/ })
    .first()
    .waitFor();
};

/** What everybody reads without an account. */
export const OPEN: readonly Screen[] = [
  { name: 'open-home', phase: 'notice', path: '/open' },
  { name: 'open-calls', phase: 'drafts', path: '/open/calls' },
  { name: 'open-call', phase: 'drafts', path: '/open/calls/binzhou-2026-municipal' },
  { name: 'open-notices', phase: 'notice', path: '/open/notices' },
  { name: 'open-notice', phase: 'notice', path: '/open/notices', act: firstNotice },
  { name: 'open-clusters', phase: 'recognised', path: '/open/clusters' },
  { name: 'sign-in', phase: 'drafts', path: '/desk', ready: 'summary' },
];
