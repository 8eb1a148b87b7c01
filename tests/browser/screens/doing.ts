import type { Page } from 'playwright-core';

/** An expert without an interest signs; who has signed before finds the papers open. */
export const declareNoInterest = async (page: Page): Promise<void> => {
  const marks = page.locator('input[data-line]').first();
  const none = page.getByRole('radio', { name: /不存在利害关系|I have no interest/ });
  await marks.or(none).first().waitFor();
  if (await none.isVisible()) {
    await none.check();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /签署并查阅材料|Sign and open the papers/ }).click();
  }
  await marks.waitFor();
  // What was announced goes with the page.
  await page.reload();
  for (const [index, mark] of ['13.5', '12'].entries())
    await page.locator('input[data-line]').nth(index).fill(mark);
  await marks.focus();
  await page.evaluate(
    'for (const panel of document.querySelectorAll(".ant-splitter-panel")) panel.scrollTo(0, 0)',
  );
};

/** The browser recomputes the whole chain. */
export const verifyChain = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /开始校验|Check the chain/ }).click();
  await page
    .getByText(/校验通过：|Sound:/)
    .first()
    .waitFor();
};

/** The office marks a place of the form and says what is wanted; kept in its browser alone. */
export const markPlace = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(标记问题|Mark) .*(面积|[Aa]rea)/ })
    .first()
    .click();
  await page
    .locator('.place textarea')
    .first()
    .fill('面积与所附规划图标注不一致，请核对后更正（示例）。');
};

/** A department disputes one figure and says which it holds; nothing is sent. */
export const disputeFigure = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(对“营业收入”有异议|Dispute “Operating revenue”)/ })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: /核实值|Value held/ })
    .first()
    .fill('548.6');
  await page
    .getByRole('textbox', { name: /数据来源|Source/ })
    .first()
    .fill('2025年统计年报（示例）');
};
