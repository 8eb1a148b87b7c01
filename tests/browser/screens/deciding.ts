import type { Page } from 'playwright-core';
import type { Screen } from './list.ts';

const CALL = 'binzhou-2026-municipal';
const UPSTREAM = 'rec-binzhou-2026-province-round';

const followFirst = async (page: Page): Promise<void> => {
  await page.locator('main table a').first().click();
  await page.locator('main .ant-descriptions').first().waitFor();
};

/** From the ranking to the province's answer. */
export const DECIDING: readonly Screen[] = [
  {
    name: 'office-ranking',
    phase: 'ranked',
    as: 'office',
    path: `/rounds/${CALL}`,
    ready: 'main table',
  },
  {
    name: 'office-decision',
    phase: 'ranked',
    as: 'office',
    path: `/rounds/${CALL}?tab=decision`,
    ready: 'main table',
  },
  {
    name: 'leading-group-deliberation',
    phase: 'notice',
    as: 'body:BZ-LEADING-GROUP',
    path: `/deliberation?call=${CALL}`,
    ready: 'main table',
  },
  { name: 'office-notices', phase: 'notice', as: 'office', path: '/notices', ready: 'main table' },
  {
    name: 'office-notice',
    phase: 'notice',
    as: 'office',
    path: '/notices',
    ready: 'main table',
    act: followFirst,
  },
  {
    name: 'office-objections',
    phase: 'notice',
    as: 'office',
    path: '/cases/{rope-and-net}/objections',
    ready: 'main .ant-card',
  },
  {
    name: 'office-recommendation',
    phase: 'recommended',
    as: 'office',
    path: `/recommendations/${UPSTREAM}?tab=nominations`,
    ready: 'main table',
  },
  {
    name: 'province-upstream',
    phase: 'recommended',
    as: 'province:SD-IIT',
    path: '/upstream',
    ready: 'main table',
  },
];
