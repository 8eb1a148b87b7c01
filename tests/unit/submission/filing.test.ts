import { describe, expect, it } from 'vitest';
import type { SubmissionCommand } from '../../../workflows/submission/index.ts';
import { NotEditable } from '../../../workflows/submission/part-refusals.ts';
import { QuotaExhausted } from '../../../workflows/submission/quota.ts';
import { ApplicationIncomplete, WindowClosed } from '../../../workflows/submission/refusals.ts';
import { callOf, callStateOf } from '../../fixtures/call.ts';
import {
  CASE,
  confirm,
  confirmed,
  contentsOf,
  draftsOf,
  entered,
  filed,
  fileIt,
  opened,
  ready,
  signed,
} from '../../fixtures/submission.ts';
import { head } from '../../given.ts';

const explained = (explanations: Record<string, string>): SubmissionCommand => ({
  type: 'FileCase',
  explanations,
});

describe('filing', () => {
  it('gives a receipt, freezes what was filed, and has the office’s formal review begin at once', () => {
    const story = ready();
    const after = story.when(fileIt, { commandId: '6f1c2d3e-0000-4000-8000-000000000000' }).then([
      {
        type: 'CaseFiled',
        receipt: 'bz-2026-6F1C2D3E',
        parts: {
          identity: 'hash-of-identity-1',
          size: 'hash-of-size-1',
          sixOnes: 'hash-of-sixOnes-1',
        },
        files: 1,
      },
      { type: 'FormalReviewOpened', due: { date: '2026-03-23' } },
    ]);
    expect(after.state().status).toBe('formal-review');
  });

  it('is done by clerk or unit head of the lead', () => {
    ready().when(fileIt, { actor: head() }).accepted();
  });

  it('is accepted until the closing hour and not a moment later', () => {
    ready().when(fileIt, { at: '2026-04-10T09:30:00.000Z' }).accepted();
    ready().when(fileIt, { at: '2026-04-10T09:30:00.001Z' }).refuses(WindowClosed);
  });

  it('follows an extension of the call even before the case was told of it', () => {
    const callState = callStateOf(undefined, { closesAt: '2026-04-17T09:30:00.000Z' });
    ready()
      .when(fileIt, { at: '2026-04-17T09:30:00.000Z', facts: { callState } })
      .then([
        { type: 'CaseFiled', closesAt: '2026-04-17T09:30:00.000Z' },
        { type: 'FormalReviewOpened' },
      ]);
  });

  it('happens once', () => {
    filed().when(fileIt).refuses(NotEditable);
  });

  it('counts against the unit’s quota, which the transaction holds', () => {
    const claim = { kind: 'set', key: 'FILED|bz-2026|371625', member: CASE };
    expect(ready().when(fileIt).decision().claims).toMatchObject([{ ...claim, limit: 2 }]);
    const own = callOf({ quota: { perUnit: 2, units: { '371625': 1 } } });
    const [claimed] =
      ready()
        .when(fileIt, { facts: { call: own } })
        .decision().claims ?? [];
    expect(claimed).toMatchObject({ ...claim, limit: 1 });
    expect(claimed?.kind === 'set' && claimed.refusal()).toBeInstanceOf(QuotaExhausted);
    const open = callOf({ quota: { units: {} } });
    const free = ready().when(fileIt, { facts: { call: open } });
    expect(free.decision().claims).toEqual([]);
  });
});

describe('what is missing is told all at once', () => {
  it('lists open parts partner by partner, their entries, evidence and sign-offs', () => {
    const drafts = new Map(
      draftsOf({ size: { ...entered.size, tax: '' }, sixOnes: { ...entered.sixOnes, policy: '' } }),
    );
    drafts.delete('partnerPart@371621');
    opened({ partners: ['371621'] })
      .facts({ drafts, contents: new Map() })
      .when(fileIt)
      .refuses(ApplicationIncomplete, {
        problems: [
          { path: 'identity', rule: 'part.confirmed' },
          { path: 'size', rule: 'part.confirmed' },
          { path: 'sixOnes', rule: 'part.confirmed' },
          { path: 'partnerPart@371621', rule: 'part.confirmed' },
          { path: 'size.tax', rule: 'required' },
          { path: 'partnerPart@371621.output', rule: 'required' },
          { path: 'partnerPart@371621.division', rule: 'required' },
          { path: 'sixOnes.policy', rule: 'six-ones' },
          { path: 'size.output', rule: 'evidence' },
          { path: 'signOffs.371625', rule: 'sign-off' },
          { path: 'signOffs.371621', rule: 'sign-off' },
        ],
      });
  });

  it('asks each joint applicant’s own head for the sign-off', () => {
    const story = signed(confirmed({ partners: ['371621'] }), '371625');
    const refusal = story.when(fileIt).refuses(ApplicationIncomplete);
    expect(refusal.problems.filter(({ rule }) => rule === 'sign-off')).toMatchObject([
      { path: 'signOffs.371621' },
    ]);
  });

  it('blocks on a condition that is not met, with figure and unit', () => {
    const contents = contentsOf({ size: { ...entered.size, output: ['120', '110', '39.99'] } });
    const refusal = ready()
      .when(fileIt, { facts: { contents } })
      .refuses(ApplicationIncomplete, {
        problems: [{ path: 'size.output', rule: 'eligibility.output-40' }],
      });
    expect(refusal.problems[0]?.message.zh).toContain('39.99亿元');
  });

  it('lets a condition that only warns be explained, and keeps the explanation', () => {
    const contents = contentsOf({ size: { ...entered.size, leadOutput: '80' } });
    const story = ready().facts({ contents });
    story.when(fileIt).refuses(ApplicationIncomplete, {
      problems: [{ path: 'explanations.lead-70', rule: 'explanation' }],
    });
    story.when(explained({ 'lead-70': '  ' })).refuses(ApplicationIncomplete);
    story.when(explained({ 'lead-70': '三个在建项目投产后可达75%。' })).then([
      {
        type: 'CaseFiled',
        explained: [{ rule: 'lead-70', explanation: '三个在建项目投产后可达75%。' }],
      },
      { type: 'FormalReviewOpened' },
    ]);
  });

  it('blocks where one of the six ones is missing', () => {
    const contents = contentsOf({ sixOnes: { ...entered.sixOnes, plan: '', chainLeaders: [] } });
    ready()
      .when(fileIt, { facts: { contents } })
      .refuses(ApplicationIncomplete, {
        problems: [
          { path: 'sixOnes.plan', rule: 'six-ones' },
          { path: 'sixOnes.chainLeaders', rule: 'six-ones' },
        ],
      });
  });

  it('where the call only warns, takes an explanation for the six ones; where it is off, nothing', () => {
    const contents = contentsOf({ sixOnes: { ...entered.sixOnes, plan: '' } });
    const warn = ready().facts({ contents, call: callOf({ sixOnes: 'warn' }) });
    warn
      .when(fileIt)
      .refuses(ApplicationIncomplete, { problems: [{ path: 'explanations.six-ones' }] });
    warn.when(explained({ 'six-ones': '规划正在报批。' })).accepted();
    ready()
      .facts({ contents, call: callOf({ sixOnes: 'off' }) })
      .when(fileIt)
      .accepted();
  });

  it('asks for the title of the level below only where the call does', () => {
    const call = callOf({ requiresTitle: 'city' });
    ready()
      .facts({ call })
      .when(fileIt)
      .refuses(ApplicationIncomplete, {
        problems: [{ rule: 'requires-title', path: 'cluster.titles' }],
      });
    ready()
      .facts({ call, titles: new Set(['city']) })
      .when(fileIt)
      .accepted();
  });

  it('asks for an explanation where a figure moved by more than 30 %', () => {
    const previous = contentsOf({ size: { ...entered.size, tax: '32000' } });
    const before = ready().facts({ previous, drafts: draftsOf({}, 2) });
    const story = signed(before.when(confirm('size', 2)).accepted(), '371625');
    const refusal = story.when(fileIt).refuses(ApplicationIncomplete, {
      problems: [{ path: 'explanations.large-change:size.tax', rule: 'explanation' }],
    });
    expect(refusal.problems[0]?.message.zh).toContain('单位错填');
    story.when(explained({ 'large-change:size.tax': '上次误按万元填报。' })).accepted();
  });
});
