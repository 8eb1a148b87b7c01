import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { Refusal } from '../../engine/refusal.ts';
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

export class NumberTaken extends Refusal {
  override readonly name = 'NumberTaken';
  /** `known`: how the number was used first, where the sender may know it. */
  constructor(number: string, known?: KnownUse) {
    super({
      rule: 'document.number-unique',
      inputs: { number, title: known?.title, date: known?.date, recordedOn: known?.on },
      because: taken(number, known),
    });
  }
}

export class DocumentFromTheFuture extends Refusal {
  override readonly name = 'DocumentFromTheFuture';
  constructor(document: Named, today: LocalDate, path: string) {
    const { number, date } = document;
    const [dated, now] = [sayDate(date), sayDate(today)];
    super({
      rule: 'document.date',
      inputs: { number, date, today },
      because: bilingual(
        `${named(document)}的成文日期${dated.zh}晚于今天（${now.zh}），请核对原件`,
        `${named(document)} is dated ${dated.en}, after today (${now.en}): check the original`,
      ),
      problems: [
        {
          path: `${path}.date`,
          rule: 'document.date',
          message: bilingual('成文日期不能晚于今天', 'a document is not dated after today'),
        },
      ],
    });
  }
}

export class DocumentOrderImplausible extends Refusal {
  override readonly name = 'DocumentOrderImplausible';
  constructor(document: Named, earlier: Earlier, path: string) {
    const { number, date } = document;
    const [dated, than] = [sayDate(date), sayDate(earlier.on)];
    const limit = bilingual(`早于${earlier.zh}（${than.zh}）`, `before ${earlier.en} (${than.en})`);
    super({
      rule: 'document.date-order',
      inputs: { number, date, earlier: earlier.on },
      because: bilingual(
        `${named(document)}的成文日期${dated.zh}${limit.zh}，请核对原件`,
        `${named(document)} is dated ${dated.en}, ${limit.en}: check the original`,
      ),
      problems: [
        {
          path: `${path}.date`,
          rule: 'document.date-order',
          message: bilingual(`成文日期${limit.zh}`, limit.en),
        },
      ],
    });
  }
}
