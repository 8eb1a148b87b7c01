import { describe, expect, it } from 'vitest';
import {
  DefenceNotOpen,
  NotFlagged,
  SheetFaulty,
} from '../../../workflows/review/experts/refusals.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import { openDisputes } from '../../../workflows/review/opinions/questions.ts';
import { call, callStateOf } from '../../fixtures/call.ts';
import { department, expert, system } from '../../given.ts';
import {
  clear,
  inRanking,
  marks,
  on,
  opinion,
  type Story,
  scored,
  withDepartments,
  withExperts,
} from './story.ts';

const one = expert('e-01');
const tick: ReviewCommand = { type: 'KeepReviewTime', taskId: 'seat:1' };
const correction = (
  story: Story,
  said: Parameters<typeof opinion>[0] = { verdict: 'cannot-verify', note: '年报数据有更正' },
): ReviewCommand =>
  ({
    ...opinion(said),
    type: 'CorrectOpinion',
    replaces: story.state().review.departments['BZ-STATS']?.opinion ?? '',
  }) as ReviewCommand;

describe('a department that corrects itself', () => {
  it('has the scores that relied on its indicators looked at again, before the ranking is frozen', () => {
    const story = inRanking();
    const flagged = story
      .when(correction(story), { at: on(20), actor: department('BZ-STATS') })
      .then([
        { type: 'OpinionCorrected' },
        {
          type: 'ScoresFlagged',
          to: 'experts',
          seats: ['1', '2', '3'],
          fields: ['size.output', 'size.leadOutput'],
        },
      ]);
    const state = flagged.state();
    expect(state.status).toBe('experts');
    expect(state.review.total).toBeUndefined();
    expect(state.review.pastTotals).toHaveLength(1);
    expect(review.tasks(state).map(({ id }) => id)).toEqual([
      'rescore:1',
      'rescore:2',
      'rescore:3',
    ]);
    const again = (seat: string, lines = marks(5000, 3000)): ReviewCommand => ({
      type: 'ReviseScore',
      seat,
      kind: 'written',
      lines,
    });
    flagged
      .when(again('1', marks(4000, 3000)), { at: on(21), actor: one })
      .accepted()
      .when(again('2'), { at: on(21), actor: expert('e-02') })
      .accepted()
      .when(again('3'), { at: on(21), actor: expert('e-03') })
      .then([
        { type: 'ScoreRevised' },
        { type: 'ScoresClosed', total: { total: 7667 } },
        { type: 'RankingAwaited' },
      ]);
  });

  it('leaves a score as it stands where its expert does not look again in time, on record as that', () => {
    const story = inRanking();
    story
      .when(correction(story), { at: on(20), actor: department('BZ-STATS') })
      .accepted()
      .when(tick, { at: on(28), actor: system() })
      .then([
        { type: 'ScoreLeftStanding', seat: '1' },
        { type: 'ScoreLeftStanding', seat: '2' },
        { type: 'ScoreLeftStanding', seat: '3' },
        { type: 'ScoresClosed', total: { total: 8000 } },
        { type: 'RankingAwaited' },
      ]);
  });

  it('is told to the office alone once the ranking is frozen', () => {
    const story = inRanking();
    const rankings = {
      advanced: {
        track: 'advanced',
        frozenAt: on(20),
        rubricVersion: 'rubric-1',
        ranked: [],
        out: [],
      },
    };
    const state = story
      .when(correction(story), {
        at: on(20),
        actor: department('BZ-STATS'),
        facts: { callState: callStateOf(call, { rankings }) },
      })
      .then([{ type: 'OpinionCorrected' }, { type: 'ScoresFlagged', to: 'office', seats: [] }])
      .state();
    expect(state.status).toBe('ranking');
    expect(state.review.total?.total).toBe(8000);
  });

  const oneFigure = (value = '47.3') => ({
    verdict: 'objection' as const,
    values: [{ field: 'size.output', value, note: '年报数据有更正' }],
  });
  /** The first line rests on the output, the second on the tax. */
  const rubric = {
    ...call.rubric,
    lines: call.rubric.lines.map((line) => ({
      ...line,
      restsOn: [line.id === 'scale' ? 'size.output' : 'size.tax'],
    })),
  };
  const stats = { at: on(20), actor: department('BZ-STATS') };

  it('names the one figure that changed, and the lines that rest on it', () => {
    const story = inRanking({ rubric });
    const flagged = story.when(correction(story, oneFigure()), stats).then([
      { type: 'OpinionCorrected' },
      {
        type: 'ScoresFlagged',
        fields: ['size.output'],
        lines: ['scale'],
        seats: ['1', '2', '3'],
      },
    ]);
    const again = (lines: ReturnType<typeof marks>): ReviewCommand => ({
      type: 'ReviseScore',
      seat: '1',
      kind: 'written',
      lines,
    });
    flagged
      .when(again(marks(5000, 2900)), { at: on(21), actor: one })
      .refuses(SheetFaulty, { problems: [{ path: 'lines.innovation', rule: 'line-not-flagged' }] });
    flagged
      .when(again(marks(4000, 3000)), { at: on(21), actor: one })
      .then([{ type: 'ScoreRevised' }]);
  });

  it('leaves every score alone where none rests on what changed, or no figure did', () => {
    const story = inRanking({
      rubric: {
        ...rubric,
        lines: rubric.lines.map((line) => ({ ...line, restsOn: ['size.tax'] })),
      },
    });
    story.when(correction(story, oneFigure()), stats).then([{ type: 'OpinionCorrected' }]);
    const same = inRanking();
    same
      .when(correction(same, { note: '补充说明来源，数据不变' }), stats)
      .then([{ type: 'OpinionCorrected' }]);
  });

  it('takes one number for the same however it is written, and keeps what the office settled of it', () => {
    const settle: ReviewCommand = {
      type: 'SettleDispute',
      department: 'BZ-STATS',
      field: 'size.output',
      resolution: 'department-value',
      reason: '以统计年报为准',
    };
    const settled = clear(withDepartments())
      .when(
        opinion({
          ...oneFigure(),
          values: [...oneFigure().values, { field: 'size.leadOutput', value: '30' }],
        }),
        { at: on(15), actor: department('BZ-STATS') },
      )
      .accepted()
      .when(settle, { at: on(15) })
      .accepted()
      .when({ ...settle, field: 'size.leadOutput' }, { at: on(15) })
      .accepted();
    const scores = ['1', '2', '3'].reduce((story, seat) => scored(story, seat), settled);
    const values = [
      { field: 'size.output', value: '４７.３０' },
      { field: 'size.leadOutput', value: '31' },
    ];
    const corrected = scores
      .when(correction(scores, { ...oneFigure(), values }), stats)
      .then([{ type: 'OpinionCorrected' }, { type: 'ScoresFlagged', fields: ['size.leadOutput'] }])
      .state();
    expect(openDisputes(corrected.review).map(({ field }) => field)).toEqual(['size.leadOutput']);
  });

  it('twice before an expert looked again has both figures looked at', () => {
    const story = inRanking();
    const once = story.when(correction(story, oneFigure()), stats).accepted();
    const twice = once
      .when(
        correction(once, {
          ...oneFigure(),
          values: [...oneFigure().values, { field: 'size.leadOutput', value: '31' }],
        }),
        stats,
      )
      .then([{ type: 'OpinionCorrected' }, { type: 'ScoresFlagged', fields: ['size.leadOutput'] }]);
    expect(twice.state().review.seats['1']?.flagged?.fields).toEqual([
      'size.output',
      'size.leadOutput',
    ]);
  });

  it('moves no score that nothing speaks against', () => {
    scored(withExperts(), '1')
      .when({ type: 'ReviseScore', seat: '1', kind: 'written', lines: marks(1, 1) }, { actor: one })
      .refuses(NotFlagged);
  });

  it('and disputes a figure after a score was given, has it looked at again', () => {
    scored(withDepartments({ order: 'parallel' }), '1')
      .when(opinion({ verdict: 'objection', values: [{ field: 'size.tax', note: '口径' }] }), {
        at: on(17),
        actor: department('BZ-TAX'),
      })
      .then([
        { type: 'OpinionGiven' },
        { type: 'ScoresFlagged', seats: ['1'], fields: ['size.tax'] },
      ]);
  });
});

describe('the defence', () => {
  const withDefence = {
    experts: { seats: 2, defence: true },
    scoring: { writtenWeight: 7000, defenceWeight: 3000 },
  };
  const spoken = (seat: string): ReviewCommand => ({
    type: 'ScoreDefence',
    seat,
    lines: marks(4000, 2500),
  });
  const heard = () =>
    ['1', '2'].reduce((story, seat) => scored(story, seat), withExperts(withDefence));

  it('opens when the papers are scored, and weighs into the total', () => {
    const story = heard();
    expect(story.state().review.defence).toBe('open');
    story
      .when(spoken('1'), { at: on(20), actor: one })
      .accepted()
      .when(spoken('2'), { at: on(20), actor: expert('e-02') })
      // 80.00 × 70 % + 65.00 × 30 % = 75.50
      .then([
        { type: 'ScoreGiven', kind: 'defence' },
        { type: 'ScoresClosed', total: { total: 7550 } },
        { type: 'RankingAwaited' },
      ]);
  });

  it('is not scored before', () => {
    scored(withExperts(withDefence), '1').when(spoken('1'), { actor: one }).refuses(DefenceNotOpen);
  });

  it('goes without an absent expert, and is held again where all were absent', () => {
    const late = { at: on(28), actor: system() };
    heard()
      .when(spoken('1'), { at: on(20), actor: one })
      .accepted()
      .when(tick, late)
      .then([
        { type: 'DefenceMissed', seat: '2' },
        { type: 'ScoresClosed' },
        { type: 'RankingAwaited' },
      ]);
    heard()
      .when(tick, late)
      .then([
        { type: 'DefenceMissed', seat: '1' },
        { type: 'DefenceMissed', seat: '2' },
        { type: 'DefenceOpened' },
      ]);
  });
});
