import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Finding {
  readonly screen: string;
  readonly rule: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds serious or critical on the page as it stands. The policy lets no script in but through the debugger. */
export const seriousOn = async (screen: string, page: Page): Promise<readonly Finding[]> => {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(
    (values) => Reflect.get(globalThis, 'axe').run({ runOnly: { type: 'tag', values } }),
    TAGS,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      screen,
      rule: id,
      impact: impact ?? '',
      nodes: nodes.map(({ target }) => target.join(' ')),
    }));
};
