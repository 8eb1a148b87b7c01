import { describe, expect, it } from 'vitest';
import * as questions from '../../../workflows/case/question-refusals.ts';
import { notice, noticeAggregate } from '../../../workflows/notice/index.ts';
import * as inquiry from '../../../workflows/notice/inquiry-refusals.ts';
import * as publication from '../../../workflows/notice/publication/refusals.ts';
import * as objections from '../../../workflows/notice/refusals.ts';
import * as papers from '../../../workflows/orgs/refusals.ts';

const all = { ...notice.commands, ...noticeAggregate.commands };
const known = new Set(
  Object.keys({ ...inquiry, ...publication, ...objections, ...questions, ...papers }),
);

describe('each command of the notice', () => {
  it.each(Object.entries(all))('%s shows a body that is accepted as it stands', (_, spec) => {
    expect(spec.body.safeParse(spec.example)).toMatchObject({ success: true });
  });

  it.each(Object.entries(all))('%s names refusals that exist', (_, spec) => {
    for (const name of spec.refusals) expect(known).toContain(name);
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
