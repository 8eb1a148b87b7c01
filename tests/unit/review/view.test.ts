import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../engine/event.ts';
import { readerOf } from '../../../workflows/case/reader.ts';
import { readsEvent } from '../../../workflows/case/reads-event.ts';
import { relationsTo } from '../../../workflows/case/relations.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import {
  type ReviewCommand,
  type ReviewEvent,
  reviewEvents,
} from '../../../workflows/review/messages.ts';
import { reviewFor } from '../../../workflows/review/view.ts';
import { call } from '../../fixtures/call.ts';
import { clerk, department, expert, leadingGroup, office, system } from '../../given.ts';
import {
  clear,
  disputes,
  inDecision,
  inRanking,
  on,
  scored,
  seated,
  withDepartments,
  withExperts,
} from './story.ts';

const see = (kase: CaseState, ...actors: readonly Actor[]) => reviewFor(kase, call, actors);
const auditor: Actor = { id: 'u-audit', role: 'auditor', org: 'BZ-AUDIT' };
/** Seat 1 has scored, seat 2 has declared. */
const half = () => seated(scored(withExperts(), '1'), '2').state();

describe('what is blind', () => {
  it('shows an expert the own marks and nobody else’s, nor that there are any', () => {
    const mine = see(half(), expert('e-01'));
    expect(mine.seats.map(({ seat }) => seat)).toEqual(['1']);
    expect(mine.seats[0]?.written).toHaveLength(2);
    expect(see(half(), expert('e-02')).seats).toEqual(
      see(seated(withExperts(), '2').state(), expert('e-02')).seats,
    );
  });

  it.each([
    ['the office', office()],
    ['an auditor', auditor],
  ])('shows %s who sits on the panel, and no mark before the scores are closed', (_who, actor) => {
    const before = see(half(), actor);
    expect(before.seats.map(({ expert: who }) => who)).toEqual(['e-01', 'e-02', undefined]);
    expect(JSON.stringify(before)).not.toContain('"score"');
    const after = see(inRanking().state(), actor);
    expect(after.seats[0]?.written).toHaveLength(2);
    expect(after.total?.total).toBe(8000);
  });

  it('shows the leading group who judged with the scores, and not before', () => {
    const before = see(half(), leadingGroup());
    expect(before.seats.map(({ seat }) => seat)).toEqual(['1', '2', '3']);
    expect(JSON.stringify(before.seats)).not.toContain('e-0');
    expect(see(inRanking().state(), leadingGroup()).seats[0]?.expert).toBe('e-01');
  });

  it.each([
    ['the applicant', clerk()],
    ['a department', department()],
  ])('tells %s the score on notice, and never what one seat gave', (_who, actor) => {
    const { total } = see({ ...inDecision().state(), status: 'notice' }, actor);
    expect(total?.total).toBe(8000);
    expect(total).toMatchObject({ perSheet: [], dropped: [], steps: [], lines: {} });
    const { total: whole } = see(inDecision().state(), office());
    expect(whole?.perSheet.length).toBeGreaterThan(0);
  });

  it('takes nobody for the office, a body or the applicant who only has another role there', () => {
    const kase = inDecision().state();
    const as = (role: string, org: string): Actor => ({ id: 'u-odd', role, org });
    const applicant = kase.identity?.applicant ?? '';
    for (const odd of [
      as('leading-group', call.office),
      as('department', call.office),
      as('clerk', call.office),
      as('clerk', leadingGroup().org),
      as('department', leadingGroup().org),
      as('department', applicant),
      as('leading-group', applicant),
    ])
      expect([odd.role, odd.org, ...relationsTo(kase, call, odd)]).toEqual([
        odd.role,
        odd.org,
        'any',
      ]);
    expect(relationsTo(kase, call, office())).toContain('office');
    expect(relationsTo(kase, call, leadingGroup())).toContain('decider');
  });

  it('is nothing to a body that decides before it was filed', () => {
    const kase = inDecision().state();
    const draft = { ...kase, submission: { ...kase.submission, filed: undefined } };
    expect(relationsTo(draft, call, leadingGroup())).not.toContain('decider');
  });

  it('is nothing to a body while the county has not recommended what a park filed', () => {
    const kase = inDecision().state();
    const waiting = { ...kase, review: { ...kase.review, formal: undefined } };
    expect(relationsTo(waiting, call, leadingGroup())).not.toContain('decider');
    expect(relationsTo(kase, call, leadingGroup())).toContain('decider');
  });

  it.each([
    ['the applicant', clerk()],
    ['a department', department()],
  ])('tells %s neither scores nor order nor outcome before the notice', (_who, actor) => {
    const seen = see(inDecision().state(), actor);
    for (const blind of [
      'total',
      'ranking',
      'decision',
      'decisions',
      'outcome',
      'figures',
      'flags',
    ])
      expect(seen).not.toHaveProperty(blind);
    expect(seen.seats).toEqual([]);
    const onNotice = see({ ...inDecision().state(), status: 'notice' }, actor);
    expect(onNotice.total?.total).toBe(8000);
    expect(onNotice.seats).toEqual([]);
  });

  it('shows a department its own indicators and opinion, and no other’s', () => {
    const kase = withDepartments()
      .when(disputes, { at: on(15), actor: department() })
      .state();
    const seen = see(kase, department());
    expect(seen.departments.map(({ org }) => org)).toEqual(['BZ-STATS']);
    expect(seen.departments[0]?.opinions).toHaveLength(1);
    expect(see(kase, clerk()).departments).toEqual([]);
    expect(see(kase, expert('e-01')).departments).toEqual([]);
  });

  it('tells the office, and who audits it, who is late', () => {
    const tick: ReviewCommand = { type: 'KeepReviewTime', taskId: 'x' };
    const kase = clear(withDepartments())
      .when(tick, { at: on(24), actor: system() })
      .state();
    const status = (actor: Actor) =>
      see(kase, actor).departments.find(({ org }) => org === 'BZ-STATS')?.status;
    expect(status(office())).toBe('no-reply');
    expect(status(auditor)).toBe('no-reply');
    expect(status(leadingGroup())).toBe('asked');
    expect(status(department())).toBe('asked');
  });

  it('opens the papers to an expert who has declared, and to no other', () => {
    expect(see(half(), expert('e-02')).papersOpen).toBe(true);
    expect(see(half(), expert('e-03')).papersOpen).toBe(false);
  });

  it('closes them when the expert’s part ends: scores closed, unless they are asked for again, or the case ended', () => {
    const closed = inRanking().state();
    const as = (kase: CaseState) => see(kase, expert('e-01')).papersOpen;
    expect(as(closed)).toBe(false);
    const { seats } = closed.review;
    const [first] = Object.values(seats);
    const flagged = {
      opinion: 'o-1',
      fields: ['size.revenue'],
      clock: closed.review.seats['1']?.clock,
    };
    const again = { ...closed.review, seats: { ...seats, '1': { ...first, flagged } } };
    expect(as({ ...closed, review: again } as CaseState)).toBe(true);
    expect(as({ ...half(), status: 'withdrawn' })).toBe(false);
    expect(as(half())).toBe(true);
  });

  it('leaves them to the chair until the panel’s opinion is on file', () => {
    const closed = inRanking().state();
    const chair: Actor = { ...expert('e-01'), role: 'panel-chair' };
    const spoken = { text: '同意推荐。', at: on(20) };
    expect(see(closed, chair).papersOpen).toBe(true);
    expect(
      see({ ...closed, review: { ...closed.review, panelOpinion: spoken } }, chair).papersOpen,
    ).toBe(false);
    expect(see({ ...closed, status: 'notice' }, chair).papersOpen).toBe(false);
  });
});

describe('the history', () => {
  const marks: ReviewEvent = {
    type: 'ScoreGiven',
    seat: '1',
    expert: 'e-01',
    kind: 'written',
    lines: [],
  };
  const may = (kase: CaseState, actor: Actor, event: ReviewEvent) =>
    readsEvent(readerOf(kase, call, [actor]), reviewEvents, {
      header: { actor: system() },
      event,
    });

  it('keeps marks blind as long as the case does', () => {
    expect(may(half(), office(), marks)).toBe(false);
    expect(may(half(), expert('e-01'), marks)).toBe(true);
    expect(may(half(), expert('e-02'), marks)).toBe(false);
    expect(may(inRanking().state(), office(), marks)).toBe(true);
    expect(may(inRanking().state(), expert('e-02'), marks)).toBe(false);
  });

  it('shows silence to the office, an opinion to its department, a return to the applicant', () => {
    const silent: ReviewEvent = { type: 'OpinionNotGiven', department: 'BZ-STATS', dueAt: on(23) };
    const declined: ReviewEvent = { type: 'CaseDeclined', reason: 'x', basis: 'y' };
    expect([office(), department(), clerk()].map((who) => may(half(), who, silent))).toEqual([
      true,
      false,
      false,
    ]);
    expect([office(), department(), clerk()].map((who) => may(half(), who, declined))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
