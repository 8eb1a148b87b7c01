import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeExcel, { type SheetData } from 'write-excel-file/node';
import { cellMarks, marksIn, withMarks } from '../../../console/input/sheet/cell-marks.ts';
import { NotAnArchive, openZip } from '../../../console/input/sheet/zip.ts';
import { CellFault, NOT_COMPUTED } from '../../../workflows/form/sheet-cell.ts';

const STYLES = `<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>
  <numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="9" xfId="0"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="165"/></cellXfs></styleSheet>`;

const marked = (cells: string) =>
  Object.fromEntries(marksIn(`<sheetData><row r="1">${cells}</row></sheetData>`, STYLES));

const buffer = async (rows: SheetData): Promise<ArrayBuffer> => {
  const made = await writeExcel(rows).toBuffer();
  return new Uint8Array(made).buffer;
};

describe('what a cell shows', () => {
  it('is the percentage that stands there, not the fraction behind it', () => {
    const cells =
      '<c r="A1" s="1"><v>0.55</v></c><c r="B1" s="2"><v>0.55400000000000005</v></c>' +
      '<c r="C1" s="0"><v>0.55</v></c><c r="D1" s="3"><v>55</v></c><c r="AA1" s="1"/>';
    expect(marked(cells)).toEqual({ '0 0': '55%', '0 1': '55.4%' });
  });

  it('is an error, or a formula that nobody computed', () => {
    const cells =
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>A1*2</f></c>' +
      '<c r="C1" t="str"><f>A1&amp;""</f><v></v></c><c r="D1"><f>1+1</f><v>2</v></c>';
    expect(marked(cells)).toEqual({
      '0 0': new CellFault('#DIV/0!'),
      '0 1': new CellFault(NOT_COMPUTED),
    });
  });

  it('is found in a real file, by the name of its sheet', async () => {
    const bytes = await buffer([
      [{ value: '应用率' }, { value: '产值' }],
      [{ value: 0.55, format: '0%' }, { value: 12.5 }],
    ]);
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    const marks = await cellMarks(bytes);
    expect([...marks.keys()]).toEqual([sheet?.sheet]);
    expect(withMarks(sheet?.data ?? [], marks.get(sheet?.sheet ?? ''))).toEqual([
      ['应用率', '产值'],
      ['55%', 12.5],
    ]);
  });

  it('stands where the library cut off empty cells', () => {
    const marks = new Map([['1 2', new CellFault('#N/A')]]);
    expect(withMarks([['a']], marks)).toEqual([
      ['a', null, null],
      [null, null, new CellFault('#N/A')],
    ]);
  });
});

describe('an archive', () => {
  it('gives its texts by name, and says so where the bytes are none', async () => {
    const read = openZip(await buffer([[{ value: '甲' }]]));
    expect(await read('xl/workbook.xml')).toContain('<sheet ');
    expect(await read('xl/absent.xml')).toBeUndefined();
    const text = new Uint8Array(readFileSync('package.json')).buffer;
    expect(() => openZip(text)).toThrow(NotAnArchive);
  });
});
