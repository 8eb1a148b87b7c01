import { describe, expect, it } from 'vitest';
import { own } from '../../../engine/own.ts';
import { initialNotice, isInquirer, type Objection } from '../../../workflows/notice/state.ts';
import { noticeFor } from '../../../workflows/notice/view.ts';

const REMIND = '2026-03-13T01:00:00.000Z';

const objection = {
  id: 'o-1',
  noticeId: 'n-1',
  kind: 'named',
  channel: 'telephone',
  receivedOn: '2026-03-05',
  since: '2026-03-05T02:00:00.000Z',
  status: 'admitted',
  inquirer: { role: 'supervision', org: 'BZ-DISCIPLINE' },
  extended: false,
} as unknown as Objection;

const notice = {
  ...initialNotice,
  objections: { 'o-1': objection },
  leads: { 'o-2': { id: 'o-2', since: '2026-03-05T02:00:00.000Z', forwardedTo: 'BZ-DISCIPLINE' } },
  suspended: { since: '2026-03-06T02:00:00.000Z', objectionId: 'o-1', wakeAt: REMIND },
};

describe('what is told of a notice', () => {
  it('tells nobody but the office and those who audit it that an anonymous report went to supervision', () => {
    const told = noticeFor(notice, false);
    expect(JSON.stringify(told)).not.toContain('BZ-DISCIPLINE');
    expect(JSON.stringify(told)).not.toContain('o-2');
    expect(noticeFor(notice, true)).toBe(notice);
  });

  it('tells nobody else when somebody is reminded', () => {
    expect(JSON.stringify(noticeFor(notice, false))).not.toContain(REMIND);
  });

  it('tells where an objection stands, never how it came or who inquires', () => {
    expect(noticeFor(notice, false).objections).toEqual({
      'o-1': { id: 'o-1', noticeId: 'n-1', receivedOn: '2026-03-05', status: 'admitted' },
    });
  });
});

describe('who inquires', () => {
  it('is the role that was asked, and not whoever else sits at that organisation', () => {
    const org = 'BZ-DISCIPLINE';
    expect(isInquirer(notice, { role: 'supervision', org })).toBe(true);
    expect(isInquirer(notice, { role: 'department', org })).toBe(false);
    expect(isInquirer(notice, { role: 'supervision', org: 'BZ-AUDIT' })).toBe(false);
  });
});

describe('a key that came from outside', () => {
  it.each(['constructor', '__proto__', 'toString'])('finds nothing under %s', (key) => {
    expect(own(notice.leads, key)).toBeUndefined();
  });

  it('finds what was put there', () => {
    expect(own(notice.leads, 'o-2')?.forwardedTo).toBe('BZ-DISCIPLINE');
  });
});
