import { describe, expect, it } from 'vitest';
import {
  AlreadyDeclared,
  AlreadyScored,
  AlreadySeated,
  ExpertDeclared,
  ExpertElsewhere,
  ExpertNotIndependent,
  ExpertUnknown,
  InterestUndeclared,
  NoSuchSeat,
  NotYourSeat,
  SeatEmpty,
  SeatTaken,
  SheetFaulty,
} from '../../../workflows/review/experts/refusals.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import { replay } from '../../../workflows/score/total.ts';
import { call, callOf } from '../../fixtures/call.ts';
import { department, expert, office, system } from '../../given.ts';
import {
  appoint,
  clear,
  declare,
  inRanking,
  on,
  opinion,
  score,
  scored,
  seated,
  withDepartments,
  withExperts,
} from './story.ts';

const one = expert('e-01');
const tick: ReviewCommand = { type: 'KeepReviewTime', taskId: 'seat:1' };
describe('the panel', () => {
  it('has seats that are empty until the office appoints', () => {
    const tasks = review.tasks(withExperts().state());
    expect(tasks.map(({ id, role }) => [id, role])).toEqual([
      ['appoint:1', 'office'],
      ['appoint:2', 'office'],
      ['appoint:3', 'office'],
    ]);
    // The office sees until when the panel has to score, and how that came about.
    expect(tasks[0]?.due?.why).toMatchObject({ rule: 'call.days.experts' });
  });

  it.each([
    ['the applicant', '371625'],
    ['a joint applicant', '371621'],
    ['a unit below the applicant', 'BZ-PARK-BX'],
  ])('bars an expert who works for %s, by whatever right', (_who, org) => {
    const by = (ties: readonly string[]) => ({
      actor: office(),
      facts: { expert: { org: 'BZ-EXPERTS', ties } },
    });
    withExperts()
      .when(appoint('1', 'e-09'), by([org]))
      .refuses(ExpertNotIndependent);
    withExperts()
      .when(appoint('1', 'e-09'), by(['BZ-EXPERTS', org]))
      .refuses(ExpertNotIndependent);
  });

  it('seats only whose account may sit, and takes the home from the account', () => {
    const story = withExperts().by(office());
    story.when(appoint('1'), { facts: { expert: undefined } }).refuses(ExpertUnknown);
    const elsewhere = { ...appoint('1'), org: 'BZ-STATS' } as ReviewCommand;
    story.when(elsewhere).refuses(ExpertElsewhere);
    story.when(appoint('1')).then([{ type: 'ExpertAppointed', org: 'BZ-EXPERTS' }]);
  });

  it('takes a wrong appointment back until its expert has declared, and asks for another', () => {
    const takeBack: ReviewCommand = { type: 'TakeBackAppointment', seat: '1', reason: '误选' };
    const story = withExperts().by(office());
    story.when(takeBack).refuses(SeatEmpty);
    story.when({ ...takeBack, seat: '9' }).refuses(NoSuchSeat);
    const appointed = story.when(appoint('1')).accepted();
    const empty = appointed
      .when(takeBack)
      .then([{ type: 'AppointmentTakenBack', seat: '1', expert: 'e-01', reason: '误选' }]);
    expect(review.tasks(empty.state())[0]?.id).toBe('appoint:1');
    empty.when(declare('1'), { actor: one }).refuses(NotYourSeat);
    // Nothing speaks against the expert: the seat was wrong, not the person.
    empty.when(appoint('2', 'e-01')).accepted();
    appointed.when(declare('1'), { actor: one }).accepted().when(takeBack).refuses(ExpertDeclared);
  });

  it('checks independence again by where the account really belongs', () => {
    withExperts()
      .when(appoint('1'), { actor: office() })
      .accepted()
      .when(declare('1'), { actor: { ...one, org: '371625' } })
      .refuses(ExpertNotIndependent);
  });

  it('seats nobody twice, nobody on a taken seat, and nobody on a seat that is none', () => {
    const story = withExperts().by(office()).when(appoint('1')).accepted();
    story.when(appoint('2', 'e-01')).refuses(AlreadySeated);
    story.when(appoint('1', 'e-09')).refuses(SeatTaken);
    story.when(appoint('4')).refuses(NoSuchSeat);
  });

  it('has interest declared before the papers open', () => {
    const story = withExperts().when(appoint('1'), { actor: office() }).accepted();
    story.when(score('1'), { actor: one }).refuses(InterestUndeclared);
    story.when(declare('1'), { actor: expert('e-02') }).refuses(NotYourSeat);
    story
      .when(declare('1'), { actor: one })
      .accepted()
      .when(declare('1'), { actor: one })
      .refuses(AlreadyDeclared);
  });

  it('empties the seat of an expert with a conflict and never seats that expert again', () => {
    const barred = withExperts()
      .when(appoint('1'), { actor: office() })
      .accepted()
      .when({ ...declare('1', true), reason: '亲属在企业任职' } as ReviewCommand, { actor: one })
      .then([{ type: 'ExpertBarred', seat: '1', reason: { $personal: 'case/c-1/expert/e-01' } }]);
    expect(review.tasks(barred.state())[0]?.id).toBe('appoint:1');
    barred
      .when(appoint('2', 'e-01'), { actor: office() })
      .refuses(ExpertNotIndependent, { rule: 'review.independence' });
    barred
      .when(appoint('1', 'e-09'), { actor: office() })
      .then([{ type: 'ExpertAppointed', expert: 'e-09' }]);
  });

  it('fills the seat of a silent expert again', () => {
    const silent = seated(withExperts(), '1')
      .when(tick, { at: on(24), actor: system() })
      .then([{ type: 'ExpertFellSilent', seat: '1', expert: 'e-01' }]);
    expect(review.waits(silent.state())[0]).toMatchObject({ seat: 'seat:1' });
    silent
      .when(appoint('1', 'e-09'), { at: on(24), actor: office() })
      .then([{ type: 'ExpertAppointed' }]);
  });
});

describe('scores', () => {
  it('are checked line by line, all faults at once', () => {
    const faulty: ReviewCommand = {
      type: 'ScoreCase',
      seat: '1',
      lines: [{ line: 'scale', score: 6001 }],
    };
    seated(withExperts(), '1')
      .when(faulty, { actor: one })
      .refuses(SheetFaulty, {
        problems: [{ path: 'lines.scale', rule: 'above-max' }, { path: 'lines.innovation' }],
      });
  });

  it('are given once', () => {
    scored(withExperts(), '1').when(score('1'), { actor: one }).refuses(AlreadyScored);
  });

  it('close with a replayable total in the decision of the last expert', () => {
    const two = ['1', '2'].reduce((story, seat) => scored(story, seat, 5000, 3000), withExperts());
    const last = seated(two, '3').when(score('3', 4400, 2600), {
      at: on(17),
      actor: expert('e-03'),
    });
    last.then([
      { type: 'ScoreGiven', seat: '3' },
      { type: 'ScoresClosed', rubric: 'rubric-1', total: { total: 7667 } },
      { type: 'RankingAwaited', track: 'advanced' },
    ]);
    const { total, seats } = last.state().review;
    const sheets = Object.values(seats).map(({ seat, written = [] }) => ({
      seat: Number(seat),
      kind: 'written' as const,
      lines: written,
    }));
    expect(replay(call.rubric, call.scoring, sheets, total?.total ?? 0)).toBe(true);
  });

  it('go straight to the decision where each case is decided for itself', () => {
    expect(inRanking({ ranking: 'none' }).state().status).toBe('decision');
    expect(inRanking().state().status).toBe('ranking');
  });

  it('wait for the departments where both work at once', () => {
    const story = ['1', '2', '3'].reduce(
      (before, seat) => scored(before, seat),
      withDepartments({ order: 'parallel' }),
    );
    expect(story.state().review.total?.total).toBe(8000);
    expect(story.state().status).toBe('departments-and-experts');
  });
});

describe('departments and experts at once', () => {
  it('are both waited for: the departments alone carry no case on', () => {
    const story = clear(withDepartments({ order: 'parallel' }))
      .when(opinion(), { at: on(15), actor: department('BZ-STATS') })
      .then([{ type: 'OpinionGiven' }]);
    expect(story.state().status).toBe('departments-and-experts');
    const two = ['1', '2'].reduce((before, seat) => scored(before, seat), story);
    seated(two, '3')
      .when(score('3'), { at: on(17), actor: expert('e-03') })
      .then([{ type: 'ScoreGiven' }, { type: 'ScoresClosed' }, { type: 'RankingAwaited' }]);
  });
});

describe('the panel opinion', () => {
  it('is optional, and the chair’s', () => {
    const state = inRanking()
      .when(
        { type: 'GivePanelOpinion', text: '建议支持' },
        { actor: { ...one, role: 'panel-chair' } },
      )
      .state();
    expect(state.review.panelOpinion?.text).toBe('建议支持');
    expect(callOf().experts.seats).toBe(3);
  });
});
