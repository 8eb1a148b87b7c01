import type { Bilingual } from '../../engine/bilingual.ts';
import { creditCodeProblem, plainCode } from './credit-code.ts';
import { problem, type Reading, wrong } from './read-number.ts';

/** 统一社会信用代码 in its plain spelling; never a number, whose last digits a program would have changed. */
export const readCode = (path: string, raw: unknown, title: Bilingual): Reading => {
  if (typeof raw !== 'string') return wrong(path, title, '应为文字', 'must be a text.');
  const value = plainCode(raw);
  const because = creditCodeProblem(value);
  if (because !== undefined)
    return problem(path, 'credit-code', {
      zh: `“${title.zh}”${because.zh}`,
      en: `“${title.en}” ${because.en}.`,
    });
  return { value, ...(raw === value ? {} : { originals: { [path]: raw } }) };
};
