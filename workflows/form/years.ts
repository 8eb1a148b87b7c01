import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** The name of one year of a figure, newest first. */
export const yearTitle = (title: Bilingual, index: number): Bilingual =>
  index === 0
    ? bilingual(`${title.zh}（最近一年）`, `${title.en} (latest year)`)
    : bilingual(`${title.zh}（前${index}年）`, `${title.en} (${index} before)`);
