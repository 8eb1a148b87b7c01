import { describe, expect, it } from 'vitest';
import { notice, noticeAggregate } from '../../../workflows/notice/index.ts';

const all = { ...notice.commands, ...noticeAggregate.commands };

describe('each command of the notice', () => {
  it.each(Object.entries(all))('%s shows a body that is accepted as it stands', (_, spec) => {
    expect(spec.body.safeParse(spec.example)).toMatchObject({ success: true });
  });

  it('is open to the public for objecting, and for nothing else', () => {
    const open = Object.entries(all).filter(([, { may }]) =>
      may.some(({ role }) => role === 'public'),
    );
    expect(open.map(([name]) => name)).toEqual(['Object']);
  });
});

describe('the machine', () => {
  it('has a state for each place where a case rests', () => {
    expect(Object.keys(notice.machine.States)).toEqual(
      expect.arrayContaining([
        'AwaitPublication',
        'PublicNotice',
        'ObjectionInquiry',
        'AwaitRecognition',
      ]),
    );
  });
});
