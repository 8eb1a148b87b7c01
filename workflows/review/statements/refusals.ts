import { refusal } from '../../../engine/refusal.ts';

export const StatementAwaited = refusal(
  'StatementAwaited',
  'review.statement',
  (about: string, due: string) => ({
    inputs: { about, due },
    zh: `已告知申报单位陈述（期限至${due}），申报单位陈述或期满后方可认定`,
    en: `the applicant may make a statement until ${due}: it is settled once it has, or that day is over`,
  }),
);

export const NoStatementAsked = refusal(
  'NoStatementAsked',
  'review.statement-asked',
  (about: string) => ({
    inputs: { about },
    zh: '该事项没有待陈述的告知，可能已认定或部门已更正',
    en: 'no statement is asked for about this: it may be settled, or the department corrected itself',
  }),
);

export const StatementMadeAlready = refusal(
  'StatementMadeAlready',
  'review.statement-once',
  (about: string) => ({
    inputs: { about },
    zh: '已就该事项陈述；需补充的，请与领导小组办公室联系',
    en: 'a statement about this is in: to add to it, call the office',
  }),
);
