import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeLists } from '../../../functions/documents/excel/write.ts';
import { xmlOf } from '../../fixtures/opened-zip.ts';

const written = (rows: readonly (readonly string[])[]) =>
  writeLists([
    {
      name: '推荐汇总表',
      title: '推荐汇总表',
      remark: '示例',
      columns: [{ title: '名称' }, { title: '营业收入（亿元）', number: true }],
      rows,
    },
  ]);

const read = async (rows: readonly (readonly string[])[]) =>
  (await readXlsxFile(Buffer.from(await written(rows))))[0]?.data.slice(3);

describe('a list as Excel', () => {
  it('has figures that can be added up, and texts as they are', async () => {
    expect(
      await read([
        ['甲集群', '121.50'],
        ['007', '-3'],
      ]),
    ).toEqual([
      ['甲集群', 121.5],
      ['007', -3],
    ]);
  });

  it('keeps as text what Excel would change: long codes, and what is no figure', async () => {
    expect(
      await read([
        ['甲', '913716251234567890'],
        ['乙', '约三亿'],
        ['丙', ''],
      ]),
    ).toEqual([
      ['甲', '913716251234567890'],
      ['乙', '约三亿'],
      ['丙', null],
    ]);
  });

  it('never computes what somebody typed as a formula', async () => {
    const bytes = await written([['=HYPERLINK("http://x")', '=1+1']]);
    expect(xmlOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect((await read([['=1+1', '=2']]))?.[0]).toEqual(['=1+1', '=2']);
  });

  it('has rows as high as their longest cell needs, and columns no wider than what stands in them', async () => {
    const long = '其核心企业的产业链配套情况说明'.repeat(4);
    const sheet = xmlOf(
      await written([
        ['甲', '1'],
        [long, '2'],
      ]),
      'xl/worksheets/sheet1.xml',
    );
    const heights = [...sheet.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, ht]) => Number(ht));
    const [, , , short = 0, high = 0] = heights;
    expect(short).toBeLessThan(25);
    expect(high).toBeGreaterThan(short * 3);
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, one]) => Number(one));
    expect(widths[1]).toBeLessThan(15);
  });

  it('repeats its title and headings on each page that is printed', async () => {
    expect(xmlOf(await written([['甲', '1']]), 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'推荐汇总表'!$1:$3</definedName>`,
    );
  });

  it('is printed across, on A4, as wide as the page', async () => {
    const sheet = xmlOf(await written([['甲', '1']]), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('fitToPage="1"');
    expect(sheet).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToHeight="0"/,
    );
  });
});
