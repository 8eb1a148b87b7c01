import { expect, it } from 'vitest';
import { answerAt, pageOf } from '../../../console/display/page-of.ts';

it('a question about an entry of a register leads to the entry', () => {
  const about = { kind: 'entries', id: 'en-1', status: 'listed' };
  expect(pageOf(about)).toBe('/entries/en-1');
  expect(answerAt('ask', about)).toBe('/entries/en-1');
});
