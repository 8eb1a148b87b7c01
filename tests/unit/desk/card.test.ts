import { describe, expect, it } from 'vitest';
import { statusTitleOf } from '../../../functions/views/status-title.ts';

describe('what a line of a list calls a status', () => {
  it('is the register’s own word for an entry', () => {
    const of = (status: string) =>
      statusTitleOf('entries', { status, list: 'REGISTER#enterprises' })?.zh;
    expect(of('merged')).toBe('被合并');
    expect(of('formal-review')).toBeUndefined();
  });

  it('is the word of a case for a case alone: other kinds have statuses of the same name', () => {
    const of = (plural: string) => statusTitleOf(plural, { status: 'withdrawn', list: 'X' })?.zh;
    expect(of('cases')).toBe('已撤回申报');
    expect(of('notices')).toBeUndefined();
  });
});
