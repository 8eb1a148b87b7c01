import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { faultIn } from '../../../functions/checking/own-checks.ts';
import { pdfCheck } from '../../../functions/checking/pdf.ts';
import { sourceOf } from '../../../functions/checking/source.ts';
import { TEST_FILE, zipOf } from '../../fixtures/archives.ts';

const check = (bytes: Buffer, ending = 'pdf') => faultIn(sourceOf(bytes), ending);

const pdfOf = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'),
    ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    Buffer.from('\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
  ]);

const object = (dictionary: string) => `1 0 obj\n<<${dictionary}>>\nendobj\n`;

const streamOf = (dictionary: string, bytes: Buffer, end = '\r\n'): Buffer =>
  Buffer.concat([
    Buffer.from(`2 0 obj\n<<${dictionary}/Length ${bytes.length}>>\nstream${end}`),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ]);

describe('a PDF', () => {
  it('passes with pages, pictures and links', async () => {
    const page = streamOf(
      '/Filter/FlateDecode',
      deflateSync(Buffer.from('BT (/JavaScript) Tj ET')),
    );
    const link = object('/Type/Annot/A<</S/URI/URI(https://www.binzhou.gov.cn/JS)>>');
    expect(await check(pdfOf(object('/Type/Catalog'), page, link))).toBeUndefined();
  });

  it.each([
    ['/S/JavaScript/JS(app.alert(1))', 'active'],
    ['/S/J#61vaScript', 'active'],
    ['/AA<</O<</S/Launch/F(calc.exe)>>>>', 'active'],
    ['/AcroForm<</XFA 3 0 R>>', 'active'],
    ['/Type/EmbeddedFile', 'embedded'],
    ['/Names<</EmbeddedFiles 4 0 R>>', 'embedded'],
    ['/Root 1 0 R/Encrypt 9 0 R', 'encrypted'],
  ])('is stopped for %s', async (dictionary, fault) => {
    expect(await check(pdfOf(object(dictionary)))).toBe(fault);
  });

  it('is stopped for what is packed into a stream of objects', async () => {
    const packed = deflateSync(Buffer.from('7 0 <</S/JavaScript/JS(1)>>'));
    const stream = streamOf('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', packed);
    expect(await check(pdfOf(stream))).toBe('active');
    const unix = streamOf('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', packed, '\n');
    expect(await check(pdfOf(unix))).toBe('active');
    const harmless = deflateSync(Buffer.from('7 0 <</Type/Page>>'));
    const pages = streamOf('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', harmless, '\n');
    expect(await check(pdfOf(pages))).toBeUndefined();
    const plain = streamOf('/Type/ObjStm/N 1/First 4', Buffer.from('7 0 <</S/Launch>>'));
    expect(await check(pdfOf(plain))).toBe('active');
    const other = streamOf('/Type/ObjStm/N 1/First 4/Filter/LZWDecode', Buffer.from('abc'));
    expect(await check(pdfOf(other))).toBe('unreadable');
  });

  it('hides no object in a text, a comment or a stream that only seems to be one', async () => {
    const hidden = '5 0 obj <</S/JavaScript/JS(1)>> endobj\n';
    expect(await check(pdfOf(`(never closed ${hidden}`))).toBe('active');
    expect(await check(pdfOf(`% ${hidden}`))).toBe('active');
    expect(await check(pdfOf(`9 0 obj <<>> stream\n${hidden}`))).toBe('disguised');
  });

  it('is found the same in pieces of any size', () => {
    const packed = deflateSync(Buffer.from('7 0 <</S/JavaScript/JS(1)>>'));
    const bytes = pdfOf(
      object('/Type/Catalog'),
      streamOf('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', packed),
      '% 5 0 obj <</Type/EmbeddedFile>> endobj\n',
    );
    for (const size of [1, 2, 7, 64, bytes.length]) {
      const whole = pdfCheck();
      const without = pdfCheck();
      for (let at = 0; at < bytes.length; at += size) {
        whole.feed(bytes.subarray(at, at + size));
        without.feed(pdfOf(object('/Type/Catalog')).subarray(at, at + size));
      }
      expect([size, whole.fault(), without.fault()]).toEqual([size, 'active', undefined]);
    }
  });

  it('is stopped where it is a page of the web or an archive as well', async () => {
    expect(await check(pdfOf('<html><script>1</script></html>'))).toBe('disguised');
    const archive = zipOf({ name: 'a.txt', bytes: Buffer.from('a') });
    expect(await check(Buffer.concat([pdfOf(object('')), archive]))).toBe('disguised');
    expect(await check(Buffer.concat([pdfOf(), Buffer.alloc(3_000, 66)]))).toBe('disguised');
  });

  it('is stopped for the test file in it', async () => {
    expect(await check(pdfOf(TEST_FILE))).toBe('virus');
    expect(await check(TEST_FILE)).toBe('virus');
  });
});

describe('a picture', () => {
  it('passes, and is stopped with an archive behind it', async () => {
    const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)]);
    expect(await check(picture, 'jpg')).toBeUndefined();
    const archive = zipOf({ name: 'a.txt', bytes: Buffer.from('a') });
    expect(await check(Buffer.concat([picture, archive]), 'jpg')).toBe('disguised');
  });
});
