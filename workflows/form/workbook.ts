import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { type Field, type Form, type Section, sectionOf } from './form.ts';
import { kindOf } from './kind-of.ts';
import { plainText as text, typedCell } from './kinds/kind.ts';
import { unwrapPersons } from './person-fields.ts';

/**
 * The form as a workbook (xlsx) that is filled in without a connection: one sheet a part. What stands here is the
 * mapping alone; which library writes and reads the file is the caller's business. Column A holds keys and is hidden,
 * so that rows are found again wherever they were moved to.
 */
export type WorkbookCell =
  | { readonly kind: 'key' | 'title' | 'head' | 'label' | 'note'; readonly text: string }
  | {
      readonly kind: 'input';
      readonly text: string;
      /** Chosen from a list. */
      readonly choices?: readonly string[];
      /** Kept as typed: numbers of documents and credit codes are no figures. */
      readonly asText: boolean;
    }
  | { readonly kind: 'blank' };

export interface WorkbookSheet {
  readonly name: string;
  /** Widths in characters; the first is the hidden column of keys. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** What a part's sheet is made of. */
export interface WorkbookPart {
  readonly part: string;
  /** Name of the sheet, beside the section's own where partners have one each. */
  readonly org?: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

const BLANK: WorkbookCell = { kind: 'blank' };
const key = (text: string): WorkbookCell => ({ kind: 'key', text });
const label = (text: string): WorkbookCell => ({ kind: 'label', text });
const head = (text: string): WorkbookCell => ({ kind: 'head', text });
const note = (text: string): WorkbookCell => ({ kind: 'note', text });
const input = (text: string, asText = false, choices?: readonly string[]): WorkbookCell => ({
  kind: 'input',
  text,
  asText,
  ...(choices === undefined ? {} : { choices }),
});

/** Members of a person and of a document, each with a row of its own. */
export const MEMBERS = {
  person: [
    ['name', bilingual('姓名', 'name')],
    ['position', bilingual('职务（选填）', 'position (optional)')],
    ['telephone', bilingual('电话（选填）', 'telephone (optional)')],
  ],
  document: [
    ['number', bilingual('文号', 'number')],
    ['title', bilingual('标题', 'title')],
    ['date', bilingual('日期，如2026-03-31', 'date, e.g. 2026-03-31')],
  ],
} as const satisfies Record<string, readonly (readonly [string, Bilingual])[]>;

/** First cell of a part's sheet: whose form, which version, which part. */
export const markOf = ({ id, version }: Pick<Form, 'id' | 'version'>, part: string): string =>
  `tidu:${id}@${version}:${part}`;

const member = (value: unknown, name: string): string =>
  typeof value === 'object' && value !== null ? text(Reflect.get(value, name)) : '';

/** Rows for further enterprises beside those that are there: a county's list is rarely longer. */
const SPARE_ROWS = 30;

const both = ({ zh, en }: Bilingual): string => `${zh} / ${en}`;
const yearTitle = (index: number): string =>
  index === 0 ? '最近一年 / latest year' : `前${index}年 / ${index} before`;

const valuesWidth = (section: Section): number =>
  Math.max(
    1,
    ...section.fields.map((field) => (field.type === 'decimal' ? (field.years ?? 1) : 1)),
  );

const titled = ({ title, required }: Field): string => `${title.zh}${required ? ' *' : ''}`;

const plainInput = (field: Field, value: unknown): WorkbookCell => {
  const cell = kindOf(field).cell ?? typedCell(false);
  return input(cell.text(value), cell.asText, cell.choices);
};

/** A field's rows: key, title, unit, one input or one a year, hint. */
const fieldRows = (
  field: Field,
  value: unknown,
  width: number,
): readonly (readonly WorkbookCell[])[] => {
  const unit = 'unit' in field ? field.unit : '';
  const hint = field.hint === undefined ? '' : both(field.hint);
  const row = (id: string, title: string, cells: readonly WorkbookCell[], more: string) => [
    key(id),
    label(title),
    label(unit),
    ...cells,
    ...Array.from({ length: width - cells.length }, () => BLANK),
    note(more),
  ];
  if (field.type === 'table') return [];
  if (field.type === 'ratio')
    return [row('', titled(field), [BLANK], '由系统计算，不填 / computed, not filled in')];
  if (field.type === 'person' || field.type === 'document')
    return MEMBERS[field.type].map(([name, title]) =>
      row(
        `${field.id}.${name}`,
        `${field.title.zh}：${title.zh}`,
        [input(member(value, name), true)],
        both(field.title),
      ),
    );
  if (field.type === 'decimal' && field.years !== undefined) {
    const years: readonly unknown[] = Array.isArray(value) ? value : [value];
    const cells = Array.from({ length: field.years }, (_, index) => input(text(years[index])));
    return [row(field.id, titled(field), cells, hint === '' ? field.title.en : hint)];
  }
  return [
    row(field.id, titled(field), [plainInput(field, value)], hint === '' ? field.title.en : hint),
  ];
};

type Table = Extract<Field, { type: 'table' }>;

const tableRows = (field: Table, value: unknown): readonly (readonly WorkbookCell[])[] => {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const length = Math.min(field.maxRows, rows.length + SPARE_ROWS);
  const headings = field.columns.map(({ title, unit, required }) =>
    head(`${title.zh}${unit === undefined ? '' : `（${unit}）`}${required ? ' *' : ''}`),
  );
  return [
    [BLANK],
    [key(`${field.id}#`), { kind: 'title', text: `${field.title.zh} / ${field.title.en}` }],
    [BLANK, ...headings],
    ...Array.from({ length }, (_, index) => [
      key(`${field.id}#${index + 1}`),
      ...field.columns.map(({ id, type }) => input(member(rows[index], id), type === 'text')),
    ]),
  ];
};

/** Excel takes 31 characters and none of these in a sheet's name. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const partSheet = (
  form: Form,
  section: Section,
  { part, org, data }: WorkbookPart,
): WorkbookSheet => {
  const values = unwrapPersons(data);
  const width = valuesWidth(section);
  const heads = Array.from({ length: width }, (_, index) =>
    head(width === 1 ? '填写内容 / value' : yearTitle(index)),
  );
  const columns = Math.max(
    width,
    ...section.fields.map((field) => (field.type === 'table' ? field.columns.length - 2 : 1)),
  );
  const title = org === undefined ? section.title.zh : `${section.title.zh} ${org}`;
  return {
    name: sheetName(title),
    widths: [4, 30, 16, ...Array.from({ length: columns }, () => 20), 46],
    rows: [
      [key(markOf(form, part)), { kind: 'title', text: `${title} / ${section.title.en}` }],
      [BLANK, note('只填浅黄色单元格；* 为必填 / fill in the light yellow cells; * is required')],
      [BLANK, head('项目 / item'), head('单位 / unit'), ...heads, head('说明 / note')],
      ...section.fields.flatMap((field) => fieldRows(field, own(values, field.id), width)),
      ...section.fields.flatMap((field) =>
        field.type === 'table' ? tableRows(field, own(values, field.id)) : [],
      ),
    ],
  };
};

const INSTRUCTIONS: readonly Bilingual[] = [
  bilingual(
    '每个工作表对应申报书的一个部分，只填浅黄色单元格。',
    'Each sheet is one part of the form; fill in the light yellow cells only.',
  ),
  bilingual(
    '金额和指标按所列单位填写，不要带单位和千分位；没有的填0，不清楚的留空。',
    'Figures in the unit that is named, without unit and separators; 0 for none, empty if unknown.',
  ),
  bilingual(
    '不要增删列，不要改动工作表名称和隐藏的A列，系统据此找到各项内容。',
    'Add or remove no columns, rename no sheet, leave the hidden column A: rows are found by it.',
  ),
  bilingual(
    '表格可接着空行往下填；统一社会信用代码等编号按文本填写。',
    'Tables go on in the empty rows below; codes are typed as text.',
  ),
  bilingual(
    '填好后在“申报内容”页面导入，系统逐格核对，有误的按工作表、行、列列出；导入只是暂存，不会提交。',
    'Import it on the application’s page: every cell is checked, faults are listed by sheet, row and column. An import saves a draft and files nothing.',
  ),
];

/** The workbook of a form for the given parts, filled in with what is there. */
export const formWorkbook = (
  form: Form,
  name: string,
  parts: readonly WorkbookPart[],
): readonly WorkbookSheet[] => [
  {
    name: '填写说明',
    widths: [4, 110],
    rows: [
      [BLANK, { kind: 'title', text: form.title.zh }],
      [BLANK, note(name)],
      ...INSTRUCTIONS.flatMap(({ zh, en }, index) => [
        [BLANK, label(`${index + 1}. ${zh}`)],
        [BLANK, note(en)],
      ]),
    ],
  },
  ...parts.flatMap((one) => {
    const section = sectionOf(form, one.part);
    return section === undefined ? [] : [partSheet(form, section, one)];
  }),
];
