import type { Browser } from 'playwright-core';
import { PHASES, type Stage, stage } from '../../../cli/demo/stage.ts';
import { type Seat, signIn, type Viewing, visit } from '../people.ts';
import type { Screen } from './list.ts';

/** What is done on a screen once it stands still. */
export type Look = (screen: Screen, seat: Seat) => Promise<void>;

const pathOf = ({ path }: Screen, { cases }: Stage): string =>
  path.replace(/\{([\w-]+)\}/g, (whole, name: string) => cases[name]?.id ?? whole);

/** Opens a screen and waits until it has its content: no spinner, nothing on its way. */
const open = async (screen: Screen, seat: Seat, on: Stage): Promise<void> => {
  const { page } = seat;
  await page.goto(`${on.world.instance.origin}${pathOf(screen, on)}`);
  await page
    .locator(screen.ready ?? 'h1')
    .first()
    .waitFor();
  await screen.act?.(page);
  await page.waitForLoadState('networkidle');
  // Several parts may be on their way at once.
  await page.locator('[role="status"] .ant-spin').first().waitFor({ state: 'detached' });
};

/**
 * Goes over screens in the order of the round, each moment played once; several at the same moment share it, and those of
 * one account share a browser context.
 */
export const tour = async (
  browser: Browser,
  screens: readonly Screen[],
  viewings: readonly Viewing[],
  look: (viewing: Viewing) => Look,
): Promise<void> => {
  for (const phase of PHASES) {
    const now = screens.filter((screen) => screen.phase === phase);
    if (now.length === 0) continue;
    const on = await stage(phase);
    try {
      for (const account of new Set(now.map(({ as }) => as)))
        for (const viewing of viewings) {
          const { origin } = on.world.instance;
          const seat =
            account === undefined
              ? await visit(browser, viewing)
              : await signIn(browser, origin, account, viewing);
          for (const screen of now.filter(({ as }) => as === account)) {
            await open(screen, seat, on);
            await look(viewing)(screen, seat);
          }
          await seat.context.close();
        }
    } finally {
      await on.stop();
    }
  }
};
