import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { field, text } from '../round/api.ts';
import { launch } from './chromium.ts';
import { codeOf, nameOf, sheetOf } from './firms.ts';
import { type Seat, signIn } from './people.ts';
import { seriousOn } from './screens/audit.ts';

const FIRMS = 3;

let instance: Instance;
let browser: Browser;
let clerk: Seat;
const ids: string[] = [];

beforeAll(async () => {
  [browser, instance] = await Promise.all([launch(), startInstance()]);
  for (let number = 1; number <= FIRMS; number += 1) {
    const values = {
      code: codeOf(number),
      name: nameOf(number),
      county: '371625',
      industry: '有色金属压延加工',
      aboveScale: number === 3,
    };
    const { body } = done(
      await instance.as(COUNTY).post('/api/entries', { register: 'enterprises', values }),
    );
    ids.push(text(body, 'id'));
  }
  const path = '/registers/enterprises/import';
  clerk = await signIn(browser, instance.origin, COUNTY, { path });
});
afterAll(async () => {
  await clerk?.context.close();
  await browser?.close();
  await instance?.stop();
});

const industryOf = async (at: number): Promise<unknown> =>
  field(
    field(done(await instance.as(COUNTY).get(`/api/entries/${ids[at]}`)).body, 'values'),
    'industry',
  );

/** Of the first the industry is another, of the second it is emptied, and the third stays as it was. */
const corrected = sheetOf(FIRMS, (number, cells) =>
  cells.map((cell, at) => (at === 3 && number < 3 ? ['金属制品业', ''][number - 1] : cell) ?? ''),
);

describe('a sheet whose rows stand in the register already', () => {
  it('is compared cell by cell, tried out, and corrects what it may', async () => {
    const { page, faults } = clerk;
    await page.getByLabel('从Excel复制后粘贴在此').fill(corrected);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByRole('button', { name: '核对已在台账中的3行有无更正' }).click();
    const own = page.getByRole('region', { name: '对现有条目的更正' });
    await own.getByText(/有改动2行，无改动1行/).waitFor();
    await own.getByText('金属制品业').waitFor();
    await own.getByText('清空', { exact: true }).waitFor();
    expect(await seriousOn('corrections', page)).toEqual([]);
    const look = own.getByRole('button', { name: '先行核对' });
    expect(await look.isDisabled()).toBe(true);
    await own.getByLabel('更正理由').fill('按企业年报更正');
    await look.click();
    await own.getByRole('button', { name: '更正2条' }).click();
    await own.getByText('已更正').nth(1).waitFor();
    expect([await industryOf(0), await industryOf(1)]).toEqual(['金属制品业', undefined]);
    expect(await industryOf(2)).toBe('有色金属压延加工');
    expect(faults).toEqual([]);
  });
});
