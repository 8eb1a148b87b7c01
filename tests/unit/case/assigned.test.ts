import { describe, expect, it } from 'vitest';
import {
  answeredBy,
  assignedLists,
  inquiredBy,
  seatsOf,
} from '../../../workflows/case/assigned.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { department, expert, office } from '../../given.ts';
import { appoint, declare, on, opinion, withDepartments, withExperts } from '../review/story.ts';

const stats = department('BZ-STATS');

/** On notice, with one objection that supervision inquires into. */
const objected = (status: CaseState['status'] = 'notice'): CaseState => {
  const kase = proposed();
  const limit = { due: { at: on(20), date: '2026-04-20', why: '' } };
  const inquirer = { org: 'BZ-DISCIPLINE', role: 'supervision' };
  return {
    ...kase,
    status,
    review: { ...kase.review, departments: {}, seats: {} },
    notice: {
      ...kase.notice,
      objections: { 'ob-1': { id: 'ob-1', status: 'admitted', limit, inquirer } as never },
    },
  };
};

describe('an application stands in the list of', () => {
  it('a department from its opinion on, and of no department that was only asked', () => {
    const asked = withDepartments();
    expect(assignedLists(asked.state())).toEqual([]);
    const answered = asked.when(opinion(), { at: on(15), actor: stats }).accepted();
    expect(assignedLists(answered.state())).toEqual([answeredBy('BZ-STATS')]);
  });

  it('an expert from the appointment on, and no longer once barred', () => {
    const seated = withExperts()
      .when(appoint('1'), { at: on(16), actor: office() })
      .accepted();
    expect(assignedLists(seated.state())).toContain(seatsOf('e-01'));
    const barred = seated
      .when(declare('1', true), { at: on(16), actor: expert('e-01') })
      .accepted();
    expect(assignedLists(barred.state())).not.toContain(seatsOf('e-01'));
  });

  it('whoever inquires into an objection, in the role that was asked alone', () => {
    const lists = assignedLists(objected());
    expect(lists).toEqual([inquiredBy({ org: 'BZ-DISCIPLINE', role: 'supervision' })]);
    expect(lists).not.toContain(inquiredBy({ org: 'BZ-DISCIPLINE', role: 'auditor' }));
  });

  it('nobody while the applicant has it back for good', () => {
    const answered = withDepartments()
      .when(opinion(), { at: on(15), actor: stats })
      .accepted();
    expect(assignedLists({ ...answered.state(), status: 'withdrawn' })).toEqual([]);
    expect(assignedLists(objected('experts'))).toEqual([]);
  });
});
