import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';
import type { OpenQuestion, OpenQuestionKind } from './open-questions.ts';

/** Each kind of open question, as a sentence names it. */
export const QUESTION: Readonly<Record<OpenQuestionKind, Bilingual>> = {
  items: bilingual('退回核改事项未办结', 'what was sent back'),
  opinion: bilingual('部门意见待反馈', 'an opinion that a department owes'),
  veto: bilingual('一票否决事项待认定', 'a veto fact to settle'),
  dispute: bilingual('有异议数据待认定', 'a disputed figure to settle'),
  flag: bilingual('排序后部门更正意见待处理', 'a correction after the ranking to deal with'),
  reopened: bilingual('待原审议机关重新研究', 'a decision that the deciding body takes again'),
  consequence: bilingual('后续处理待登记', 'a consequence to record'),
  objection: bilingual('异议未办结', 'an objection that is open'),
  suspension: bilingual('已暂停办理', 'a suspension'),
  departure: bilingual('联合申报单位退出待处理', 'a partner’s departure to deal with'),
};

const named = (questions: readonly OpenQuestion[]): Bilingual => {
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  return {
    zh: kinds.map((kind) => QUESTION[kind].zh).join('、'),
    en: kinds.map((kind) => QUESTION[kind].en).join(', '),
  };
};

/** The case waits for answers, and goes on with them; says which. */
export const QuestionOpen = refusal(
  'QuestionOpen',
  'case.open-question',
  (caseId: string, questions: readonly OpenQuestion[]) => {
    const { zh, en } = named(questions);
    return {
      inputs: { caseId, open: questions.map(({ kind }) => kind) },
      zh: `该申报项目尚有未办结事项：${zh}；办结后方可继续办理`,
      en: `the application waits for an answer: ${en}; it goes on once that is settled`,
    };
  },
);

/** A case stands on a list or in a batch that it has not heard of yet: two acts at once, or one right after the other. */
export const ListedElsewhere = refusal(
  'ListedElsewhere',
  'case.one-place',
  (caseId: string, name: string) => ({
    inputs: { caseId },
    zh: `“${name}”刚刚已列入另一公示、推荐批次或认定文件，不能重复办理；请刷新后核对`,
    en: `“${name}” has just been put on another notice, batch or recognition document: reload and look before you go on`,
  }),
);
