import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../functions/documents/excel/workbook.ts';
import { writeLists } from '../../../functions/documents/excel/write.ts';
import { FONT_FILES, fontPaths } from '../../../functions/documents/fonts.ts';
import type { OfficialPaper } from '../../../functions/documents/official-paper.ts';
import type { Paper } from '../../../functions/documents/paper.ts';
import { rangesOf } from '../../../functions/documents/pdf/glyphs.ts';
import { writePdf } from '../../../functions/documents/pdf/write.ts';
import { fileName } from '../../../functions/documents/say.ts';
import { writeOfficial } from '../../../functions/documents/word/official.ts';
import { writeWord } from '../../../functions/documents/word/write.ts';
import { wordText, xmlFault, xmlFaults, xmlOf } from '../../fixtures/opened-zip.ts';
import { pdfPages } from '../../fixtures/pdf-text.ts';

const AT = '2026-03-16T02:00:00.000Z';
/** What no XML may hold, between two letters that stay. */
const BROKEN = `甲${String.fromCharCode(0xfffe, 0xffff, 0, 11, 27, 0xd800)}乙`;
const ROWS = { columns: [{ title: BROKEN }], rows: [[BROKEN]] } as const;

const paperOf = (text: string): Paper => ({
  title: text,
  cover: { title: text, subtitle: text, facts: [{ label: text, value: text }], foot: text },
  blocks: [
    { kind: 'heading', level: 1, text },
    { kind: 'text', text },
    { kind: 'note', text },
    { kind: 'facts', rows: [{ label: text, value: text }] },
    { kind: 'grid', columns: [{ title: text }], rows: [[text]], caption: text },
    { kind: 'sealing', boxes: [{ title: text, signer: text }] },
  ],
  foot: text,
  at: AT,
});

const officialOf = (text: string): OfficialPaper => ({
  layout: 'document',
  ...{ mark: text, number: text, signer: text, title: [text], to: [text] },
  body: [
    { kind: 'paragraph', runs: [text, { blank: text }] },
    { kind: 'first', text },
    { kind: 'second', text },
    { kind: 'table', columns: [{ title: text }], rows: [[text]] },
  ],
  annexes: [{ title: text, blocks: [{ kind: 'paragraph', runs: [text] }] }],
  signed: { org: text, date: text },
  note: [text],
  imprint: { copies: text, printer: text, date: text },
});

describe('a character that no file can hold', () => {
  it('is dropped by every writer, so that Word and Excel open the whole file', async () => {
    const sheet = { name: BROKEN, title: BROKEN, remark: BROKEN, ...ROWS };
    const input = { kind: 'input', text: BROKEN, choices: [BROKEN], asText: true } as const;
    const files = {
      paper: await writeWord(paperOf(BROKEN)),
      official: await writeOfficial(officialOf(BROKEN)),
      lists: await writeLists([sheet]),
      workbook: await writeWorkbook([
        { name: BROKEN, widths: [4, 20], rows: [[{ kind: 'key', text: BROKEN }, input]] },
      ]),
    };
    for (const [name, bytes] of Object.entries(files))
      expect(`${name} ${xmlFaults(bytes)}`).toBe(`${name} `);
    expect(wordText(files.official)).toContain('甲乙');
    expect((await pdfPages((await writePdf(paperOf(BROKEN))).bytes)).join('')).toContain('甲乙');
  });

  it('is found by the check itself, as is a tag that does not fit', () => {
    expect(xmlFault('<a b="1"><c/>&amp;乙</a>')).toBe('');
    expect(xmlFault(`<a>${String.fromCharCode(0xfffe)}</a>`)).toBe('U+fffe at 3');
    for (const wrong of ['<a><b></a></b>', '<a>', '<a>&</a>', '<a b=1/>'])
      expect(xmlFault(wrong)).not.toBe('');
  });

  it('is in no file’s name, nor half of a character that was cut there', () => {
    expect(fileName(BROKEN, '第一\n页')).toBe('甲乙-第一页');
    const cut = fileName(`${'甲'.repeat(79)}𬭎乙`);
    expect(cut.startsWith('甲'.repeat(79))).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
  });
});

describe('a line that was typed', () => {
  const typed = '第一行\n第二行\r\n第三行';
  const breaks = (xml: string): number => xml.split('<w:br/>').length - 1;

  it('is a line in Word, in tables, facts, headings, covers and feet alike', async () => {
    const bytes = await writeWord(paperOf(typed));
    const xml = xmlOf(bytes, 'word/document.xml');
    expect(xml).not.toMatch(/第一行\s*第二行/);
    // Two breaks a text: cover 5, heading, note, facts 2, grid 3, sealing 2; the body's lines are paragraphs.
    expect(breaks(xml)).toBe(2 * 14);
    expect(wordText(bytes)).toContain('第一行\n第二行\n第三行');
  });

  it('is a paragraph or a line in official documents', async () => {
    const xml = xmlOf(await writeOfficial(officialOf(typed)), 'word/document.xml');
    expect(xml).not.toMatch(/第一行\s+第二行/);
    expect(xml.split('第二行').length).toBe(xml.split('第一行').length);
  });

  it('is broken by the one function that makes runs of texts: no other file does', () => {
    const folder = join(import.meta.dirname, '../../../functions/documents/word');
    const made = readdirSync(folder).filter((name) =>
      /new TextRun\((?!\{[^}]*children)/.test(
        readFileSync(join(folder, name), 'utf8').replaceAll(/\s+/g, ' '),
      ),
    );
    expect(made).toEqual(['runs.ts']);
  });
});

describe('a rare character', () => {
  it('of the national standard list is printed; what the font lacks stands as its code and is explained', async () => {
    const { bytes } = await writePdf(paperOf('㛃䶮𬭎𠮷'));
    const text = (await pdfPages(bytes)).join('').replaceAll('\n', '');
    expect(text).toContain('㛃䶮𬭎〔U+20BB7〕');
    expect(text).toContain('〔字：U+20BB7，本系统字体暂缺，文中以编码代替，以电子件为准〕');
    expect(text).not.toContain('U+2CB4E');
  });

  it('needs no note where none is missing, and a selector of variants is not one', async () => {
    const { bytes } = await writePdf(paperOf('葛\u{e0100}城'));
    expect((await pdfPages(bytes)).join('')).not.toContain('字体暂缺');
  });

  it('is in both weights or in neither: one is asked for both', () => {
    const { normal, bold } = fontPaths();
    expect(FONT_FILES).toHaveLength(2);
    const [regular, heavy] = [normal, bold].map((path) => rangesOf(readFileSync(path)));
    expect(regular?.length).toBeGreaterThan(100);
    expect(heavy).toEqual(regular);
  });
});
