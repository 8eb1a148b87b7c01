import { describe, expect, it } from 'vitest';
import { faultIn } from '../../../functions/checking/own-checks.ts';
import { sourceOf } from '../../../functions/checking/source.ts';
import { excelOf, type Packed, TEST_FILE, wordOf, zipOf } from '../../fixtures/archives.ts';
import { compoundOf } from '../../fixtures/compound.ts';

const check = (bytes: Buffer, ending?: string) => faultIn(sourceOf(bytes), ending);
const text = (name: string, said = '佐证'): Packed => ({ name, bytes: Buffer.from(said) });

describe('an Office file', () => {
  it('passes without macros', async () => {
    expect(await check(wordOf(), 'docx')).toBeUndefined();
    expect(await check(excelOf(text('xl/worksheets/sheet1.xml')), 'xlsx')).toBeUndefined();
  });

  it('is stopped for a project of macros, whatever it is called', async () => {
    expect(await check(wordOf(text('word/vbaProject.bin')), 'docx')).toBe('macros');
    expect(await check(excelOf(text('xl/VBAPROJECT.BIN')), 'xlsx')).toBe('macros');
    const renamed = wordOf({
      name: 'word/[Content_Types].xml',
      bytes: Buffer.from('nothing'),
    });
    expect(await check(renamed, 'docx')).toBeUndefined();
    const declared = zipOf(
      {
        name: '[Content_Types].xml',
        bytes: Buffer.from(
          '<Types><Override PartName="/word/other.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
      },
      text('word/document.xml'),
      text('word/other.bin'),
    );
    expect(await check(declared, 'docx')).toBe('macros');
  });

  it('is stopped for sheets of macros from before 1997, and for controls', async () => {
    expect(await check(excelOf(text('xl/macrosheets/sheet1.xml')), 'xlsx')).toBe('macros');
    expect(await check(wordOf(text('word/activeX/activeX1.bin')), 'docx')).toBe('macros');
  });

  it('is stopped for an old file with macros that is embedded in it, or a program', async () => {
    const old = compoundOf({ name: 'Macros', kind: 'storage' });
    const at = (name: string, bytes: Buffer) => wordOf({ name: `word/embeddings/${name}`, bytes });
    expect(await check(at('oleObject1.bin', old), 'docx')).toBe('macros');
    const wrapped = compoundOf({ name: '\u0001Ole10Native', kind: 'stream' });
    expect(await check(at('oleObject1.bin', wrapped), 'docx')).toBe('embedded');
    expect(await check(at('Microsoft_Excel_Sheet.xlsx', excelOf()), 'docx')).toBeUndefined();
    const macros = excelOf(text('xl/vbaProject.bin'));
    expect(await check(at('Microsoft_Excel_Sheet.xlsx', macros), 'docx')).toBe('macros');
  });

  it('is stopped where it loads a template from a network, not for a link that is clicked', async () => {
    const relation = (type: string, target: string) =>
      wordOf(
        text(
          'word/_rels/settings.xml.rels',
          `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
        ),
      );
    expect(await check(relation('attachedTemplate', 'https://example.com/a.dotm'), 'docx')).toBe(
      'remote',
    );
    expect(await check(relation('oleObject', '\\\\server\\share\\a.xls'), 'docx')).toBe('remote');
    expect(
      await check(relation('hyperlink', 'https://www.binzhou.gov.cn'), 'docx'),
    ).toBeUndefined();
    const own = relation('attachedTemplate', 'file:///C:/Users/a/Normal.dotm');
    expect(await check(own, 'docx')).toBeUndefined();
  });

  it('is stopped under the name of another kind', async () => {
    expect(await check(zipOf(text('说明.txt')), 'docx')).toBe('disguised');
    expect(await check(wordOf(), 'xlsx')).toBe('disguised');
    expect(await check(wordOf(), 'zip')).toBe('disguised');
  });

  it('is stopped for a password: the container of an encrypted file is an old one', async () => {
    const locked = compoundOf(
      { name: 'EncryptionInfo', kind: 'stream' },
      { name: 'EncryptedPackage', kind: 'stream' },
    );
    expect(await check(locked, 'docx')).toBe('encrypted');
  });
});

describe('an archive', () => {
  it('passes with documents in it', async () => {
    const archive = zipOf(text('名录.csv'), { name: '说明.docx', bytes: wordOf() });
    expect(await check(archive, 'zip')).toBeUndefined();
  });

  it('is stopped for another archive in it, by name or by its bytes', async () => {
    expect(await check(zipOf({ name: '内.zip', bytes: zipOf(text('a.txt')) }), 'zip')).toBe(
      'nested',
    );
    expect(await check(zipOf({ name: '内.dat', bytes: zipOf(text('a.txt')) }), 'zip')).toBe(
      'nested',
    );
    expect(await check(zipOf(text('内.rar')), 'zip')).toBe('nested');
    expect(await check(zipOf(text('内.dat', 'Rar!\x1a\x07\x01')), 'zip')).toBe('nested');
  });

  it('is stopped for programs, by name or by their bytes', async () => {
    expect(await check(zipOf(text('看图.exe')), 'zip')).toBe('program');
    expect(await check(zipOf(text('报表.xlsm')), 'zip')).toBe('program');
    expect(await check(zipOf(text('照片.jpg', 'MZ\x90\x00')), 'zip')).toBe('program');
  });

  it('is stopped for what is in its documents', async () => {
    const macros = wordOf(text('word/vbaProject.bin'));
    expect(await check(zipOf({ name: '说明.docx', bytes: macros }), 'zip')).toBe('macros');
    const old = compoundOf({ name: '_VBA_PROJECT_CUR', kind: 'storage' });
    expect(await check(zipOf({ name: '名录.xls', bytes: old }), 'zip')).toBe('macros');
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj\n%%EOF');
    expect(await check(zipOf({ name: '证明.pdf', bytes: pdf }), 'zip')).toBe('active');
  });

  it('is stopped where it is encrypted', async () => {
    expect(await check(zipOf({ ...text('密.txt'), flags: 0x801 }), 'zip')).toBe('encrypted');
  });

  it('is stopped for the test file, at any depth', async () => {
    expect(await check(zipOf({ name: 'a.txt', bytes: TEST_FILE }), 'zip')).toBe('virus');
    const inside = wordOf({ name: 'word/media/a.png', bytes: TEST_FILE });
    expect(await check(zipOf({ name: '说明.docx', bytes: inside }), 'zip')).toBe('virus');
  });

  it('is stopped where it unpacks to more than it declares, or to far too much', async () => {
    const zeros = Buffer.alloc(4_000_000);
    expect(await check(zipOf({ name: 'a.txt', bytes: zeros, declared: 1_000 }), 'zip')).toBe(
      'bomb',
    );
    const declared = { ...text('a.txt'), declared: 2_000_000_000 };
    expect(await check(zipOf(declared), 'zip')).toBe('bomb');
    const sparse = { name: 'a.txt', bytes: Buffer.alloc(60_000_000) };
    expect(await check(zipOf(sparse), 'zip')).toBe('bomb');
  });

  it('is stopped where files share their bytes, or are told in two ways', async () => {
    const shared = zipOf(text('a.txt'), { ...text('a.txt'), at: 0 });
    expect(await check(shared, 'zip')).toBe('bomb');
    expect(await check(zipOf({ ...text('a.txt'), alias: 'a.exe' }), 'zip')).toBe('unreadable');
  });

  it('is stopped where it is cut short', async () => {
    const whole = zipOf(text('a.txt'), text('b.txt'));
    expect(await check(whole.subarray(0, whole.length - 30), 'zip')).toBe('unreadable');
    expect(await check(whole.subarray(0, 20), 'zip')).toBe('unreadable');
  });
});

describe('an old Excel file', () => {
  const record = (type: number, ...data: readonly number[]): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, Buffer.from(data)]);
  };
  const bookOf = (...records: readonly Buffer[]) =>
    compoundOf({ name: 'Workbook', kind: 'stream', bytes: Buffer.concat(records) });

  it('is stopped for a sheet of macros, and for a password', async () => {
    const sheet = (kind: number) => record(0x85, 0, 0, 0, 0, 0, kind, 1, 0, 65);
    expect(await check(bookOf(record(0x809, 0, 6), sheet(0)))).toBeUndefined();
    expect(await check(bookOf(record(0x809, 0, 6), sheet(1)))).toBe('macros');
    expect(await check(bookOf(record(0x809, 0, 6), record(0x2f, 0, 0)))).toBe('encrypted');
  });
});
