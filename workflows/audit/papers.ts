import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { LocalDate } from '../calendar/instant.ts';
import { localDateOf } from '../calendar/instant.ts';
import {
  NumberedDocument,
  numberFits,
  type OfficialDocument,
  partsOfNumber,
} from '../orgs/document.ts';

/** An event as far as its papers are looked at: header and data side by side, as a reader of the timeline has them. */
export interface Papered {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly data: object;
}

/** An official document that an event names. */
export interface Paper {
  readonly seq: number;
  readonly type: string;
  readonly recordedOn: LocalDate;
  readonly number: string;
  readonly title: string;
  readonly date: LocalDate;
}

/** What is odd about a paper; each is a reason to look at the original, none proves a wrong. */
export const PAPER_FAULTS = {
  'after-recording': bilingual('文件日期晚于登记日期', 'Dated after it was recorded'),
  'year-differs': bilingual(
    '文号年份与文件日期不符',
    'The year in the number is not that of the date',
  ),
  'number-used-twice': bilingual('同一文号对应不同文件', 'One number for different documents'),
  'serial-against-date': bilingual('文号顺序与日期顺序相反', 'Later number, earlier date'),
  'decision-before-earlier': bilingual(
    '后一程序的文件早于前一程序',
    'Dated before the decision that it follows',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
export type PaperFault = keyof typeof PAPER_FAULTS;

export interface FoundPaperFault {
  readonly fault: PaperFault;
  readonly paper: Paper;
  /** The paper that it does not agree with. */
  readonly other?: Paper;
}

const members = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

/** Documents anywhere in an event's data. */
const documentsIn = (value: unknown): readonly OfficialDocument[] => {
  const document = NumberedDocument.safeParse(value);
  return document.success ? [document.data] : members(value).flatMap(documentsIn);
};

/** Every paper of a history, in its order. */
export const papersOf = (events: readonly Papered[]): readonly Paper[] =>
  events.flatMap(({ seq, at, type, data }) =>
    documentsIn(data).map(({ number, title, date }) => ({
      seq,
      type,
      recordedOn: localDateOf(at),
      number,
      title,
      date,
    })),
  );

const ofItself = (paper: Paper): readonly FoundPaperFault[] => [
  ...(paper.date > paper.recordedOn ? [{ fault: 'after-recording' as const, paper }] : []),
  ...(numberFits(paper.number, paper.date) ? [] : [{ fault: 'year-differs' as const, paper }]),
];

const isSame = (a: Paper, b: Paper): boolean => a.title === b.title && a.date === b.date;

const againstEarlier = (paper: Paper, other: Paper): PaperFault | undefined => {
  if (paper.number === other.number) return isSame(paper, other) ? undefined : 'number-used-twice';
  const [a, b] = [partsOfNumber(paper.number), partsOfNumber(other.number)];
  if (a !== undefined && b !== undefined && a.issuer === b.issuer && a.year === b.year) {
    const contrary = a.serial < b.serial ? paper.date > other.date : paper.date < other.date;
    if (contrary) return 'serial-against-date';
  }
  const decisions = paper.type === 'DecisionRecorded' && other.type === 'DecisionRecorded';
  return decisions && paper.date < other.date ? 'decision-before-earlier' : undefined;
};

/** The order of dates and document numbers, checked by machine. A paper that several events name is told once. */
export const paperFaults = (events: readonly Papered[]): readonly FoundPaperFault[] => {
  const papers = papersOf(events).filter(
    (paper, index, all) =>
      all.findIndex((one) => one.number === paper.number && isSame(one, paper)) === index,
  );
  return papers.flatMap((paper, index) => [
    ...ofItself(paper),
    ...papers.slice(0, index).flatMap((other): readonly FoundPaperFault[] => {
      const fault = againstEarlier(paper, other);
      return fault === undefined ? [] : [{ fault, paper, other }];
    }),
  ]);
};
