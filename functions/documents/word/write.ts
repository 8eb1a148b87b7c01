import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Cover, Fact, Paper } from '../paper.ts';
import { writablePaper } from '../plain-text.ts';
import { blockChildren } from './blocks.ts';
import { BODY, FONT_TABLE, HEI, SONG, TITLE } from './fonts.ts';
import { PAGE, SIZE, TYPE_AREA } from './layout.ts';
import { runsOf } from './runs.ts';
import { OFF_GRID } from './styles.ts';

/** Twips of the type area of a page that lies across: the long side less the same margins. */
const ACROSS = PAGE.size.height - PAGE.margin.left - PAGE.margin.right;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const coverCell = (text: string, width: number, ruled: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: NONE, left: NONE, right: NONE, bottom: ruled ? RULE : NONE },
    children: [
      new Paragraph({
        spacing: { before: 120, after: 40 },
        children: [...runsOf(text, { ...BODY, size: SIZE.three })],
      }),
    ],
  });

const coverTable = (facts: readonly Fact[]): Table => {
  const [label, value] = [2600, TYPE_AREA - 2600];
  return new Table({
    width: { size: TYPE_AREA, type: WidthType.DXA },
    columnWidths: [label, value],
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: facts.map(
      (fact) =>
        new TableRow({
          children: [coverCell(fact.label, label, false), coverCell(fact.value, value, true)],
        }),
    ),
  });
};

const title = (text: string, before: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 400 },
    children: [...runsOf(text, { ...TITLE, size: SIZE.two })],
  });

const coverChildren = ({ title: name, subtitle, facts, foot }: Cover) => [
  title(name, 2400),
  ...(subtitle === undefined
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [...runsOf(subtitle, { ...HEI, size: SIZE.three })],
        }),
      ]),
  new Paragraph({ spacing: { before: 1600 } }),
  coverTable(facts),
  ...(foot === undefined
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 1200 },
          children: [...runsOf(foot, { ...BODY, size: SIZE.three })],
        }),
      ]),
];

const footer = ({ foot }: Paper, usable: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: usable }],
        children: [
          ...runsOf(foot, { ...SONG, size: SIZE.five }),
          new TextRun({
            ...SONG,
            size: SIZE.five,
            children: ['\t第', PageNumber.CURRENT, '页 共', PageNumber.TOTAL_PAGES, '页'],
          }),
        ],
      }),
    ],
  });

const draftHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [...runsOf('草稿', { ...HEI, size: SIZE.three, color: '808080' })],
      }),
    ],
  });

const properties = (across: boolean): NonNullable<ISectionOptions['properties']> => ({
  page: {
    ...PAGE,
    size: across ? { ...PAGE.size, orientation: PageOrientation.LANDSCAPE } : PAGE.size,
    margin: {
      ...PAGE.margin,
      top: convertMillimetersToTwip(25),
      bottom: convertMillimetersToTwip(25),
      footer: convertMillimetersToTwip(13),
    },
  },
});

/** The file's bytes, with the font table that names what stands in for a missing font. */
export const packed = async (document: Document): Promise<Uint8Array> =>
  Packer.toBuffer(document, undefined, [FONT_TABLE]);

/** A paper as Word. */
export const writeWord = async (given: Paper): Promise<Uint8Array> => {
  const paper = writablePaper(given);
  const across = paper.across === true;
  const usable = across ? ACROSS : TYPE_AREA;
  const section = {
    properties: properties(across),
    footers: { default: footer(paper, usable) },
    ...(paper.draft === true ? { headers: { default: draftHeader() } } : {}),
  };
  const body = paper.blocks.flatMap((block) => blockChildren(block, usable));
  return packed(
    new Document({
      title: paper.title,
      creator: 'Tidu',
      styles: { paragraphStyles: [{ id: OFF_GRID, name: 'Off Grid', basedOn: 'Normal' }] },
      sections:
        paper.cover === undefined
          ? [{ ...section, children: [title(paper.title, 0), ...body] }]
          : [
              { ...section, children: coverChildren(paper.cover) },
              ...(body.length === 0 ? [] : [{ ...section, children: body }]),
            ],
    }),
  );
};
