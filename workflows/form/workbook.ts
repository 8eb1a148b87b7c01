import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { type Form, type Section, sectionOf } from './form.ts';
import { unwrapPersons } from './person-fields.ts';
import { BLANK, fieldRows, head, key, label, note, tableRows } from './workbook-rows.ts';
import type { WorkbookSheet } from './workbook-sheets.ts';

/** What a part's sheet is made of. */
export interface WorkbookPart {
  readonly part: string;
  /** Name of the sheet, beside the section's own where partners have one each. */
  readonly org?: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** First cell of a part's sheet: whose form, which version, which part. */
export const markOf = ({ id, version }: Pick<Form, 'id' | 'version'>, part: string): string =>
  `tidu:${id}@${version}:${part}`;

const yearTitle = (index: number): string =>
  index === 0 ? '最近一年 / latest year' : `前${index}年 / ${index} before`;

const valuesWidth = (section: Section): number =>
  Math.max(
    1,
    ...section.fields.map((field) => (field.type === 'decimal' ? (field.years ?? 1) : 1)),
  );

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
