import { describe, expect, it } from 'vitest';
import { accountAggregate } from '../../../workflows/account/index.ts';
import { callAggregate } from '../../../workflows/calls/index.ts';
import { type CaseRelation, relationsTo } from '../../../workflows/case/relations.ts';
import { mayRead } from '../../../workflows/reading.ts';
import {
  recommendation,
  recommendationAggregate,
} from '../../../workflows/recommendation/index.ts';
import { mayCommand, mayHandIn, rightsTable } from '../../../workflows/rights.ts';
import { documentOf, readyCase, servingCall } from '../../fixtures/upstream.ts';
import { province } from '../../given.ts';

const aggregates = [recommendationAggregate, callAggregate, accountAggregate, recommendation];
const table = rightsTable(aggregates);
const sees = (role: string, ...relations: readonly CaseRelation[]) =>
  mayRead('application', role, new Set<CaseRelation>(['any', ...relations]));

describe('who may send what is one table', () => {
  it('lets a command through in the role that stands right to the stream', () => {
    const roles = [
      { role: 'clerk', org: '371625' },
      { role: 'office', org: 'BZ-OFFICE' },
    ];
    const { Nominate } = recommendationAggregate.commands;
    const office = (as: { org: string }) => new Set(as.org === 'BZ-OFFICE' ? ['office'] : ['any']);
    expect(Nominate && mayCommand(Nominate, roles, office)).toEqual(roles[1]);
    expect(Nominate && mayCommand(Nominate, roles, () => new Set(['any']))).toBeUndefined();
  });
  it('leaves grants to administrators, and nothing else to them', () => {
    const rows = table.filter(({ role }) => role === 'administrator');
    expect(new Set(rows.map(({ aggregate }) => aggregate))).toEqual(new Set(['account']));
    expect(rows.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['ProposeGrant', 'ConfirmGrant', 'EndGrant']),
    );
  });
  it('leaves auditors and supervision nothing to do but to say how they themselves are told, and who stands in for supervision', () => {
    const watching = table.filter(({ role }) => role === 'auditor' || role === 'supervision');
    expect(watching.filter(({ relation }) => relation !== 'self')).toEqual([]);
    expect(new Set(watching.map(({ command }) => command))).toEqual(
      new Set(['ChooseTelling', 'StopTelling', 'AppointDeputy', 'EndDeputy']),
    );
  });
  it('lets the higher level’s result be recorded on its behalf, and never be the office’s own act', () => {
    const rows = table.filter(({ command }) => command === 'RecordUpstreamOutcome');
    expect(rows).toMatchObject([
      { role: 'province-department', relation: 'upstream', onBehalf: true },
      { role: 'office', relation: 'upstream' },
    ]);
  });
});

describe('who sees an application at all', () => {
  it('those who file it, recommend it, review it or decide it', () => {
    expect(sees('clerk', 'applicant')).toBe(true);
    expect(sees('unit-head', 'partner')).toBe(true);
    expect(sees('clerk', 'recommender')).toBe(true);
    expect(sees('office', 'office')).toBe(true);
    expect(sees('department', 'asked')).toBe(true);
    expect(sees('expert', 'seated')).toBe(true);
    expect(sees('leading-group', 'decider')).toBe(true);
  });
  it('nobody else: no other county, no department that was not asked, no expert without a seat', () => {
    expect(sees('clerk')).toBe(false);
    expect(sees('department')).toBe(false);
    expect(sees('expert')).toBe(false);
    expect(sees('office')).toBe(false);
    expect(sees('clerk', 'office')).toBe(false);
    expect(sees('nonsense', 'applicant')).toBe(false);
  });
  it('auditors and supervision read everything; administrators see none', () => {
    expect(sees('auditor')).toBe(true);
    expect(sees('supervision')).toBe(true);
    expect(sees('administrator', 'office', 'applicant')).toBe(false);
  });
  it('the higher level once the letter was sent, and not before', () => {
    const call = servingCall();
    const letter = { ...documentOf('滨工信函〔2026〕5号'), kind: '函' } as const;
    const kase = readyCase('kitchenware');
    const sent = { ...kase, recommendation: { ...kase.recommendation, letter } };
    const seen = (of: typeof kase) =>
      mayRead('application', 'province-department', relationsTo(of, call, province()));
    expect([seen(kase), seen(sent)]).toEqual([false, true]);
  });
});

describe('who hands in papers', () => {
  const hands = (role: string, ...relations: readonly CaseRelation[]) =>
    mayHandIn(role, new Set<CaseRelation>(['any', ...relations]));
  it('is whoever acts on papers of its own, whoever ends a waiting among them', () => {
    expect(hands('department', 'asked')).toBe(true);
    expect(hands('leading-group', 'escalated')).toBe(true);
    expect(hands('office', 'upstream')).toBe(true);
    expect(hands('clerk', 'office')).toBe(false);
  });
  it('is no auditor, who acts on nothing', () => {
    expect(hands('auditor')).toBe(false);
    expect(hands('supervision')).toBe(false);
    expect(hands('supervision', 'inquirer')).toBe(true);
  });
});

describe('every command and event is declared whole', () => {
  const commands = aggregates.flatMap(({ name, commands: of }) =>
    Object.entries(of).map(([type, spec]) => [`${name}/${type}`, spec] as const),
  );
  it.each(commands)('%s has an example that its own schema takes', (_name, spec) => {
    expect(spec.body.safeParse(spec.example).error).toBeUndefined();
    expect(spec.title.zh).toMatch(/\p{Script=Han}/u);
  });
});
