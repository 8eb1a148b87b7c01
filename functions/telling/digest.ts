import { bilingual } from '../../engine/bilingual.ts';
import type { Content } from './content.ts';

/** Several messages in one letter, in their order; one alone stays what it is. */
export const together = (contents: readonly Content[]): Content => {
  const [first, ...others] = contents;
  if (first !== undefined && others.length === 0) return first;
  const count = contents.length;
  const said = (language: 'zh' | 'en') =>
    contents.map(
      ({ subject, text }, index) => `${index + 1}. ${subject[language]}\n${text[language]}`,
    );
  return {
    subject: bilingual(`【消息汇总】共${count}项`, `[Digest] ${count} messages`),
    text: bilingual(said('zh').join('\n\n'), said('en').join('\n\n')),
    link: first === undefined ? '' : new URL('/desk', first.link).href,
  };
};
