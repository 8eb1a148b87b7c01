import { describe, expect, it } from 'vitest';
import { writeLists } from '../../../functions/documents/excel/write.ts';
import type { Paper } from '../../../functions/documents/paper.ts';
import { writePdf } from '../../../functions/documents/pdf/write.ts';
import { writeOfficial } from '../../../functions/documents/word/official.ts';
import { writeWord } from '../../../functions/documents/word/write.ts';
import { officialPaper } from '../../fixtures/official.ts';
import { openedZip } from '../../fixtures/opened-zip.ts';
import { pdfPages } from '../../fixtures/pdf-text.ts';

/** What XML 1.0 cannot hold, and a mark that turns the line; stored before there was a gate for text. */
const NAME = '博兴县\uffff商用\ufffe厨具\u0001产业\ud800集群\u202e';
const CLEAN = '博兴县商用厨具产业集群';
/** Source: XML 1.0, production 2 (Char): everything else makes a file that Word and Excel refuse to open. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const paper: Paper = {
  title: NAME,
  blocks: [
    { kind: 'text', text: NAME },
    { kind: 'grid', columns: [{ title: NAME }], rows: [[NAME]] },
  ],
  foot: NAME,
  at: '2026-03-03T01:00:00.000Z',
};

const list = { name: '汇总表', title: NAME, columns: [{ title: NAME }], rows: [[NAME]] };

describe('a name that paper cannot hold', () => {
  it.each([
    ['a paper as Word', () => writeWord(paper)],
    ['an official document', () => writeOfficial(officialPaper({ title: [NAME] }))],
    ['a list as Excel', () => writeLists([list])],
  ])('leaves %s well-formed, the readable characters in it', async (_what, write) => {
    const members = [...openedZip(await write())].filter(([name]) => /\.(xml|rels)$/.test(name));
    const all = members.map(([, bytes]) => bytes.toString('utf8')).join('');
    expect(NO_XML.exec(all)?.[0]).toBeUndefined();
    expect(all).toContain(CLEAN);
  });

  it('is printed in a PDF as it reads', async () => {
    const { bytes } = await writePdf(paper);
    const text = (await pdfPages(bytes)).join('');
    expect(text).toContain(CLEAN);
  });
});
