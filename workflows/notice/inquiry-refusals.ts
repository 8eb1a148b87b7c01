import type { Bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';

export const UnfitInquirer = refusal(
  'UnfitInquirer',
  'inquiry.by-somebody-else',
  (org: string, because: Bilingual) => ({ inputs: { org }, ...because }),
);

export const NotTheInquirer = refusal('NotTheInquirer', 'inquiry.assigned', (org: string) => ({
  inputs: { org },
  zh: '核查结论由承办核查的单位作出；如未交办，请先交办',
  en: 'the conclusion is drawn by the unit to which the inquiry was assigned: assign it first where it was not',
}));

export const SamePersonInquires = refusal('SamePersonInquires', 'inquiry.other-person', () => ({
  zh: '经办过该项目审查的人员不能核查对它的异议，请由其他人员办理',
  en: 'who examined the application cannot inquire into an objection to it: another person must',
}));

export const AlreadyExtended = refusal(
  'AlreadyExtended',
  'inquiry.extend-once',
  (objectionId: string) => ({
    inputs: { objectionId },
    zh: '核查期限只能延长一次',
    en: 'an inquiry is extended once only',
  }),
);

export const ExtensionTooLate = refusal(
  'ExtensionTooLate',
  'inquiry.extend-in-time',
  (due: string) => ({
    inputs: { due },
    zh: `核查期限${due}已过，不能再延长，请尽快作出结论`,
    en: `the inquiry was due on ${due}: it cannot be extended any more, conclude it`,
  }),
);

export const ConsequenceUnfounded = refusal(
  'ConsequenceUnfounded',
  'inquiry.consequence',
  (finding: string, consequence: string) => ({
    inputs: { finding, consequence },
    zh: '异议不成立的，该项目继续办理；须重新公示、暂停或取消的，应认定异议成立或部分成立',
    en: 'where the objection is not upheld the case goes on: a second notice, a suspension or a removal needs an objection upheld, wholly or partly',
  }),
);

export const NotSuspended = refusal('NotSuspended', 'inquiry.suspended', () => ({
  zh: '该项目没有暂停办理',
  en: 'the case is not suspended',
}));
