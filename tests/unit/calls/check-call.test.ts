import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../workflows/calls/call.ts';
import { checkCall } from '../../../workflows/calls/index.ts';
import { calendar2026 } from '../../fixtures/calendar.ts';
import { callOf } from '../../fixtures/call.ts';
import { form } from '../../fixtures/form.ts';
import { orgs } from '../../fixtures/orgs.ts';
import { servingCall } from '../../fixtures/upstream.ts';

const said = (zh: string, en: string) => ({ zh, en });
const context = { forms: [form], orgs, calendar: calendar2026 };
const outcomes: CallInput['outcomes'] = [
  { id: 'key-candidate', kind: 'key-candidate', title: said('重点培育对象', 'Key candidate') },
  { id: 'not', kind: 'not', title: said('未入选', 'Not selected') },
];
const recommend: CallInput['outcomes'] = [
  ...outcomes,
  { id: 'recommend', kind: 'recommend', title: said('拟推荐', 'Recommend') },
];
/** A sound call but for what is changed: what the check says of it. */
const saidOf = (changes: Partial<CallInput> = {}) =>
  checkCall({ ...callOf({ outcomes }), ...changes }, context).map(
    ({ path, rule, severity }) => `${severity} ${path} ${rule}`,
  );

describe('a call is checked as a whole before it is opened', () => {
  it('has nothing against a sound call', () => {
    expect(saidOf()).toEqual([]);
  });
  it('says in both languages what is wrong', () => {
    const [problem] = checkCall(
      { ...callOf({ outcomes }), form: { id: 'x', version: 1 } },
      context,
    );
    expect(problem?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(problem?.message.en).toContain('“x”');
  });
  it('lists what the schema refuses by its path', () => {
    const [problem] = checkCall({ ...callOf({ outcomes }), decisionChain: [] }, context);
    expect(problem).toMatchObject({ path: 'decisionChain', severity: 'block' });
  });
});

describe('every name in a call leads somewhere', () => {
  it('knows the form and its version', () => {
    expect(saidOf({ form: { id: 'bz-cluster-form', version: 2 } })).toEqual([
      'block form call.form-exists',
    ]);
  });
  it('knows every field of indicators, evidence and conditions', () => {
    expect(
      saidOf({
        reviewingDepartments: [{ org: 'BZ-STATS', indicators: ['size.output', 'size.profit'] }],
        vetoFacts: [],
        evidence: [{ field: 'size.nothing', title: said('证明', 'Proof') }],
        eligibility: [
          {
            id: 'any',
            shape: 'any-of',
            title: said('任一', 'Any'),
            of: [
              { id: 'a', shape: 'is-yes', field: 'size.nowhere', title: said('甲', 'A') },
              { id: 'b', shape: 'is-no', field: 'size.accidents', title: said('乙', 'B') },
            ],
          },
        ],
      }),
    ).toEqual([
      'block eligibility.0.of.0.field call.field-exists',
      'block evidence.0.field call.field-exists',
      'block reviewingDepartments.0.indicators.1 call.field-exists',
    ]);
  });
  it('knows every column of the summary sheet, of the form or of the case', () => {
    const { upstream } = servingCall({
      deadline: '2026-09-30T09:30:00.000Z',
      summaryColumns: [
        { path: 'case.rank', title: said('排序', 'Rank') },
        { path: 'size.output.0', title: said('产值', 'Output') },
        { path: 'case.colour', title: said('颜色', 'Colour') },
        { path: 'size.profit', title: said('利润', 'Profit') },
      ],
    });
    expect(saidOf({ outcomes: recommend, upstream })).toEqual([
      'block upstream.summaryColumns.2.path call.summary-column',
      'block upstream.summaryColumns.3.path call.field-exists',
    ]);
  });
  it('does not compare a text, nor more years than the form asks for', () => {
    const bound = { shape: 'at-least', value: '1', title: said('条件', 'Condition') } as const;
    expect(
      saidOf({
        eligibility: [
          { id: 'a', field: 'identity.industry', ...bound },
          { id: 'b', field: 'size.output', years: 4, ...bound },
          { id: 'c', shape: 'rows-at-least', field: 'size.tax', rows: 1, title: bound.title },
        ],
      }),
    ).toEqual([
      'block eligibility.0.field call.field-type',
      'block eligibility.1.field call.field-years',
      'block eligibility.2.field call.field-type',
    ]);
  });
  it('knows every organisation, and that it is of the right kind', () => {
    expect(
      saidOf({
        office: '371625',
        vetoFacts: [],
        reviewingDepartments: [
          { org: 'BZ-NOBODY', indicators: ['size.tax'] },
          { org: 'BZ-PARK-BX', indicators: ['size.tax'] },
        ],
        decisionChain: [
          { org: 'BZ-PARK-BX', title: said('园区', 'Park'), document: said('纪要', 'Minutes') },
        ],
        silence: { rule: 'wait-and-escalate', escalateTo: 'BZ-GONE' },
        quota: { units: { 'BZ-STATS': 1 } },
      }),
    ).toEqual([
      'block office call.org-kind',
      'block reviewingDepartments.0.org call.org-exists',
      'block reviewingDepartments.1.org call.org-kind',
      'block silence.escalateTo call.org-exists',
      'block decisionChain.0.org call.org-kind',
      'block quota.units.BZ-STATS call.quota-unit',
    ]);
  });
  it('names somebody who can be asked to end the waiting for a silent department', () => {
    const silence = (escalateTo: string) =>
      saidOf({ silence: { rule: 'wait-and-escalate', escalateTo } });
    expect(silence('371625')).toEqual(['block silence.escalateTo call.org-kind']);
    expect(silence('BZ-OFFICE')).toEqual([]);
    expect(silence('BZ-LEADING-GROUP')).toEqual([]);
  });
  it('has somebody else than is late press for it, and somebody who sees the application', () => {
    const to = (org: string) =>
      saidOf({ escalation: { to: org, steps: { correction: { to: org } } } });
    expect(to('BZ-STATS')).toEqual([
      'block escalation.to call.escalation-body',
      'block escalation.steps.correction.to call.escalation-body',
    ]);
    expect(to('BZ-OFFICE')).toEqual([]);
    const own = { rule: 'wait-and-escalate', escalateTo: 'BZ-STATS' } as const;
    expect(
      saidOf({
        vetoFacts: [],
        reviewingDepartments: [{ org: 'BZ-STATS', indicators: ['size.tax'], silence: own }],
      }),
    ).toContain('block reviewingDepartments.0.silence.escalateTo call.escalation-other');
  });
  it('asks no department twice, and a veto fact of somebody', () => {
    expect(
      saidOf({
        reviewingDepartments: [
          { org: 'BZ-TAX', indicators: ['size.tax'] },
          { org: 'BZ-TAX', indicators: ['size.tax'], vetoFacts: ['fraud'] },
        ],
      }),
    ).toEqual([
      'block reviewingDepartments call.org-once',
      'block reviewingDepartments.1.vetoFacts.0 call.veto-fact-exists',
      'warn vetoFacts.0 call.veto-fact-asked',
    ]);
  });
  it('has at most forty reviewing departments', () => {
    const reviewingDepartments = Array.from({ length: 41 }, (_, i) => ({
      org: `D-${i}`,
      indicators: ['size.tax'],
    }));
    expect(saidOf({ reviewingDepartments })).toEqual([
      'block reviewingDepartments call.schema.too_big',
    ]);
  });
});

describe('a call leads to an end', () => {
  it('closes after it opens', () => {
    expect(
      saidOf({
        window: { opensAt: '2026-04-10T09:30:00.000Z', closesAt: '2026-03-02T01:00:00.000Z' },
      }),
    ).toEqual(['block window.closesAt call.window-order']);
  });
  it('can say yes and can say no', () => {
    expect(saidOf({ outcomes: outcomes.slice(0, 1) })).toEqual(['block outcomes call.outcome-not']);
    expect(saidOf({ outcomes: outcomes.slice(1) })).toEqual([
      'block outcomes call.outcome-success',
    ]);
  });
  it('states the legal basis of a recognition', () => {
    const recognise = {
      id: 'recognised',
      kind: 'recognise',
      title: said('认定', 'Recognised'),
    } as const;
    expect(saidOf({ outcomes: [...outcomes, recognise] })).toEqual([
      'block outcomes.2.legalBasis call.legal-basis',
    ]);
    const based = { ...recognise, legalBasis: '创建示范活动管理办法(试行)' };
    expect(saidOf({ outcomes: [...outcomes, based] })).toEqual([]);
  });
  it('recommends only where there is an upstream call, and serves one only by recommending', () => {
    expect(saidOf({ outcomes: recommend })).toEqual(['block upstream call.upstream']);
    const { upstream } = servingCall({ deadline: '2026-09-30T09:30:00.000Z' });
    expect(saidOf({ upstream })).toEqual(['warn outcomes call.outcome-recommend']);
    expect(saidOf({ upstream, outcomes: recommend })).toEqual([]);
  });
  it('closes before the upstream deadline, with enough working days between', () => {
    const at = (deadline: string) =>
      saidOf({ outcomes: recommend, upstream: servingCall({ deadline }).upstream });
    expect(at('2026-04-10T09:30:00.000Z')).toEqual(['block upstream.deadline call.upstream-order']);
    expect(at('2026-05-08T09:30:00.000Z')).toEqual(['warn upstream.deadline call.upstream-days']);
  });
  it('takes the level of the upstream call from its issuer', () => {
    const { upstream } = servingCall({ deadline: '2026-09-30T09:30:00.000Z', level: 'nation' });
    expect(saidOf({ outcomes: recommend, upstream })).toEqual([
      'block upstream.level call.upstream-level',
    ]);
  });
  it('scores what it weighs: tie-breaks are lines, a defence has its weight, a ranking its experts', () => {
    const scoring = { tieBreak: ['novelty'], writtenWeight: 7_000, defenceWeight: 3_000 };
    expect(saidOf({ scoring, experts: { seats: 0 } })).toEqual([
      'block scoring.tieBreak.0 call.tie-break',
      'block scoring.defenceWeight call.defence-weight',
      'block experts.seats call.ranking-seats',
    ]);
  });
  it('warns where the table of holidays ends before the call does', () => {
    expect(
      saidOf({
        window: { opensAt: '2027-03-01T01:00:00.000Z', closesAt: '2027-04-09T09:30:00.000Z' },
      }),
    ).toEqual(['warn window.closesAt call.calendar']);
  });
});
