import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { World } from '../../../cli/demo/world.ts';
import { chooseAccount, type Seat, screenStands, visit } from '../people.ts';

/** What hands do at a page; nothing here knows an address of the interface behind it. */
export interface Hands {
  readonly page: Page;
  /** Opens an address of the console in the same tab; signs in on the way where nobody is. */
  go(path: string): Promise<void>;
  press(name: string, within?: Locator): Promise<void>;
  /** Waits until the page says this somewhere. */
  reads(text: string | RegExp): Promise<void>;
  dialog(name: string | RegExp): Locator;
}

const PATIENCE_MS = 40_000;

const handsOf = (page: Page, origin: string, enter: () => Promise<void>): Hands => ({
  page,
  go: async (path) => {
    await page.goto(`${origin}${path}`);
    await enter();
    await screenStands(page);
  },
  press: async (name, within) => {
    await (within ?? page).getByRole('button', { name, exact: true }).first().click();
  },
  reads: async (text) => {
    await page.getByText(text).first().waitFor({ timeout: PATIENCE_MS });
  },
  dialog: (name) => page.getByRole('dialog', { name }),
});

/** Chooses in one of antd's lists, which are no native ones, by the words of the option. */
export const choose = async (
  within: Page | Locator,
  label: string,
  option: string | RegExp,
): Promise<void> => {
  const box = within.getByRole('combobox', { name: label });
  await box.click();
  const page = 'goto' in within ? within : within.page();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
  // A list of several stays open; in a dialog the key would close that instead.
  if ('goto' in within) await page.keyboard.press('Escape');
};

/** Types a day into one of antd's calendars. */
export const day = async (field: Locator, date: string): Promise<void> => {
  await field.click();
  await field.fill(date);
  await field.press('Enter');
};

export interface Paper {
  readonly number: string;
  readonly title: string;
  readonly date: string;
}

/** Fills in 文号, 文件标题 and 成文日期 of a dialog. */
export const document = async (dialog: Locator, { number, title, date }: Paper): Promise<void> => {
  await dialog.getByLabel('文号').first().fill(number);
  await dialog.getByLabel('文件标题').first().fill(title);
  await day(dialog.getByLabel('成文日期').first(), date);
};

/** Everybody who takes part, each at a browser context of their own, signed in when first needed. */
export class Office {
  readonly #browser: Browser;
  readonly #world: World;
  readonly #seats = new Map<string, Seat>();
  readonly #signedIn = new Set<string>();

  constructor(browser: Browser, world: World) {
    this.#browser = browser;
    this.#world = world;
  }

  async at(alias: string): Promise<Hands> {
    const known = this.#seats.get(alias);
    const seat = known ?? (await visit(this.#browser));
    this.#seats.set(alias, seat);
    return handsOf(seat.page, this.#world.instance.origin, async () => {
      if (!this.#signedIn.has(alias)) await chooseAccount(seat.page, alias);
      this.#signedIn.add(alias);
    });
  }

  /** What any page reported by itself, with whose it was. */
  faults(): readonly string[] {
    return [...this.#seats].flatMap(([alias, { faults }]) =>
      faults.map((fault) => `${alias}: ${fault}`),
    );
  }

  async photograph(folder: string): Promise<void> {
    for (const [alias, { page }] of this.#seats)
      await page.screenshot({ path: join(folder, `${alias.replace(':', '-')}.png`) });
  }

  contexts(): number {
    return this.#seats.size;
  }
}
