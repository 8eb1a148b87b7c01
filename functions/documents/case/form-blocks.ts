import { own } from '../../../engine/own.ts';
import type { Field, Section } from '../../../workflows/form/form.ts';
import type { Block, Column, Fact } from '../paper.ts';
import {
  isYears,
  sayCell,
  sayValue,
  sayYear,
  type TableField,
  type YearsField,
} from './say-value.ts';

type Values = Readonly<Record<string, unknown>>;

/** A text longer than this stands as paragraphs below its title, not in a cell. */
const LONG = 80;
const EMPTY = '（未填）';

const YEARS: readonly Column[] = [
  { title: '指标', weight: 3 },
  { title: '单位', weight: 1.2, align: 'center' },
];

const yearTitle = (index: number): string => (index === 0 ? '最近一年' : `前${index}年`);

const yearsGrid = (fields: readonly YearsField[], values: Values): Block => {
  const years = Math.max(...fields.map((field) => field.years));
  const indexes = Array.from({ length: years }, (_, index) => index);
  return {
    kind: 'grid',
    columns: [
      ...YEARS,
      ...indexes.map((index): Column => ({ title: yearTitle(index), weight: 1.6, align: 'right' })),
    ],
    rows: fields.map((field) => [
      field.title.zh,
      field.unit,
      ...indexes.map((index) => sayYear(own(values, field.id), index)),
    ]),
  };
};

const tableGrid = (field: TableField, values: Values): readonly Block[] => {
  const value = own(values, field.id);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  if (rows.length === 0)
    return [{ kind: 'facts', rows: [{ label: field.title.zh, value: EMPTY }] }];
  const numeric = (type: string) => (type === 'text' ? 'left' : 'right');
  return [
    {
      kind: 'grid',
      caption: field.title.zh,
      columns: [
        { title: '序号', weight: 0.6, align: 'center' },
        ...field.columns.map(
          ({ title, unit, type }): Column => ({
            title: unit === undefined ? title.zh : `${title.zh}（${unit}）`,
            weight: type === 'text' ? 2 : 1.2,
            align: numeric(type),
          }),
        ),
      ],
      rows: rows.map((row, index) => [
        String(index + 1),
        ...field.columns.map((column) => sayCell(row, column)),
      ]),
    },
  ];
};

type Group =
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'years'; readonly fields: readonly YearsField[] }
  | { readonly kind: 'own'; readonly blocks: readonly Block[] };

const paragraphs = (title: string, words: string): readonly Block[] => [
  { kind: 'heading', level: 3, text: title },
  ...words
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ kind: 'text', text: line.trim() })),
];

const groupOf = (field: Field, values: Values): Group => {
  if (field.type === 'table') return { kind: 'own', blocks: tableGrid(field, values) };
  if (isYears(field)) return { kind: 'years', fields: [field] };
  const said = sayValue(field, own(values, field.id));
  if (field.type === 'text' && (said.length > LONG || said.includes('\n')))
    return { kind: 'own', blocks: paragraphs(field.title.zh, said) };
  const value = said === '' ? EMPTY : said;
  return { kind: 'facts', rows: [{ label: field.title.zh, value }] };
};

/** Neighbours of one kind share a table. */
const joined = (groups: readonly Group[], next: Group): readonly Group[] => {
  const last = groups.at(-1);
  if (last?.kind === 'facts' && next.kind === 'facts')
    return [...groups.slice(0, -1), { kind: 'facts', rows: [...last.rows, ...next.rows] }];
  if (last?.kind === 'years' && next.kind === 'years')
    return [...groups.slice(0, -1), { kind: 'years', fields: [...last.fields, ...next.fields] }];
  return [...groups, next];
};

const blocksOf = (group: Group, values: Values): readonly Block[] => {
  switch (group.kind) {
    case 'facts':
      return [group];
    case 'years':
      return [yearsGrid(group.fields, values)];
    case 'own':
      return group.blocks;
  }
};

/** Every field of a section in the form's own order, as tables and paragraphs. */
export const sectionBlocks = (section: Section, values: Values): readonly Block[] =>
  section.fields
    .map((field) => groupOf(field, values))
    .reduce<readonly Group[]>(joined, [])
    .flatMap((group) => blocksOf(group, values));
