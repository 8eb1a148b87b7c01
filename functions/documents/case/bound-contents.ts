import type { Paper } from '../paper.ts';
import { sizeZh } from '../say.ts';
import type { ListedFile } from './evidence-list.ts';
import { coverOf, type FilledForm } from './form-paper.ts';

/** A line of the contents; a page of the numbered part, or why it is not in the book. */
export interface ContentsLine {
  readonly title: string;
  readonly page: number | string;
}

/** Cover and contents (封面、目录) of a bound set. */
export const frontPaper = (
  filled: FilledForm,
  lines: readonly ContentsLine[],
  apart: readonly ListedFile[],
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
    ...(apart.length === 0
      ? []
      : [
          { kind: 'note', text: '下列材料不能并入本册，另附：' } as const,
          {
            kind: 'grid',
            columns: [
              { title: '材料名称', weight: 3 },
              { title: '大小', weight: 0.8, align: 'right' },
              { title: 'SHA-256校验值', weight: 3.4 },
            ],
            rows: apart.map(({ name, size, sha256 }) => [name, sizeZh(size), sha256]),
          } as const,
        ]),
  ],
  foot: '',
  at: filled.at,
});
