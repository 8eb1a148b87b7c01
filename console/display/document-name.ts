import type { OfficialDocument } from '../../workflows/orgs/document.ts';
import { useMoment } from './moment.tsx';

/** A document as lists name it: 《关于申报的请示》（滨工信呈〔2026〕5号）2026年3月2日. */
export const useDocumentName = () => {
  const { day } = useMoment();
  return ({ title, number, date }: Pick<OfficialDocument, 'title' | 'number' | 'date'>): string =>
    `《${title}》（${number}）${day(date)}`;
};
