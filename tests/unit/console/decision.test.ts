import { expect, it } from 'vitest';
import {
  decisionOf,
  lackingIn,
  samePlace,
  startingDraft,
} from '../../../console/decision/draft.ts';
import { before, bodyAsked, decidedBy, toCheck } from '../../../console/decision/stages.ts';
import { procedureText } from '../../../console/notices/procedure-text.ts';
import { itemsOf } from '../../../console/recommendations/outcome-rows.ts';
import type { Line } from '../../../interface/calls.ts';
import type { ApplicationCall } from '../../../workflows/calls/call.ts';

const call: Pick<ApplicationCall, 'outcomes'> = {
  outcomes: [
    { id: 'key-candidate', kind: 'key-candidate', title: { zh: '重点培育对象', en: 'key' } },
    { id: 'not', kind: 'not', title: { zh: '未入选', en: 'not' } },
  ],
};
const document = { number: '示例滨制强纪〔2026〕3号', title: '会议纪要', date: '2026-04-20' };
const ranking = { track: 'n', position: 4, total: 8750, of: 9, tiedWith: [], frozenAt: '' };
const chain = ['BZ-IIT-PARTY-GROUP', 'BZ-LEADING-GROUP'].map((org) => ({
  org,
  title: { zh: org, en: org },
  document: { zh: '会议纪要', en: 'Minutes' },
}));
const decided = {
  id: 'd-1',
  body: 'BZ-IIT-PARTY-GROUP',
  document,
  verdict: 'adopt',
  outcome: 'key-candidate',
  at: '',
  onBehalf: false,
} as const;

const due = { date: '2026-04-30', at: '' };

const line = (more: Partial<Line>): Line =>
  ({
    id: 'c-1',
    status: 'decision',
    ranking,
    // What a screen never reads of a stage is left out.
    decision: { chain, next: 1, since: '', due },
    decisions: [decided],
    ...more,
  }) as unknown as Line;

it('the next body begins with what the one before adopted, and a deferral suggests nothing', () => {
  expect(startingDraft({ decisions: [decided] })).toMatchObject({
    verdict: 'adopt',
    outcome: 'key-candidate',
  });
  expect(startingDraft({ decisions: [{ ...decided, verdict: 'defer' }] }).outcome).toBeUndefined();
});

it('another place than the ranking’s needs its reason before it can be sent, the ranking’s own does not', () => {
  const draft = { verdict: 'adopt', outcome: 'key-candidate', position: 3, reason: '' } as const;
  expect(lackingIn(draft, { ranking }, call)).toBe('deviation');
  expect(lackingIn({ ...draft, position: 4 }, { ranking }, call)).toBeUndefined();
  expect(lackingIn({ ...draft, reason: '带动就业突出' }, { ranking }, call)).toBeUndefined();
  expect(decisionOf({ ...draft, position: 4 }, { ranking }, 'B', document)).not.toHaveProperty(
    'position',
  );
});

it('who is not selected, deferred or sent back is told why, and adoption names an outcome', () => {
  expect(lackingIn({ verdict: 'adopt', reason: '' }, { ranking }, call)).toBe('outcome');
  expect(lackingIn({ verdict: 'adopt', outcome: 'not', reason: ' ' }, { ranking }, call)).toBe(
    'reason',
  );
  expect(lackingIn({ verdict: 'defer', reason: '' }, { ranking }, call)).toBe('reason');
  expect(lackingIn({ verdict: 'send-back', reason: '补充' }, { ranking }, call)).toBe('stage');
});

it('an application is before one body at a time, and what is recorded for it is not entered twice', () => {
  const record = {
    recordId: 'r-1',
    recorder: 'a-1',
    recorderOrg: 'BZ-OFFICE',
    recorderRole: 'office',
    behalfOf: { role: 'leading-group', org: 'BZ-LEADING-GROUP' },
    document,
    act: { type: 'RecordDecision' },
    since: '',
  };
  const [open, recorded] = [line({}), line({ id: 'c-2', records: [record] })];
  expect(bodyAsked(open)).toBe('BZ-LEADING-GROUP');
  expect(before([open, recorded], 'BZ-LEADING-GROUP')).toEqual([open]);
  expect(before([open, recorded], 'BZ-IIT-PARTY-GROUP')).toEqual([]);
  expect(toCheck([open, recorded], 'BZ-LEADING-GROUP').map((one) => one.line.id)).toEqual(['c-2']);
  expect(decidedBy([open], 'BZ-IIT-PARTY-GROUP')).toHaveLength(1);
});

it('a notice says the steps that this round has, in their order, and no others', () => {
  const settings = {
    reviewingDepartments: [],
    siteCheck: 'sample' as const,
    experts: { seats: 3, defence: true },
    decisionChain: chain.map((body) => ({ ...body, title: { zh: '领导小组会议审议', en: '' } })),
  } satisfies Parameters<typeof procedureText>[0];
  const text = procedureText({ ...settings, reviewingDepartments: [], decisionChain: [] });
  expect(text).toBe('经形式审查、实地核查、专家评审。');
  expect(
    procedureText({
      ...settings,
      reviewingDepartments: [],
      decisionChain: settings.decisionChain.slice(0, 1),
    }),
  ).toContain('专家评审、领导小组会议审议');
});

it('a title is recorded for what was selected alone, and what the document does not name stays open', () => {
  expect(
    itemsOf({
      a: { outcome: 'selected', title: ' 山东省先进制造业集群 ', name: '' },
      b: { outcome: 'not-selected', title: '误填' },
      c: {},
    }),
  ).toEqual([
    { caseId: 'a', outcome: 'selected', title: '山东省先进制造业集群' },
    { caseId: 'b', outcome: 'not-selected' },
  ]);
});

it('two of a track on one place are pointed out, unless the ranking itself ties them', () => {
  const at = (id: string, position: number, tiedWith: string[] = []) => ({
    line: { id, name: id, track: 'n', ranking: { ...ranking, position, tiedWith } },
    draft: { verdict: 'adopt', outcome: 'key-candidate', reason: '' } as const,
  });
  const moved = { ...at('b', 5), draft: { ...at('b', 5).draft, position: 4 } };
  expect(samePlace([at('a', 4), moved])).toEqual(['a', 'b']);
  expect(samePlace([at('a', 4, ['b']), at('b', 4, ['a'])])).toEqual([]);
  expect(samePlace([at('a', 4), { ...moved, line: { ...moved.line, track: 'o' } }])).toEqual([]);
});
