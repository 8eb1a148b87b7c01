import type { Bilingual } from '../engine/bilingual.ts';
import { callDocuments } from './call-documents.ts';
import { entryQuery } from './entry-query.ts';

/** A document that the interface gives: of which kind of stream, under which file name, as what. */
export interface Listed {
  readonly of: 'cases' | 'calls' | 'recommendations' | 'notices' | 'registers' | 'entries';
  /** Last segment of its address; the file that the reader gets has a Chinese name of its own. */
  readonly file: string;
  readonly title: Bilingual;
  readonly query?: Readonly<Record<string, Bilingual>>;
}

const asItWas = {
  at: { zh: '某一时刻的情况（UTC）', en: 'as it was at this instant' },
  version: { zh: '第几版', en: 'as it was at this version' },
} as const;

const ofUnit = {
  ...asItWas,
  unit: {
    zh: '申报单位代码，仅打印其签批范围',
    en: 'id of an applicant: only what its head signs for',
  },
} as const;

/** Listed by hand. */
export const documents = [
  {
    of: 'cases',
    file: 'form.pdf',
    title: { zh: '申报书（PDF）', en: 'Application form as PDF' },
    query: ofUnit,
  },
  {
    of: 'cases',
    file: 'form.docx',
    title: { zh: '申报书（Word）', en: 'Application form as Word' },
    query: ofUnit,
  },
  {
    of: 'cases',
    file: 'workbook.xlsx',
    title: { zh: '申报表（Excel，可离线填写）', en: 'Form as a workbook to fill in offline' },
  },
  {
    of: 'cases',
    file: 'receipt.pdf',
    title: { zh: '提交回执（PDF）', en: 'Receipt of the filing as PDF' },
  },
  {
    of: 'cases',
    file: 'dossier.pdf',
    title: { zh: '全套材料（PDF）', en: 'All papers of the application as PDF' },
    query: asItWas,
  },
  {
    of: 'cases',
    file: 'dossier.docx',
    title: { zh: '全套材料（Word）', en: 'All papers of the application as Word' },
    query: asItWas,
  },
  {
    of: 'cases',
    file: 'scores.xlsx',
    title: { zh: '专家评分表（Excel）', en: 'Score sheets as Excel' },
  },
  {
    of: 'cases',
    file: 'letter.docx',
    title: { zh: '告知书（Word）', en: 'Letter to the applicant as Word' },
    query: {
      letter: { zh: '已出具的哪一份', en: 'one that was issued' },
      kind: {
        zh: '草稿的文种：accepted受理、returned补正、declined不予受理、selected入选、not-selected未入选',
        en: 'kind of a draft: accepted, returned, declined, selected, not-selected',
      },
    },
  },
  {
    of: 'cases',
    file: 'bound.pdf',
    title: {
      zh: '申报材料装订本（PDF，含目录、页码和佐证材料）',
      en: 'Bound paper set as PDF: contents, page numbers, evidence',
    },
    query: asItWas,
  },
  ...callDocuments,
  {
    of: 'notices',
    file: 'notice.docx',
    title: { zh: '公示（Word）', en: 'The notice as Word' },
    query: {
      round: { zh: '第几次公示，默认为最近一次', en: 'which round; the latest unless said' },
    },
  },
  {
    of: 'notices',
    file: 'recognition.docx',
    title: {
      zh: '认定文件（Word）',
      en: 'Recognition document as Word, drafted before it is issued',
    },
    query: {
      document: {
        zh: '认定文件文号：该文件印发时的内容；默认为尚未印发部分的草稿',
        en: 'number of a document as it was issued; a draft of what has none yet unless said',
      },
    },
  },
  {
    of: 'recommendations',
    file: 'summary.xlsx',
    title: { zh: '推荐汇总表（Excel）', en: 'Summary sheet as Excel' },
    query: {
      document: {
        zh: '推荐文件文号：该文件报送时的汇总表，默认为目前名单',
        en: 'number of a letter: the sheet as it was sent; the present list unless said',
      },
    },
  },
  {
    of: 'recommendations',
    file: 'letter.docx',
    title: {
      zh: '推荐、补充推荐和撤回推荐文件（Word）',
      en: 'Letter, supplement or withdrawal as Word, drafted before it is sent',
    },
    query: {
      kind: {
        zh: '报送前草稿的文种：请示、函、文件',
        en: 'kind of the draft, in Chinese',
      },
      document: {
        zh: '文号：该文件报送时的内容，默认为首次推荐文件',
        en: 'number of a letter, supplement or withdrawal as it went out; the first letter unless said',
      },
    },
  },
  {
    of: 'entries',
    file: 'slip.docx',
    title: {
      zh: '交办单、催办单、督办单（Word）',
      en: 'Slip of an action as Word: assigned, reminded of, or overdue',
    },
    query: {
      kind: {
        zh: '交办assign、催办remind、督办press，默认为交办',
        en: 'assign, remind or press; assign unless said',
      },
      row: {
        zh: '落实事项编号，默认为全部未办结的',
        en: 'one action; all that are open unless said',
      },
    },
  },
  {
    of: 'registers',
    file: 'sheet.xlsx',
    title: { zh: '台账（Excel）', en: 'The register as Excel' },
    query: {
      ...entryQuery,
      status: { zh: '状态，多个用逗号分隔', en: 'in one of these states, separated by commas' },
      asked: { zh: 'true：只列有待办事项的', en: 'true: those of which something is asked' },
      text: { zh: '名称、单位或所列各栏中的文字', en: 'said in name, unit or a column' },
      by: {
        zh: '按所列各栏的取值，如kind:new，多个用逗号分隔',
        en: 'what columns say, e.g. kind:new, separated by commas',
      },
      comparison: {
        zh: '对照表编号，如double-dispatch；给出后按对照表的列导出各清单',
        en: 'a comparison of the register, e.g. double-dispatch: its lists, in its own columns',
      },
      rows: {
        zh: '逐项台账编号，如actions；给出后每项一行',
        en: 'a sheet of rows, e.g. actions: a line for each, in its own columns',
      },
    },
  },
] as const satisfies readonly Listed[];

type IdOf<D extends Listed> = D extends Listed ? `${D['of']}/${D['file']}` : never;
/** `cases/form.pdf` */
export type DocumentId = IdOf<(typeof documents)[number]>;
