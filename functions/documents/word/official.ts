import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { type Annex, type OfficialPaper, plainText } from '../official-paper.ts';
import { writablePaper } from '../plain-text.ts';
import { BODY, HEI, SONG, TITLE } from './fonts.ts';
import { officialSection, PAGE, SIZE, TYPE_AREA } from './layout.ts';
import {
  documentHead,
  letterFootLine,
  letterHead,
  letterHeader,
  minutesHead,
} from './official-head.ts';
import {
  CHARACTER,
  emptyLine,
  line,
  ON_GRID,
  officialBlock,
  signature,
  textRuns,
} from './official-text.ts';
import { runsOf } from './runs.ts';
import { packed } from './write.ts';

/** 2号 needs more than a line of the grid: two of 33 points. */
const TITLE_LINE = { line: 660, lineRule: LineRuleType.EXACT } as const;

const titleLine = (runs: OfficialPaper['title']): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: TITLE_LINE,
    keepNext: true,
    children: [...textRuns(runs, TITLE, SIZE.two)],
  });

/** — 1 — in 4号宋体, one character from the outer edge: right on odd pages, left on even ones (7.5). */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: 14 * 20 },
        children: [
          new TextRun({ ...SONG, size: SIZE.four, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

/** 附件说明: two characters in, below one empty line; several are numbered, a second line stands below the name (7.3.4). */
const annexList = (annexes: readonly Annex[]): readonly Paragraph[] => {
  if (annexes.length === 0) return [];
  const numbered = annexes.length > 1;
  return [
    emptyLine(),
    ...annexes.map(({ title }, index) =>
      // With the signature below: it never stands on a page without text (7.3.5.4).
      line([`${index === 0 ? '附件：' : ''}${numbered ? `${index + 1}.` : ''}${title}`], {
        keepNext: true,
        indent: { left: 5 * CHARACTER, hanging: index === 0 ? 3 * CHARACTER : 0 },
      }),
    ),
  ];
};

/** An annex without content of its own is enclosed as another file. */
const annexPages = (annexes: readonly Annex[]): readonly (Paragraph | Table)[] =>
  annexes.flatMap(({ title, blocks }, index) =>
    blocks.length === 0
      ? []
      : [
          new Paragraph({
            pageBreakBefore: true,
            spacing: ON_GRID,
            children: [
              ...runsOf(`附件${annexes.length > 1 ? index + 1 : ''}`, { ...HEI, size: SIZE.three }),
            ],
          }),
          emptyLine(),
          titleLine([title]),
          emptyLine(),
          ...blocks.flatMap(officialBlock),
        ],
  );

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } as const;
const THICK = { ...THIN, size: 8 } as const;

/** 版记: whom it is copied to, who prints it when; 4号 between lines (7.4). */
const imprint = (of: NonNullable<OfficialPaper['imprint']>): readonly Paragraph[] => [
  emptyLine(),
  new Paragraph({
    keepNext: true,
    indent: { left: 280, right: 280 },
    border: { top: THICK, bottom: THIN },
    children: [...textRuns(['抄送：', of.copies, '。'], BODY, SIZE.four)],
  }),
  new Paragraph({
    indent: { left: 280, right: 280 },
    border: { bottom: THICK },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA - 280 }],
    children: [
      ...textRuns([of.printer], BODY, SIZE.four),
      ...runsOf('\t', { ...BODY, size: SIZE.four }),
      ...textRuns([of.date, '印发'], BODY, SIZE.four),
    ],
  }),
];

const HEADS = {
  document: documentHead,
  letter: letterHead,
  minutes: minutesHead,
  plain: () => [],
} as const;

const children = (paper: OfficialPaper): readonly (Paragraph | Table)[] => [
  ...HEADS[paper.layout](paper),
  titleLine(paper.title),
  emptyLine(),
  ...(paper.to === undefined ? [] : [line([...paper.to, '：'])]),
  ...paper.body.flatMap(officialBlock),
  ...annexList(paper.annexes),
  ...(paper.signed === undefined
    ? []
    : [
        emptyLine({ keepNext: true }),
        emptyLine({ keepNext: true }),
        ...signature(paper.signed.org, paper.signed.date),
      ]),
  ...(paper.note === undefined
    ? []
    : [line(['（', ...paper.note, '）'], { indent: { left: 2 * CHARACTER } })]),
  ...annexPages(paper.annexes),
  ...(paper.imprint === undefined || paper.layout !== 'document' ? [] : imprint(paper.imprint)),
];

const mm = convertMillimetersToTwip;

const section = (paper: OfficialPaper): Omit<ISectionOptions, 'children'> => {
  const footers = { default: pageNumber('right'), even: pageNumber('left') };
  if (paper.layout !== 'letter') return { properties: officialSection, footers };
  // A letter's first page has lines of its own and no number.
  return {
    properties: {
      ...officialSection,
      titlePage: true,
      page: { ...PAGE, margin: { ...PAGE.margin, header: mm(30), footer: mm(20) } },
    },
    headers: { first: letterHeader(paper), default: new Header({ children: [] }) },
    footers: { ...footers, first: new Footer({ children: [letterFootLine()] }) },
  };
};

/** An official document as editable Word in the layout of GB/T 9704-2012. */
export const writeOfficial = (given: OfficialPaper): Promise<Uint8Array> => {
  const paper = writablePaper(given);
  return packed(
    new Document({
      title: plainText(paper.title),
      creator: 'Tidu',
      evenAndOddHeaderAndFooters: true,
      sections: [{ ...section(paper), children: children(paper) }],
    }),
  );
};
