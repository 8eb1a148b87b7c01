import type { Page } from 'playwright-core';
import { sheetOf } from '../firms.ts';
import type { Screen } from './list.ts';

/** Pastes a sheet with a code that is one sign short, or finds it pasted already. */
const pasteSheet = async (page: Page): Promise<void> => {
  const text = page.locator('#import-text');
  await text.or(page.locator('.mend')).first().waitFor();
  if (!(await text.isVisible())) return;
  await text.fill(
    sheetOf(12, (number, cells) =>
      number === 4 ? cells.map((cell, at) => (at === 1 ? cell.slice(1) : cell)) : cells,
    ),
  );
  await page.locator('main .ant-btn-primary').click();
  await page.locator('.mend').first().waitFor();
};

/** What stands between recognitions. */
export const REGISTERS: readonly Screen[] = [
  {
    name: 'registers',
    phase: 'drafts',
    as: 'office',
    path: '/registers',
    ready: 'main table',
  },
  {
    name: 'register-comparison',
    phase: 'year',
    as: 'office',
    path: '/registers/projects/compare/double-dispatch',
    ready: '.side-by-side',
  },
  {
    name: 'register-targets',
    phase: 'year',
    as: 'office',
    path: '/registers/targets',
    ready: 'main table',
  },
  {
    name: 'register-new',
    phase: 'drafts',
    as: 'county:371625',
    path: '/registers/enterprises/new',
    ready: '.field',
  },
  {
    name: 'register-adopt',
    phase: 'drafts',
    as: 'office',
    path: '/registers/targets/adopt',
    ready: '.field',
  },
  {
    name: 'register-import',
    phase: 'drafts',
    as: 'county:371625',
    path: '/registers/enterprises/import',
    ready: 'main .ant-card',
    act: pasteSheet,
  },
];
