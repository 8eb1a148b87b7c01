import { bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';
import { addDays, type Instant, type LocalDate, localDateOf } from '../calendar/instant.ts';
import { sayDate } from '../calendar/say-date.ts';
import type { OfficialDocument } from './document.ts';

/** A document as a sentence names it. */
export type Named = Pick<OfficialDocument, 'number' | 'title' | 'date'>;

/** What a document rests on and so cannot be older than: a day, and in both languages what happened on it. */
export interface Earlier {
  readonly on: LocalDate;
  readonly zh: string;
  readonly en: string;
}

const named = ({ number, title }: Named): string => `《${title}》（${number}）`;

export const DocumentMissing = refusal('DocumentMissing', 'document.required', () => ({
  zh: '此事项须有正式文件，请填写文号、标题和日期',
  en: 'this act rests on a formal document: give its number, title and date',
  problems: [
    {
      path: 'document',
      rule: 'required',
      message: bilingual('请填写正式文件的文号、标题和日期', 'give the document'),
    },
  ],
}));

export const DocumentFromTheFuture = refusal(
  'DocumentFromTheFuture',
  'document.date',
  (document: Named, today: LocalDate, path: string) => {
    const { number, date } = document;
    const [dated, now] = [sayDate(date), sayDate(today)];
    return {
      inputs: { number, date, today },
      zh: `${named(document)}的成文日期${dated.zh}晚于今天（${now.zh}），请核对原件`,
      en: `${named(document)} is dated ${dated.en}, after today (${now.en}): check the original`,
      problems: [
        {
          path: `${path}.date`,
          rule: 'document.date',
          message: bilingual('成文日期不能晚于今天', 'a document is not dated after today'),
        },
      ],
    };
  },
);

export const DocumentOrderImplausible = refusal(
  'DocumentOrderImplausible',
  'document.date-order',
  (document: Named, earlier: Earlier, path: string) => {
    const { number, date } = document;
    const [dated, than] = [sayDate(date), sayDate(earlier.on)];
    const limit = bilingual(`早于${earlier.zh}（${than.zh}）`, `before ${earlier.en} (${than.en})`);
    return {
      inputs: { number, date, earlier: earlier.on },
      zh: `${named(document)}的成文日期${dated.zh}${limit.zh}，请核对原件`,
      en: `${named(document)} is dated ${dated.en}, ${limit.en}: check the original`,
      problems: [
        {
          path: `${path}.date`,
          rule: 'document.date-order',
          message: bilingual(`成文日期${limit.zh}`, limit.en),
        },
      ],
    };
  },
);

/** An earlier document; the later one may bear the same day. */
export const ofDocument = ({ number, title, date }: Named): Earlier => ({
  on: date,
  zh: `《${title}》（${number}）的成文日期`,
  en: `the date of 《${title}》（${number}）`,
});

/** Something that happened at an instant; a document of the same day may follow it. */
export const ofInstant = (at: Instant, zh: string, en: string): Earlier => ({
  on: localDateOf(at),
  zh,
  en,
});

/** The last day of a period: what rests on it comes after it, and is told of the day after (`zh`, `en`). */
export const ofPeriodEnd = (lastDay: LocalDate, zh: string, en: string): Earlier => ({
  on: addDays(lastDay, 1),
  zh,
  en,
});

/** The last day of a public notice. */
export const ofNoticeEnd = (lastDay: LocalDate): Earlier =>
  ofPeriodEnd(lastDay, '公示期满次日', 'the day after the notice ended');

/**
 * The one rule about when a document can have been written: not after the day on which it is entered, and not before
 * anything that it rests on. `path` is where the document stands in the command.
 * Throws DocumentFromTheFuture, DocumentOrderImplausible.
 */
export const checkDate = (
  document: Named,
  at: Instant,
  restsOn: readonly (Earlier | undefined)[] = [],
  path = 'document',
): void => {
  const today = localDateOf(at);
  if (document.date > today) throw new DocumentFromTheFuture(document, today, path);
  const latest = restsOn
    .filter((earlier) => earlier !== undefined)
    .reduce<Earlier | undefined>(
      (last, one) => (last === undefined || one.on > last.on ? one : last),
      undefined,
    );
  if (latest !== undefined && document.date < latest.on)
    throw new DocumentOrderImplausible(document, latest, path);
};
