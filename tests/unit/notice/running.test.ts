import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../engine/refusal.ts';
import { type CaseState, initialCase } from '../../../workflows/case/state.ts';
import type { CaseStatus } from '../../../workflows/case/status.ts';
import { requireRunning, roundsOf } from '../../../workflows/notice/publication/running.ts';
import type { PublicationState, Round } from '../../../workflows/notice/publication/state.ts';
import { initialPublication } from '../../../workflows/notice/publication/state.ts';

const round = (round: number, firstDay: string, lastDay: string): Round =>
  ({
    round,
    firstDay,
    lastDay,
    // 24:00 in Shanghai.
    endsAt: `${lastDay}T16:00:00.000Z`,
    list: [{ caseId: 'c-1', name: '甲集群' }],
  }) as unknown as Round;
const published = { ...initialPublication, published: { noticeId: 'n-1' } } as PublicationState;
const running: PublicationState = {
  ...published,
  rounds: [round(1, '2026-03-17', '2026-03-23')],
};
const corrected: PublicationState = {
  ...running,
  rounds: [...running.rounds, round(2, '2026-03-25', '2026-03-31')],
};
const on = (status: CaseStatus, noticeId = 'n-1'): CaseState => ({
  ...initialCase,
  status,
  notice: { ...initialCase.notice, current: { noticeId } as never },
});

const sent = (state: PublicationState, at: string, kase = on('notice')): string => {
  try {
    requireRunning(state, kase, roundsOf(state, 'c-1'), at);
    return 'taken';
  } catch (error) {
    return error instanceof Refusal
      ? `${error.name} ${JSON.stringify(error.inputs)}`
      : expect.unreachable(String(error));
  }
};

describe('what the public sends about a case on a notice', () => {
  it('is taken from 00:00 of the first day to 24:00 of the last, and an hour more for what was begun', () => {
    const closed = 'NoticeClosed {"firstDay":"2026-03-17","lastDay":"2026-03-23"}';
    expect(sent(running, '2026-03-16T15:59:59.999Z')).toBe(closed);
    expect(sent(running, '2026-03-16T16:00:00.000Z')).toBe('taken');
    expect(sent(running, '2026-03-23T16:59:59.999Z', on('notice-over'))).toBe('taken');
    expect(sent(running, '2026-03-23T17:00:00.000Z', on('notice-over'))).toBe(closed);
  });

  it('is taken within the days of either round where the notice was corrected', () => {
    expect(sent(corrected, '2026-03-20T02:00:00.000Z')).toBe('taken');
    expect(sent(corrected, '2026-03-25T02:00:00.000Z')).toBe('taken');
    expect(sent(corrected, '2026-03-24T02:00:00.000Z')).toContain('NoticeClosed');
  });

  it('is not taken for a case that left the notice, and nothing is told of where it stands', () => {
    const at = '2026-03-20T02:00:00.000Z';
    for (const kase of [on('nominated'), on('proposed'), on('notice', 'n-2')])
      expect(sent(running, at, kase)).toBe('NotOnNotice {}');
    const withdrawn = { ...running, withdrawn: { at, reason: '名单有误' } };
    expect(sent(withdrawn, at)).toBe('NotOnNotice {}');
  });

  it('belongs to a case that the notice lists', () => {
    expect(roundsOf(running, 'c-9')).toEqual([]);
  });
});
