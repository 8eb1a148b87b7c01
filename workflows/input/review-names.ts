import type { Names } from './round-names.ts';

/** Fields of the review’s questions: what is sent back, answered and settled. */
export const REVIEW_NAMES: Names = {
  answer: ['补正说明', 'answer'],
  answers: ['补正说明', 'answers'],
  fact: ['事项', 'fact'],
  disputes: ['有异议数据', 'disputed figures'],
  how: ['办结方式', 'how it ended'],
  item: ['核改事项', 'item'],
  withoutItems: ['不再要求核改', 'done without what was sent back'],
};
