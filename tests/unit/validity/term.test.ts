import { describe, expect, it } from 'vitest';
import { monthsBefore } from '../../../workflows/calendar/instant.ts';
import { clusterAggregate, levelsHeldOn, publicCluster } from '../../../workflows/cluster/index.ts';
import { ValidityReversed } from '../../../workflows/cluster/refusals.ts';
import {
  DocumentFromTheFuture,
  DocumentOrderImplausible,
} from '../../../workflows/orgs/document-order.ts';
import { validity } from '../../../workflows/validity/index.ts';
import { TitleNotEnding } from '../../../workflows/validity/refusals.ts';
import { clerk, givenAggregate, office } from '../../given.ts';

const BOXING = '371625';
const opening = {
  type: 'OpenCluster',
  clusterId: 'cl-kitchenware',
  name: '博兴县商用厨具产业集群',
  applicant: BOXING,
} as const;
const award = {
  type: 'AwardTitle',
  titleId: 't-city',
  caseId: 'c-1',
  level: 'city',
  name: '博兴县商用厨具产业集群',
  outcome: 'key-candidate',
  document: { number: '滨工信发〔2026〕28号', title: '关于公布名单的通知', date: '2026-10-16' },
  from: '2026-10-16',
  to: '2029-10-15',
  body: 'BZ-OFFICE',
} as const;
const system = { id: 'system', role: 'system', org: 'SYSTEM' };
const keepTime = { type: 'KeepValidityTime', taskId: 'reassess:t-city' } as const;
const letter = { number: '博政函〔2029〕12号', title: '关于申请复核的函', date: '2029-05-20' };
const decision = {
  number: '滨工信发〔2029〕31号',
  title: '关于复核结果的通知',
  date: '2029-11-05',
};

/** 09:00 in Shanghai of 15 April 2029, six months before the last day. */
const SIX_MONTHS = '2029-04-15T01:00:00.000Z';
/** The end of 15 October 2029, a Monday. */
const OVER = '2029-10-15T16:00:00.000Z';

const held = givenAggregate(clusterAggregate)
  .at('2026-10-16T02:00:00.000Z')
  .when(opening)
  .accepted()
  .when(award, { actor: system })
  .accepted();
const asked = held.when(keepTime, { at: SIX_MONTHS, actor: system }).accepted();
const over = asked.when(keepTime, { at: OVER, actor: system }).accepted();
const standingOn = (state: ReturnType<typeof held.state>, date: string) =>
  publicCluster(state, date, ['city'])?.titles[0]?.standing;

describe('a title nears its last day', () => {
  it('is waited for until six months before, and nobody is asked until then', () => {
    expect(validity.rest(held.state())).toBe('InForce');
    expect(validity.waits(held.state())).toEqual([
      { taskId: 'reassess:t-city', wakeAt: SIX_MONTHS },
    ]);
    held.when(keepTime, { at: '2029-04-14T09:00:00.000Z', actor: system }).then([]);
    expect(held.tasks()).toEqual([]);
    expect(clusterAggregate.head(held.state())).toMatchObject({ open: true });
  });

  it('is then asked of the holder and of the office above it, due on its last day', () => {
    held
      .when(keepTime, { at: SIX_MONTHS, actor: system })
      .then([{ type: 'ExpiryAsked', titleId: 't-city', office: 'BZ-OFFICE', over: false }]);
    expect(
      asked.tasks().map(({ org, role, commands, due }) => [org, role, commands, due?.date]),
    ).toEqual([
      [BOXING, 'clerk', ['AnswerExpiry'], '2029-10-15'],
      ['BZ-OFFICE', 'office', ['ExtendTitle', 'EndTitle'], '2029-10-15'],
    ]);
    expect(validity.rest(asked.state())).toBe('ExpiryAsked');
    // A month before the last day, when offices open.
    expect(validity.waits(asked.state())[0]?.wakeAt).toBe('2029-09-15T01:00:00.000Z');
    expect(standingOn(asked.state(), '2029-05-01')).toBe('valid');
  });

  it('is answered by the holder’s own paper, and the office goes on being asked', () => {
    const answered = asked
      .when(
        { type: 'AnswerExpiry', titleId: 't-city', choice: 'reassess', document: letter },
        { at: '2029-05-21T02:00:00.000Z', actor: clerk(BOXING) },
      )
      .then([{ type: 'ExpiryAnswered', choice: 'reassess' }]);
    expect(answered.tasks().map(({ kind }) => kind)).toEqual(['reassess']);
    expect(answered.tasks()[0]?.why.zh).toContain('申请复核');
  });
});

describe('a term is over while its document is missing', () => {
  it('is neither valid nor revoked, and never ends by the timer', () => {
    expect(standingOn(over.state(), '2029-10-15')).toBe('valid');
    expect(standingOn(over.state(), '2029-10-16')).toBe('under-reassessment');
    expect([...levelsHeldOn(over.state(), '2029-10-16')]).toEqual([]);
    expect(validity.rest(over.state())).toBe('UnderReassessment');
    const yearsLater = over.when(keepTime, { at: '2031-10-15T01:00:00.000Z', actor: system });
    expect(standingOn(yearsLater.state(), '2031-10-16')).toBe('under-reassessment');
  });

  it('reminds every twenty working days', () => {
    // From Tuesday 16 October 2029, Shanghai time.
    expect(validity.waits(over.state())[0]?.wakeAt).toBe('2029-11-13T01:00:00.000Z');
    expect(over.tasks().find(({ role }) => role === 'office')?.why.zh).toContain('复核中');
  });

  it('is extended from the day after the old end, however late the document came', () => {
    const extended = over
      .when(
        { type: 'ExtendTitle', titleId: 't-city', document: decision, to: '2032-10-15' },
        { at: '2029-11-06T02:00:00.000Z' },
      )
      .then([{ type: 'TitleExtended', from: '2029-10-16', to: '2032-10-15' }]);
    expect(standingOn(extended.state(), '2029-10-20')).toBe('valid');
    expect(publicCluster(extended.state(), '2030-01-01', ['city'])?.titles[0]).toMatchObject({
      to: '2032-10-15',
      documents: [decision.number],
    });
    expect(extended.tasks()).toEqual([]);
    expect(validity.waits(extended.state())[0]?.wakeAt).toBe('2032-04-15T01:00:00.000Z');
  });

  it('ends by a document that says why', () => {
    const ended = over
      .when(
        { type: 'EndTitle', titleId: 't-city', document: decision, reason: '未申请复核。' },
        { at: '2029-11-06T02:00:00.000Z' },
      )
      .then([{ type: 'TitleEnded' }]);
    expect(standingOn(ended.state(), '2029-11-06')).toBe('expired');
    expect(validity.rest(ended.state())).toBe('Done');
    expect(clusterAggregate.head(ended.state())).toMatchObject({ open: false });
  });
});

describe('what is refused', () => {
  const at = '2029-11-06T02:00:00.000Z';
  const extend = {
    type: 'ExtendTitle',
    titleId: 't-city',
    document: decision,
    to: '2032-10-15',
  } as const;

  it('a document about a title of which nothing is asked', () => {
    held.when(extend, { at: '2027-01-05T02:00:00.000Z', actor: office() }).refuses(TitleNotEnding);
    over.when({ ...extend, titleId: 't-other' }, { at }).refuses(TitleNotEnding);
  });

  it('an extension that ends before it begins', () => {
    over.when({ ...extend, to: '2029-10-15' }, { at }).refuses(ValidityReversed);
  });

  it('a document of tomorrow, and one older than the title’s own', () => {
    over.when(extend, { at: '2029-11-04T02:00:00.000Z' }).refuses(DocumentFromTheFuture);
    over
      .when({ ...extend, document: { ...decision, date: '2026-10-15' } }, { at })
      .refuses(DocumentOrderImplausible);
  });
});

describe('titles that nobody is asked about', () => {
  const record = (to: string | undefined) =>
    givenAggregate(clusterAggregate)
      .at('2026-03-16T02:00:00.000Z')
      .when(opening)
      .accepted()
      .when({ ...award, ...(to === undefined ? { to: undefined } : { to }) }, { actor: system })
      .state();

  it('those without a last day, and those that were over when they came on record', () => {
    expect(validity.rest(record(undefined))).toBe('Done');
    expect(validity.rest(record('2025-12-31'))).toBe('Done');
    expect(validity.rest(record('2026-12-31'))).toBe('InForce');
  });

  it('revoked ones: the question goes with the title', () => {
    const document = { ...decision, date: '2029-06-01' };
    const revoked = asked.events({
      type: 'TitleRevoked',
      titleId: 't-city',
      document,
      reason: '重大事故',
    });
    expect(revoked.tasks()).toEqual([]);
    expect(validity.rest(revoked.state())).toBe('Done');
  });
});

describe('months are counted as people count them', () => {
  it.each([
    ['2029-10-15', 6, '2029-04-15'],
    ['2029-03-31', 1, '2029-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2029-01-31', 2, '2028-11-30'],
    ['2029-06-30', 6, '2028-12-30'],
  ])('%s less %i months is %s', (date, months, before) => {
    expect(monthsBefore(date, months)).toBe(before);
  });
});
