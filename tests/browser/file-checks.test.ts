import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { wordOf } from '../fixtures/archives.ts';
import { type ClamdServer, startClamd } from '../round/clamd-server.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';
import { photograph } from './photograph.ts';

let browser: Browser;
let on: Stage;
let clamd: ClamdServer;
const BAD = 'what the scanner of this test finds';

beforeAll(async () => {
  clamd = await startClamd();
  clamd.finds(BAD, 'Win.Test.Tidu');
  // As the settings of an installation name it.
  process.env.TIDU_CLAMD = clamd.address;
  [browser, on] = await Promise.all([launch(), stage('drafts')]);
});
afterAll(async () => {
  delete process.env.TIDU_CLAMD;
  await browser?.close();
  await on?.stop();
  await clamd?.stop();
});

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const pdf = (name: string, said: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n${said}\n%%EOF\n`),
});

/** Chooses a file at the place of a figure. */
const add = async (
  page: Page,
  file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
) => {
  const place = page.locator('.evidence').first();
  if ((await place.locator('input[type=file]').count()) === 0)
    await place.getByRole('button', { name: /材料/ }).first().click();
  await place.locator('input[type=file]').first().setInputFiles(file);
};

describe('a clerk who attaches files', () => {
  it('reads at once why one is not taken, and of each other how far its check is', async () => {
    const { page, context, faults } = await signIn(
      browser,
      on.world.instance.origin,
      'county:371625',
      {
        path: '/cases',
      },
    );
    await page.getByRole('button', { name: '新建申报' }).click();
    await page.getByRole('radio', { name: /特色和新兴/ }).check();
    await page.getByLabel('集群名称').fill('博兴县示例集群');
    await page.getByRole('button', { name: '新建申报' }).click();
    await page.getByRole('link', { name: /二、规模效益/ }).click();

    const macros = wordOf({ name: 'word/vbaProject.bin', bytes: Buffer.from('Sub AutoOpen()') });
    await add(page, { name: '情况说明.docx', mimeType: word, buffer: macros });
    await page.getByText('文件“情况说明.docx”未通过检查：含有宏或可执行控件').first().waitFor();
    expect(await page.getByText('含有宏或可执行控件').count()).toBe(1);
    await photograph(page, 'file-stopped');

    clamd.be('down');
    await add(page, pdf('审计报告.pdf', '一切正常'));
    await page.getByText('待检', { exact: true }).waitFor();

    clamd.be('up');
    await add(page, pdf('统计证明.pdf', BAD));
    await page.getByText('拒收', { exact: true }).waitFor();
    await page.getByText('检出恶意程序，请在本机查杀后重新制作该文件').waitFor();
    await page.getByText('已检', { exact: true }).waitFor();
    expect(await page.getByText('待检', { exact: true }).count()).toBe(0);
    await photograph(page, 'file-checks');
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});
