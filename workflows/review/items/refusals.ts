import type { Bilingual } from '../../../engine/bilingual.ts';
import { refusal } from '../../../engine/refusal.ts';

export const AlreadySentBack = refusal(
  'AlreadySentBack',
  'review.items-once',
  (fields: readonly string[], titles: readonly Bilingual[]) => ({
    inputs: { fields },
    zh: `${titles.map(({ zh }) => `“${zh}”`).join('、')}已退回核改、尚未办结，请先办结或再次退回该事项`,
    en: `${titles.map(({ en }) => `“${en}”`).join(', ')}: sent back already and still open; close that item or send it back again`,
  }),
);

export const NoSuchItem = refusal('NoSuchItem', 'review.item', (item: string) => ({
  inputs: { item },
  zh: '没有待办结的该核改事项，可能已办结，请刷新后查看',
  en: 'no such item is open: it may be closed already; reload and see',
}));

export const ItemNotAwaited = refusal('ItemNotAwaited', 'review.item-answer', (item: string) => ({
  inputs: { item },
  zh: '该核改事项已答复，由提出方核对；再次退回后方可补充答复',
  en: 'this item is answered and with whoever raised it: it can be answered again once it is sent back again',
}));

export const NotYourItem = refusal('NotYourItem', 'review.own-item', (item: string) => ({
  inputs: { item },
  zh: '该核改事项不由贵单位办理：由所在部分的填报单位或牵头申报单位答复，由提出方办结或再次退回',
  en: 'this item is not yours: whoever fills in the part, or the lead applicant, answers it; whoever raised it closes it or sends it back again',
}));

export const ItemUnanswered = refusal(
  'ItemUnanswered',
  'review.item-answered',
  (item: string, due: string) => ({
    inputs: { item, due },
    zh: `申报单位尚未答复（期限至${due}）；期满前如不再要求，请选择“不再要求”`,
    en: `the applicant has not answered and has until ${due}; to go on without, choose “done without”`,
  }),
);

/** 无异议 is not said over what one sent back oneself. */
export const ItemsOpen = refusal(
  'ItemsOpen',
  'review.items-open',
  (department: string, count: number) => ({
    inputs: { department, count },
    zh: `本部门退回核改的事项尚有${count}项未办结或维持异议，不能反馈无异议；请逐项办结，或注明不再要求`,
    en: `${count} items that the department sent back are open, or their objection is kept: close each before “no objection”, or say that you do without`,
  }),
);

/** A department that waits for the applicant is not the one who is late. */
export const WaitsForApplicant = refusal(
  'WaitsForApplicant',
  'review.branch-paused',
  (department: string) => ({
    inputs: { department },
    zh: '该部门已退回核改，正在等待申报单位答复，其办理时限暂停计时',
    en: 'the department sent its part back and waits for the applicant: its clock stands still',
  }),
);
