import pdfmake, { type Content, type DocumentDefinition } from 'pdfmake';
import { fontPaths } from '../fonts.ts';
import { type Cover, note, type Paper } from '../paper.ts';
import { blockContent } from './blocks.ts';
import { drawable, missingNote } from './glyphs.ts';
import { MARGIN, MM, SIZE, usableWidth } from './page.ts';

const FONT = 'Hans';

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Page from 1 on which each anchored heading stands. */
  readonly anchors: ReadonlyMap<string, number>;
}

const coverContent = (
  { title, subtitle, facts, foot }: Cover,
  usable: number,
): readonly Content[] => [
  { text: title, bold: true, fontSize: 26, alignment: 'center', margin: [0, 45 * MM, 0, 6 * MM] },
  ...(subtitle === undefined
    ? []
    : [{ text: subtitle, fontSize: 16, alignment: 'center', margin: [0, 0, 0, 0] }]),
  {
    margin: [12 * MM, 40 * MM, 12 * MM, 0],
    fontSize: 13,
    table: {
      widths: [34 * MM, usable - 58 * MM - 17],
      body: facts.map(({ label, value }) => [
        { text: label, border: [false, false, false, false], margin: [0, 4] },
        { text: value, border: [false, false, false, true], margin: [0, 4] },
      ]),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
  },
  ...(foot === undefined
    ? []
    : [{ text: foot, alignment: 'center', fontSize: 12, margin: [0, 30 * MM, 0, 0] }]),
];

const bodyOf = (paper: Paper, usable: number): readonly Content[] => {
  const body = paper.blocks.map((block) => blockContent(block, usable));
  if (paper.cover === undefined)
    return [
      { text: paper.title, bold: true, fontSize: 18, alignment: 'center', margin: [0, 0, 0, 10] },
      ...body,
    ];
  return [
    ...coverContent(paper.cover, usable),
    ...(body.length === 0 ? [] : [{ text: '', pageBreak: 'after' }, ...body]),
  ];
};

const footer =
  ({ foot }: Paper) =>
  (page: number, pages: number): Content => ({
    margin: [MARGIN.left, 8 * MM, MARGIN.right, 0],
    fontSize: SIZE.foot,
    columns: [
      { text: foot, width: '*' },
      { text: `第${page}页 共${pages}页`, width: 'auto', alignment: 'right' },
    ],
  });

/** Below this share of the page there is no room for a heading with a table's head and first row: some 35 mm. */
const LOWEST_HEADING = 0.85;

/** pdfmake keeps fonts and policies for the whole process; nothing but the fonts may be read, and nothing fetched. */
const prepare = (): void => {
  const paths = fontPaths();
  pdfmake.setFonts({ [FONT]: paths });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === paths.normal || path === paths.bold);
};

/** Bytes of a laid out document; the time stands in it, so the same content makes the same bytes. */
export const layOut = async (definition: DocumentDefinition, at: string): Promise<Uint8Array> => {
  prepare();
  const made = pdfmake.createPdf({
    pageSize: 'A4',
    defaultStyle: { font: FONT, fontSize: SIZE.body, lineHeight: 1.35 },
    ...definition,
    info: { creator: 'Tidu', ...definition.info, creationDate: new Date(at) },
  });
  return made.getBuffer();
};

/** As the font can draw it, with a note at its end of what it cannot. */
const asDrawn = (given: Paper): Paper => {
  const { paper, missing } = drawable(given);
  if (missing.length === 0) return paper;
  return { ...paper, blocks: [...paper.blocks, note(missingNote(missing))] };
};

/** A paper as PDF; `foot` false where another hand numbers the pages. */
export const writePdf = async (
  given: Paper,
  { foot = true }: { readonly foot?: boolean } = {},
): Promise<WrittenPdf> => {
  const paper = asDrawn(given);
  const usable = usableWidth(paper.across === true);
  const anchors = new Map<string, number>();
  const counted = { pages: 1 };
  const printed = footer(paper);
  const bytes = await layOut(
    {
      pageOrientation: paper.across === true ? 'landscape' : 'portrait',
      pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
      info: { title: paper.title },
      content: bodyOf(paper, usable),
      footer: (page, pages) => {
        counted.pages = pages;
        return foot ? printed(page, pages) : '';
      },
      // A heading never stands alone at a page's end. What follows on the page cannot be asked for: pdfmake reports
      // a table's rows where they began, not where they moved.
      pageBreakBefore: ({ id, headlineLevel, startPosition }) => {
        if (id !== undefined) anchors.set(id, startPosition.pageNumber);
        return headlineLevel !== undefined && startPosition.verticalRatio > LOWEST_HEADING;
      },
      ...(paper.draft === true
        ? { watermark: { text: '草稿', color: '#808080', opacity: 0.12, bold: true } }
        : {}),
    },
    paper.at,
  );
  return { bytes, pages: counted.pages, anchors };
};
