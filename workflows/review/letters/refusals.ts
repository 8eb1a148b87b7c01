import { refusal } from '../../../engine/refusal.ts';
import { APPLICANT_LETTER, type ApplicantLetterKind } from '../../letters/kind.ts';

const NOTHING: Readonly<Record<ApplicantLetterKind, readonly [zh: string, en: string]>> = {
  accepted: ['该项目尚未受理', 'it is not accepted yet'],
  returned: ['该项目目前没有退回补正', 'it is not returned for correction now'],
  declined: ['该项目没有不予受理', 'it was not declined'],
  selected: ['该项目没有列入名单', 'it is on no list'],
  'not-selected': ['该项目没有未入选的决定', 'it was not decided that it is not selected'],
};

export const LetterNotDue = refusal(
  'LetterNotDue',
  'review.letter-occasion',
  (kind: ApplicantLetterKind) => {
    const { zh, en } = APPLICANT_LETTER[kind];
    const [why, because] = NOTHING[kind];
    return {
      inputs: { kind },
      zh: `${why}，不能出具${zh}；请按项目现状选择告知书`,
      en: `${because}: there is no ${en.toLowerCase()} to issue; choose the letter by how it stands`,
    };
  },
);

export const ResultNotReleased = refusal('ResultNotReleased', 'review.results-held', () => ({
  inputs: {},
  zh: '审议结果尚未公布，公布前不能告知申报单位；请先统一公布审议结果',
  en: 'the results are not released yet and no applicant is told before: release them first',
}));

const marked = (blanks: readonly string[]): string =>
  blanks.map((blank) => `{${blank}}`).join('、');

export const LetterUnfinished = refusal(
  'LetterUnfinished',
  'review.letter-blanks',
  (blanks: readonly string[]) => ({
    inputs: { blanks },
    zh: `告知书中还有未填写的内容：${marked(blanks)}，请填写或删去后再出具`,
    en: `the letter still has blanks: ${marked(blanks)}: fill them in or take them out`,
    problems: [
      {
        path: 'text',
        rule: 'review.letter-blanks',
        message: { zh: `未填写：${marked(blanks)}`, en: `not filled in: ${marked(blanks)}` },
      },
    ],
  }),
);

export const LetterAlreadyIssued = refusal(
  'LetterAlreadyIssued',
  'review.letter-once',
  (title: string) => ({
    inputs: { title },
    zh: `已就此事出具《${title}》；内容有误的，请更正该告知书，不另行出具`,
    en: `《${title}》 has been issued for this already: correct it where it is wrong, and issue no other beside it`,
  }),
);

export const NotTheLetterThatCounts = refusal(
  'NotTheLetterThatCounts',
  'review.letter-correction',
  (replaces: string) => ({
    inputs: { replaces },
    zh: '所更正的告知书不是就此事最近出具的一份，请刷新后重试',
    en: 'the letter to correct is not the latest of this occasion: reload and try again',
  }),
);
