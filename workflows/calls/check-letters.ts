import { BLANKS, unknownBlanks } from '../letters/blanks.ts';
import type { ApplicationCall } from './call.ts';
import { block, type CallProblem } from './problem.ts';

const LANGUAGES = ['zh', 'en'] as const;

const listed = (language: 'zh' | 'en'): string =>
  [...BLANKS.values()].map((words) => `{${words[language]}}`).join('、');

/** A round's own letters leave open only what the system can fill in: no applicant reads a blank. */
export const checkLetters = ({ letters = {} }: ApplicationCall): readonly CallProblem[] =>
  Object.entries(letters).flatMap(([kind, template]) =>
    Object.entries(template).flatMap(([part, words]) =>
      LANGUAGES.flatMap((language) =>
        unknownBlanks(words[language], language).map((blank) =>
          block(
            `letters.${kind}.${part}.${language}`,
            'call.letter-blank',
            `告知书模板中的{${blank}}系统无法填写，可用的有：${listed(language)}`,
            `nothing is known to fill in for {${blank}}: use ${listed(language)}`,
          ),
        ),
      ),
    ),
  );
