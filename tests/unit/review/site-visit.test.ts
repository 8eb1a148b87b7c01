import { describe, expect, it } from 'vitest';
import { isPersonal } from '../../../engine/personal.ts';
import type { CallInput } from '../../../workflows/calls/call.ts';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import {
  AlreadyChosen,
  NotChosenForVisit,
  VisitDateImplausible,
} from '../../../workflows/review/site-visit/refusals.ts';
import { office, system } from '../../given.ts';
import { on, withExperts } from './story.ts';

const visited = (more: object = {}): ReviewCommand => ({
  type: 'RecordSiteVisit',
  date: '2026-04-20',
  participants: ['甲', '乙'],
  findings: '抽查5家企业,数据相符。',
  result: 'consistent',
  ...more,
});
const inSiteVisit = (siteCheck: CallInput['siteCheck']) => withExperts({ siteCheck }).by(office());

describe('site visit', () => {
  it('stands between the departments and the experts', () => {
    const story = inSiteVisit('all');
    expect(story.state().status).toBe('site-check');
    const state = story
      .when(visited(), { at: on(21) })
      .then([{ type: 'SiteVisitRecorded', result: 'consistent' }, { type: 'ExpertsAsked' }])
      .state();
    expect(isPersonal(state.review.siteVisit?.report?.participants)).toBe(true);
  });

  it('lets the office choose the sample, with a reason, once', () => {
    const choose = (visit: boolean, reason = '随机抽取'): ReviewCommand => ({
      type: 'ChooseForSiteVisit',
      visit,
      reason,
    });
    const story = inSiteVisit('sample');
    story.when(visited(), { at: on(21) }).refuses(NotChosenForVisit);
    story.when(choose(true, ' ')).refuses(ReasonMissing);
    story
      .when(choose(false))
      .then([{ type: 'SiteVisitChosen', visit: false }, { type: 'ExpertsAsked' }]);
    const chosen = story.when(choose(true)).then([{ type: 'SiteVisitChosen', visit: true }]);
    expect(review.tasks(chosen.state())[0]?.commands).toEqual(['RecordSiteVisit']);
    chosen.when(choose(false)).refuses(AlreadyChosen);
  });

  it('cannot have taken place before the filing or after today', () => {
    const story = inSiteVisit('all').at(on(21));
    story.when(visited({ date: '2026-04-12' })).refuses(VisitDateImplausible);
    story.when(visited({ date: '2026-04-22' })).refuses(VisitDateImplausible);
  });

  it('goes on to the experts with what does not match on record', () => {
    const state = inSiteVisit('all')
      .when(visited({ result: 'inconsistent' }), { at: on(21) })
      .state();
    expect(state.status).toBe('experts');
    expect(state.review.siteVisit?.report?.result).toBe('inconsistent');
  });

  it('is recorded as late once, and waits on', () => {
    const tick: ReviewCommand = { type: 'KeepReviewTime', taskId: 'site-visit' };
    inSiteVisit('all')
      .by(system())
      .when(tick, { at: on(2, 5) })
      .then([{ type: 'ReviewTimePassed', taskId: 'site-visit' }])
      .when(tick, { at: on(3, 5) })
      .then([]);
  });
});
