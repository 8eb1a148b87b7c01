import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { frontPaper } from '../../../functions/documents/case/bound-contents.ts';
import { evidenceList, type ListedFile } from '../../../functions/documents/case/evidence-list.ts';
import { formPaper } from '../../../functions/documents/case/form-paper.ts';
import { bind } from '../../../functions/documents/pdf/bind.ts';
import { type Insert, openInsert } from '../../../functions/documents/pdf/insert.ts';
import { writePdf } from '../../../functions/documents/pdf/write.ts';
import { initialSubmission } from '../../../workflows/submission/state.ts';
import { callOf } from '../../fixtures/call.ts';
import { filledForm } from '../../fixtures/filled-form.ts';
import { form } from '../../fixtures/form.ts';
import { lastFormScales, pdfPages } from '../../fixtures/pdf-text.ts';

const AT = '2026-03-16T02:00:00.000Z';
/** A pixel of white, as PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==',
  'base64',
);

const scan = async (width: number, height: number, turn = 0, pages = 1): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let left = pages; left > 0; left -= 1) {
    const page = document.addPage([width, height]);
    page.setRotation(degrees(turn));
    page.drawRectangle({ x: 10, y: 10, width: width - 20, height: height - 20, borderWidth: 2 });
  }
  return document.save();
};

const opened = async (bytes: Uint8Array): Promise<Insert> =>
  (await openInsert(bytes)) ?? expect.fail('cannot be bound in');

const bookOf = async (inserts: readonly Insert[]) => {
  const filled = filledForm();
  const body = await writePdf(formPaper(filled), { foot: false });
  const bytes = await bind({
    title: '申报材料',
    front: (await writePdf(frontPaper(filled, [{ title: '一、基本情况', page: 1 }], []))).bytes,
    body: body.bytes,
    inserts: inserts.map((insert, index) => ({ insert, foot: `材料${index + 1}.pdf` })),
    foot: '版本校验码 7K2QD-9XWFA-3',
    at: AT,
  });
  return { bytes, body };
};

/** What a reader sees: turned pages lie as their turn says. */
const seen = (document: PDFDocument) =>
  document.getPages().map((page) => {
    const { width, height } = page.getMediaBox();
    const across = page.getRotation().angle % 180 !== 0;
    return (across ? [height, width] : [width, height]).map(Math.round);
  });

describe('a bound set', () => {
  it('numbers form and evidence through, with the code on every numbered foot', async () => {
    const { bytes, body } = await bookOf([
      await opened(await scan(595, 842, 0, 2)),
      await opened(await scan(842, 595)),
      await opened(PNG),
    ]);
    const texts = await pdfPages(bytes);
    const total = body.pages + 4;
    expect(texts).toHaveLength(total + 2);
    texts.slice(2).forEach((text, index) => {
      expect(text).toContain('版本校验码 7K2QD-9XWFA-3');
      expect(text).toContain(`第${index + 1}页 共${total}页`);
    });
    expect(texts.at(-1)).toContain('材料3.pdf');
    expect(texts.at(-3)).toContain('材料1.pdf');
  });

  it('brings every scan to A4, upright or across as it is read, whatever its size and turn', async () => {
    const sizes = [
      [595, 842, 0],
      [842, 595, 0],
      [2480, 3508, 0],
      [842, 595, 90],
      [595, 842, 180],
      [595, 842, 270],
      [300, 400, 0],
    ] as const;
    const { bytes } = await bookOf(
      await Promise.all(sizes.map(async ([w, h, turn]) => opened(await scan(w, h, turn)))),
    );
    const pages = seen(await PDFDocument.load(bytes)).slice(-sizes.length);
    expect(pages).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
      [595, 842],
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
    // The foot stands in its own size however much the scan was made smaller.
    expect((await lastFormScales(bytes)).slice(-sizes.length)).toEqual(sizes.map(() => 1));
  });

  it('takes in PDF and pictures; what is locked, broken or of another kind is left to be enclosed', async () => {
    expect((await openInsert(await scan(595, 842, 0, 3)))?.pages).toBe(3);
    expect((await openInsert(PNG))?.pages).toBe(1);
    expect(await openInsert(Buffer.from('%PDF-1.7 and nothing more'))).toBeUndefined();
    expect(await openInsert(Buffer.from('PK\u0003\u0004 a table'))).toBeUndefined();
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ ownerPassword: 'o', userPassword: 'u' });
    expect(await openInsert(await locked.save())).toBeUndefined();
  });

  it('names in its contents what is enclosed apart, with the hash that it is known by', async () => {
    const file: ListedFile = {
      ...{ fileId: 'f-1', name: '企业名单.xlsx', sha256: 'c'.repeat(64), size: 9_000 },
      ...{ contentType: 'x', kind: 'evidence', org: '371625', at: AT, proves: '总产值' },
    };
    const paper = frontPaper(filledForm(), [{ title: file.name, page: '另附' }], [file]);
    const text = (await pdfPages((await writePdf(paper)).bytes)).join('');
    expect(text).toContain('另附');
    expect(text.replaceAll('\n', '')).toContain('企业名单.xlsx');
    expect(text).toContain('c'.repeat(20));
  });
});

describe('the binding order', () => {
  it('is sealed documents, commitment, letters, then evidence as the call lists it, then the rest', () => {
    const call = callOf({
      evidence: [
        { field: 'size.tax', title: { zh: '完税', en: 'Tax' } },
        { field: 'size.output', title: { zh: '产值', en: 'Output' } },
      ],
    });
    const file = (
      name: string,
      kind: 'evidence' | 'sealed-document' | 'commitment',
      field?: string,
    ) => ({
      [name]: {
        ...{ fileId: name, name, sha256: 'a', size: 1, contentType: 'application/pdf' },
        ...{ kind, field, org: '371625', at: AT },
      },
    });
    const files = {
      ...file('其他', 'evidence'),
      ...file('产值', 'evidence', 'size.output'),
      ...file('完税', 'evidence', 'size.tax'),
      ...file('承诺书', 'commitment'),
      ...file('盖章件', 'sealed-document'),
    };
    const listed = evidenceList({ ...initialSubmission, files }, call, form);
    expect(listed.map(({ name }) => name)).toEqual(['盖章件', '承诺书', '完税', '产值', '其他']);
    expect(listed.map(({ proves }) => proves)).toEqual(['', '', '入库税收', '总产值', '']);
  });
});
