import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../functions/documents/excel/workbook.ts';
import { readWorkbook } from '../../../workflows/form/read-workbook.ts';
import { CellFault, NOT_COMPUTED } from '../../../workflows/form/sheet-cell.ts';
import { formWorkbook, type WorkbookPart } from '../../../workflows/form/workbook.ts';
import { form } from '../../fixtures/form.ts';
import { xmlOf } from '../../fixtures/opened-zip.ts';
import { entered } from '../../fixtures/submission.ts';

type Rows = unknown[][];

const MINE = ['identity', 'size', 'sixOnes'];
const partsOf = (data: Readonly<Record<string, object>>): readonly WorkbookPart[] =>
  MINE.map((part) => ({ part, data: { ...data[part] } }));

const bytesOf = (data: Readonly<Record<string, object>> = entered) =>
  writeWorkbook(formWorkbook(form, '博兴县商用厨具产业集群', partsOf(data)));

/** The file as it comes back from an office, after somebody has typed into it. */
const opened = async (data?: Readonly<Record<string, object>>) =>
  (await readXlsxFile(Buffer.from(await bytesOf(data)))).map(({ sheet, data: rows }) => ({
    sheet,
    data: rows as Rows,
  }));

type Sheets = Awaited<ReturnType<typeof opened>>;

const rowsOf = (sheets: Sheets, name: string): Rows =>
  sheets.find(({ sheet }) => sheet === name)?.data ?? expect.fail(`no sheet ${name}`);

const type = (rows: Rows, key: string, value: unknown, column = 3): number => {
  const index = rows.findIndex(([first]) => first === key);
  const row = rows[index] ?? expect.fail(`no row ${key}`);
  row[column] = value;
  return index + 1;
};

const read = (sheets: Sheets, mine: readonly string[] = MINE) => readWorkbook(form, mine, sheets);

describe('the form as a workbook', () => {
  it('comes back as it went out: figures of each year, people, documents, rows and choices', async () => {
    const { parts, problems } = read(await opened());
    expect(problems).toEqual([]);
    expect(parts).toEqual({
      identity: { area: '86.5', industry: '商用厨具' },
      size: {
        output: ['120', '110', '100'],
        leadOutput: '90',
        newestOutput: '120',
        tax: '3.2',
        enterprises: '320',
        accidents: false,
      },
      sixOnes: entered.sixOnes,
    });
  });

  it('has one sheet for each part, and one that tells how to fill it in', async () => {
    const sheets = await opened({});
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '填写说明',
      '基本情况',
      '规模效益',
      '六个一',
    ]);
  });

  it('names sheet, row and column of each fault, in both languages', async () => {
    const sheets = await opened();
    const size = rowsOf(sheets, '规模效益');
    const tax = type(size, 'tax', '约三亿');
    const output = type(size, 'output', -5, 4);
    const firm = type(rowsOf(sheets, '六个一'), 'chainLeaders#1', 'x', 2);
    const { problems } = read(sheets);
    expect(problems.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['规模效益', output, 'E'],
      ['规模效益', tax, 'D'],
      ['六个一', firm, 'C'],
    ]);
    for (const { message } of problems) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]/);
    }
  });

  it('tells what is missing at its place, and saves what is there all the same', async () => {
    const sheets = await opened();
    const row = type(rowsOf(sheets, '规模效益'), 'tax', null);
    const { parts, problems } = read(sheets);
    expect(problems).toMatchObject([{ row, column: 'D', rule: 'required', path: 'tax' }]);
    expect(parts.size).toMatchObject({ tax: undefined });
    expect(parts.size).toMatchObject({ enterprises: '320' });
  });

  it('reads a computed figure in the digits that Excel shows', async () => {
    const sheets = await opened();
    type(rowsOf(sheets, '规模效益'), 'tax', 0.1 + 0.2);
    expect(read(sheets).parts.size).toMatchObject({ tax: '0.3' });
  });

  it('takes a date however the office writes it', async () => {
    for (const written of [new Date('2026-01-20T00:00:00Z'), '2026/1/20', '2026年1月20日']) {
      const sheets = await opened();
      type(rowsOf(sheets, '六个一'), 'plan.date', written);
      expect(read(sheets).parts.sixOnes).toMatchObject({ plan: { date: '2026-01-20' } });
    }
  });

  it('leaves out empty rows between enterprises, and still names the row that is wrong', async () => {
    const sheets = await opened();
    const rows = rowsOf(sheets, '六个一');
    type(rows, 'chainLeaders#4', '第二家公司', 1);
    const row = type(rows, 'chainLeaders#4', '很多', 2);
    const { parts, problems } = read(sheets);
    expect(parts.sixOnes).toMatchObject({ chainLeaders: [{}, { name: '第二家公司' }] });
    expect(problems).toMatchObject([{ row, column: 'C' }]);
  });

  it('says that Excel has changed the end of a long code', async () => {
    const sheets = await opened();
    const row = type(rowsOf(sheets, '基本情况'), 'industry', 913716251234568000);
    expect(read(sheets).problems).toMatchObject([{ row, column: 'D', rule: 'digits-lost' }]);
  });

  it('counts as it is: an emptied cell, a removed row and an emptied table empty what stood there', async () => {
    const sheets = await opened();
    type(rowsOf(sheets, '规模效益'), 'tax', null);
    const size = rowsOf(sheets, '规模效益');
    size.splice(type(size, 'enterprises', 320) - 1, 1);
    const six = rowsOf(sheets, '六个一');
    const firm = type(six, 'chainLeaders#1', null, 1) - 1;
    six[firm] = six[firm]?.slice(0, 1) ?? [];
    const { parts, problems } = read(sheets);
    expect(Object.entries(parts.size ?? {})).toContainEqual(['tax', undefined]);
    expect(Object.entries(parts.size ?? {})).toContainEqual(['enterprises', undefined]);
    expect(parts.sixOnes).toMatchObject({ chainLeaders: [] });
    expect(problems.map(({ rule, path }) => [path, rule])).toContainEqual([
      'enterprises',
      'row-missing',
    ]);
  });

  it('empties a cell whose formula failed or was never computed, and says which', async () => {
    const sheets = await opened();
    const size = rowsOf(sheets, '规模效益');
    const tax = type(size, 'tax', new CellFault('#DIV/0!'));
    const output = type(size, 'output', new CellFault(NOT_COMPUTED), 4);
    const { parts, problems } = read(sheets);
    expect(parts.size).toMatchObject({ tax: undefined, output: ['120', null, '100'] });
    const errors = problems.filter(({ rule }) => rule === 'cell-error');
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [output, 'E'],
      [tax, 'D'],
    ]);
    expect(errors.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('公式没有计算结果'),
      expect.stringContaining('#DIV/0!'),
    ]);
  });

  it('takes figures in the unit that somebody wrote beside them or above a table', async () => {
    const sheets = await opened();
    const size = rowsOf(sheets, '规模效益');
    type(size, 'tax', '万元', 2);
    type(size, 'tax', 32000);
    type(size, 'leadOutput', '900000万元');
    expect(read(sheets).parts.size).toMatchObject({ tax: '3.2', leadOutput: '90' });
  });

  it('finds a row again that was moved', async () => {
    const sheets = await opened();
    const rows = rowsOf(sheets, '规模效益');
    rows.splice(4, 0, [null, '某人插入的一行']);
    expect(read(sheets).parts.size).toMatchObject({ tax: '3.2', output: ['120', '110', '100'] });
  });

  it('does not take a part that another unit fills in, nor another form’s sheet', async () => {
    const sheets = await opened();
    const { parts, problems } = read(sheets, ['size']);
    expect(Object.keys(parts)).toEqual(['size']);
    expect(problems.map(({ rule, part }) => [rule, part])).toEqual([
      ['not-yours', 'identity'],
      ['not-yours', 'sixOnes'],
    ]);
    type(rowsOf(sheets, '规模效益'), 'tidu:bz-cluster-form@1:size', 'tidu:other@1:size', 0);
    expect(read(sheets, ['size']).problems).toContainEqual(
      expect.objectContaining({ rule: 'other-form', row: 1, column: 'A' }),
    );
  });

  it('says so where a file is none of ours', () => {
    const { parts, problems } = read([{ sheet: 'Sheet1', data: [['企业名称', '营业收入']] }]);
    expect(parts).toEqual({});
    expect(problems).toMatchObject([{ sheet: 'Sheet1', rule: 'no-workbook' }]);
  });
});

describe('the workbook’s file', () => {
  it('locks all but the cells to fill in, hides the keys, and offers yes and no to choose from', async () => {
    const bytes = await bytesOf();
    const sheet = xmlOf(bytes, 'xl/worksheets/sheet3.xml');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toMatch(/<col min="1"[^>]* hidden="1"/);
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*><formula1>"是,否"/);
    const styles = xmlOf(bytes, 'xl/styles.xml');
    expect(styles.match(/<protection locked="0"\/>/g)?.length).toBeGreaterThan(0);
    const [unlocked] =
      /<xf[^>]*>(?:(?!<\/xf>).)*<protection locked="0"\/><\/xf>/.exec(styles) ?? [];
    expect(unlocked).toContain('fillId="3"');
  });

  it('keeps codes and numbers of documents as text', async () => {
    const styles = xmlOf(await bytesOf(), 'xl/styles.xml');
    expect(styles).toContain('formatCode="@"');
  });
});
