import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { type Form, type Section, sectionOf } from './form.ts';
import { validatePart } from './validate-part.ts';
import { markOf } from './workbook.ts';
import { letterOf } from './workbook-cells.ts';
import { type Found, keyAt, type Rows, readSection, TABLE } from './workbook-section.ts';

/** A sheet as it was read: cells are texts, numbers, dates, truth values, `CellFault`s or nothing. */
export interface ReadSheet {
  readonly sheet: string;
  readonly data: Rows;
}

export interface WorkbookProblem {
  readonly sheet: string;
  /** As Excel counts; 1 where it is about the sheet as a whole. */
  readonly row: number;
  /** Letter of the column. */
  readonly column: string;
  readonly part: string;
  /** Path in the part, as validatePart names it. */
  readonly path: string;
  readonly rule: string;
  readonly message: Bilingual;
}

export interface WorkbookReading {
  /** What to save as working copies, by part. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly problems: readonly WorkbookProblem[];
}

const readPart = (
  form: Form,
  section: Section,
  part: string,
  { sheet, data: rows }: ReadSheet,
): { data: Found['data']; problems: readonly WorkbookProblem[] } => {
  const { data, places, faults } = readSection(section, rows);
  const at = (path: string): { row: number; column: string } => {
    const place = places.get(path) ?? places.get(path.split(/[[.]/)[0] ?? '');
    return { row: (place?.row ?? 0) + 1, column: letterOf(place?.column ?? TABLE) };
  };
  const told = new Set(faults.map(({ path }) => path));
  const { problems } = validatePart(form, section, data, { caseId: '', part });
  return {
    data,
    problems: [...faults, ...problems.filter(({ path }) => !told.has(path))].map((problem) => ({
      sheet,
      ...at(problem.path),
      part,
      ...problem,
    })),
  };
};

const wholeSheet = (
  sheet: string,
  part: string,
  rule: string,
  message: Bilingual,
): WorkbookProblem => ({ sheet, row: 1, column: 'A', part, path: '', rule, message });

/** Sheets without a mark, such as the instructions or somebody's notes, are passed over. */
const MARK = /^tidu:([a-z0-9-]+@\d+):(\S+)$/;

/**
 * Reads a filled workbook back: working copies by part, and everything wrong with sheet, row and column. `mine` are
 * the parts that the reader may save; a sheet of another is a problem and is not read. Nothing throws.
 */
export const readWorkbook = (
  form: Form,
  mine: readonly string[],
  sheets: readonly ReadSheet[],
): WorkbookReading => {
  const parts: Record<string, Found['data']> = {};
  const problems: WorkbookProblem[] = [];
  const marked = sheets.flatMap((one) => {
    const mark = MARK.exec(keyAt(one.data, 0));
    return mark === null ? [] : [{ one, form: mark[1] ?? '', part: mark[2] ?? '' }];
  });
  for (const { one, part } of marked) {
    const section = sectionOf(form, part);
    const known = keyAt(one.data, 0) === markOf(form, part) && section !== undefined;
    if (!known) problems.push(wholeSheet(one.sheet, part, 'other-form', OTHER_FORM));
    else if (!mine.includes(part))
      problems.push(wholeSheet(one.sheet, part, 'not-yours', NOT_YOURS));
    else if (own(parts, part) !== undefined)
      problems.push(wholeSheet(one.sheet, part, 'twice', TWICE));
    else {
      const read = readPart(form, section, part, one);
      parts[part] = read.data;
      problems.push(...read.problems);
    }
  }
  if (marked.length === 0)
    problems.push(wholeSheet(sheets[0]?.sheet ?? '', '', 'no-workbook', NO_WORKBOOK));
  return { parts, problems };
};

const OTHER_FORM = bilingual(
  '此工作表不是本批次的申报表，请重新下载后填写',
  'this sheet belongs to another form: download the workbook again',
);
const NOT_YOURS = bilingual(
  '此部分不由本单位填写，没有导入',
  'this part is not your organisation’s to fill in: it was not imported',
);
const TWICE = bilingual(
  '同一部分有两个工作表，只导入了第一个',
  'two sheets for one part: the first was taken',
);
const NO_WORKBOOK = bilingual(
  '没有找到系统导出的工作表：请用系统下载的申报表填写，不要删除A列',
  'no sheet of ours was found: fill in the workbook that the system gives, and keep column A',
);
