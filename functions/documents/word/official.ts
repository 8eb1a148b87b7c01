import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { type Annex, type OfficialPaper, plainText } from '../official-paper.ts';
import { writablePaper } from '../plain-text.ts';
import { HEI, SONG, TITLE } from './fonts.ts';
import { imprint } from './imprint.ts';
import { officialSection, PAGE, SIZE } from './layout.ts';
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
import { OFF_GRID, OFFICIAL_STYLES } from './styles.ts';
import { titleLines } from './title-lines.ts';
import { packed } from './write.ts';

/** 2号 needs more than a line of the grid: two of 33 points. */
const TITLE_LINE = { line: 660, lineRule: LineRuleType.EXACT } as const;

/** Characters of 2号 on a line of the type area: 156 mm of 22 points each. */
const TITLE_CHARACTERS = 20;

/** A title that has nothing left to fill in is broken between its words. */
const brokenTitle = (runs: OfficialPaper['title']): OfficialPaper['title'] =>
  runs.every((run) => typeof run === 'string')
    ? [titleLines(runs.join(''), TITLE_CHARACTERS).join('\n')]
    : runs;

const titleLine = (runs: OfficialPaper['title']): Paragraph =>
  new Paragraph({
    style: OFF_GRID,
    alignment: AlignmentType.CENTER,
    spacing: TITLE_LINE,
    keepNext: true,
    children: [...textRuns(brokenTitle(runs), TITLE, SIZE.two)],
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
      externalStyles: OFFICIAL_STYLES,
      evenAndOddHeaderAndFooters: true,
      sections: [{ ...section(paper), children: children(paper) }],
    }),
  );
};
