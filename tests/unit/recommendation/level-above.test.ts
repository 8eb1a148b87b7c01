import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../workflows/case/state.ts';
import { mayRead } from '../../../workflows/reading.ts';
import { review } from '../../../workflows/review/index.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { above } from '../../fixtures/above.ts';
import { callOf } from '../../fixtures/call.ts';
import { given, office, system } from '../../given.ts';

describe('at the level above', () => {
  it('the office that recommended corrects and answers; no head below signs again', () => {
    const returned = {
      round: 1,
      at: '2026-03-17T02:00:00.000Z',
      items: [{ path: 'size.output', part: 'size', reason: '请核对' }],
      due: { at: '2026-03-24T09:30:00.000Z', date: '2026-03-24' },
    };
    const base = above('correction');
    const kase = {
      ...base,
      review: {
        ...base.review,
        returned,
        formal: { due: returned.due, openedAt: returned.at, pauses: [] },
      },
    } as unknown as CaseState;
    expect(review.tasks(kase)[0]).toMatchObject({
      id: 'correction',
      org: 'BZ-OFFICE',
      role: 'office',
    });
    expect(review.commands.AnswerReturn?.may).toContainEqual({
      role: 'office',
      relation: 'applicant',
    });
    expect(submission.tasks(kase)).toEqual([]);
  });

  it('counts what it received among what was filed, so that its ranking waits for it', () => {
    const { claims } = given(submission)
      .by(system())
      .facts({
        call: callOf({ id: 'sd-2026' }),
        contents: new Map([['identity', { hash: 'h1', salt: 's', data: {} }]]),
      })
      .when({
        type: 'ReceiveRecommendation',
        caseId: 'aluminium-province',
        callId: 'sd-2026',
        track: 'advanced',
        name: '铝产业集群',
        clusterId: 'cl-aluminium',
        applicant: 'BZ-OFFICE',
        partners: ['371625'],
        from: { caseId: 'aluminium', level: 'city', recommendationId: 'rec-1' },
        parts: { identity: 'h1' },
        letter: { number: '滨工信函〔2026〕5号', date: '2026-03-16' },
      })
      .decision();
    expect(claims).toMatchObject([
      { kind: 'set', key: 'FILED|sd-2026|BZ-OFFICE', member: 'aluminium-province' },
    ]);
  });
});

it('an inquirer sees the case, and so does whoever ends the waiting for a silent department', () => {
  expect(mayRead('application', 'department', new Set(['any', 'inquirer']))).toBe(true);
  expect(mayRead('application', office().role, new Set(['any', 'inquirer']))).toBe(true);
  expect(mayRead('application', 'leading-group', new Set(['any', 'escalated']))).toBe(true);
  expect(mayRead('application', 'department', new Set(['any']))).toBe(false);
});
