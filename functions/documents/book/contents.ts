import type { ListedFile } from '../case/evidence-list.ts';
import { coverOf, type FilledForm } from '../case/form-paper.ts';
import type { Block, Paper } from '../paper.ts';
import { sizeZh } from '../say.ts';
import { becauseOf, type Why } from './left-out.ts';

/** A line of the contents: where it begins in the numbered part. */
export interface ContentsLine {
  readonly title: string;
  readonly page: number;
}

/** A file that is not bound in; one sheet stands in its place, so that the numbers hold. */
export interface Apart {
  readonly file: ListedFile;
  readonly why: Why;
}

export const fileTitle = ({ name, proves }: ListedFile): string =>
  proves === '' ? name : `${name}（佐证：${proves}）`;

const bothOf = (why: Why): string => {
  const { zh, en } = becauseOf(why);
  return `${zh}（${en}）`;
};

/** What the contents say of it, and the sheet in its place. */
export const apartTitle = ({ file, why }: Apart): string =>
  `${fileTitle(file)}\n另附，未并入本册：${becauseOf(why).zh}`;

const apartBlocks = (apart: readonly Apart[]): readonly Block[] => [
  { kind: 'note', text: '下列材料不能并入本册，另附：' },
  {
    kind: 'grid',
    columns: [
      { title: '材料名称', weight: 2.2 },
      { title: '原因', weight: 2.8 },
      { title: '大小', weight: 0.8, align: 'right' },
      { title: 'SHA-256校验值', weight: 2.2 },
    ],
    rows: apart.map(({ file, why }) => [file.name, bothOf(why), sizeZh(file.size), file.sha256]),
  },
];

/** Cover and contents (封面、目录) of a bound set. */
export const frontPaper = (
  filled: FilledForm,
  lines: readonly ContentsLine[],
  apart: readonly Apart[],
): Paper => ({
  title: `${filled.name}申报材料`,
  cover: { ...coverOf(filled), subtitle: '申报材料（装订本）' },
  blocks: [
    { kind: 'heading', level: 1, text: '目录' },
    {
      kind: 'grid',
      columns: [
        { title: '序号', weight: 0.6, align: 'center' },
        { title: '材料名称', weight: 5 },
        { title: '页码', weight: 0.9, align: 'center' },
      ],
      rows: lines.map(({ title, page }, index) => [String(index + 1), title, String(page)]),
    },
    ...(apart.length === 0 ? [] : apartBlocks(apart)),
  ],
  foot: '',
  at: filled.at,
});

/** The heading of the sheet that stands in a file's place. */
export const apartAnchor = (index: number): string => `apart:${index}`;

/** A sheet for each file that is not bound in: what it is, why it is not here, and by what it is known. */
export const apartPaper = (apart: readonly Apart[], at: string): Paper => ({
  title: '',
  blocks: apart.flatMap(({ file, why }, index) => [
    {
      kind: 'heading',
      level: 1,
      text: '另附材料说明',
      anchor: apartAnchor(index),
      newPage: index > 0,
    },
    {
      kind: 'facts',
      rows: [
        { label: '材料名称', value: fileTitle(file) },
        { label: '未并入本册的原因', value: bothOf(why) },
        { label: '大小', value: sizeZh(file.size) },
        { label: 'SHA-256校验值', value: file.sha256 },
      ],
    },
    { kind: 'note', text: '本页代替该材料，不影响本册页码；材料另附，以电子件为准。' },
  ]),
  foot: '',
  at,
});
