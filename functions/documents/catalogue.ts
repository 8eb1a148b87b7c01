import type { Bilingual } from '../../engine/bilingual.ts';

/** A document that the interface gives: of which kind of stream, under which file name, as what. */
interface Listed {
  readonly of: 'cases' | 'calls' | 'recommendations' | 'notices';
  /** Last segment of its address; the file that the reader gets has a Chinese name of its own. */
  readonly file: string;
  readonly title: Bilingual;
  readonly query?: Readonly<Record<string, Bilingual>>;
}

const asItWas = {
  at: { zh: '某一时刻的情况（UTC）', en: 'as it was at this instant' },
  version: { zh: '第几版', en: 'as it was at this version' },
} as const;

/** Listed by hand. */
export const documents = [
  {
    of: 'cases',
    file: 'form.pdf',
    title: { zh: '申报书（PDF）', en: 'Application form as PDF' },
    query: asItWas,
  },
  {
    of: 'cases',
    file: 'form.docx',
    title: { zh: '申报书（Word）', en: 'Application form as Word' },
    query: asItWas,
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
    file: 'bound.pdf',
    title: {
      zh: '申报材料装订本（PDF，含目录、页码和佐证材料）',
      en: 'Bound paper set as PDF: contents, page numbers, evidence',
    },
    query: asItWas,
  },
] as const satisfies readonly Listed[];

type IdOf<D extends Listed> = D extends Listed ? `${D['of']}/${D['file']}` : never;
/** `cases/form.pdf` */
export type DocumentId = IdOf<(typeof documents)[number]>;
