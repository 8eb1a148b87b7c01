import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';
import type { LocalDate } from '../calendar/instant.ts';
import { sayDate } from '../calendar/say-date.ts';
import type { Earlier, Named } from './document-order.ts';
import type { KnownUse } from './number-claim.ts';

const named = ({ number, title }: Named): string => `《${title}》（${number}）`;

const first = (use: KnownUse): Bilingual =>
  bilingual(
    `已于${sayDate(use.on).zh}登记为${use.whose.zh}的《${use.title}》（成文日期${sayDate(use.date).zh}）`,
    `was recorded on ${sayDate(use.on).en} for 《${use.title}》 of ${use.whose.en}, dated ${sayDate(use.date).en}`,
  );

const taken = (number: string, known: KnownUse | undefined): Bilingual => {
  if (known === undefined)
    return bilingual(
      `文号${number}已由其他单位登记使用，请核对文号`,
      `${number} is in use for another organisation’s document: check the number`,
    );
  const { zh, en } = first(known);
  return known.same
    ? bilingual(
        `文号${number}${zh}，已用于另一事项。推荐、补充推荐和撤回推荐须各有文件，请核对所填文件`,
        `${number} ${en}, for another act. A recommendation, its supplement and its withdrawal each have a document of their own`,
      )
    : bilingual(
        `文号${number}${zh}。一个文号只对应一份文件：同一份文件请按原登记填写标题和日期，另一份文件请核对文号`,
        `${number} ${en}. One number is one document: give the same title and date where it is the same, check the number where it is another`,
      );
};

/** `known`: how the number was used first, where the sender may know it. */
export const NumberTaken = refusal(
  'NumberTaken',
  'document.number-unique',
  (number: string, known?: KnownUse) => ({
    inputs: { number, title: known?.title, date: known?.date, recordedOn: known?.on },
    ...taken(number, known),
  }),
);

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
