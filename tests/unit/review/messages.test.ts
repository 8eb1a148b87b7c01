import { describe, expect, it } from 'vitest';
import { QuestionOpen } from '../../../workflows/case/question-refusals.ts';
import * as papers from '../../../workflows/orgs/refusals.ts';
import * as decision from '../../../workflows/review/decision/refusals.ts';
import * as experts from '../../../workflows/review/experts/refusals.ts';
import * as formal from '../../../workflows/review/formal/refusals.ts';
import { review } from '../../../workflows/review/index.ts';
import * as opinions from '../../../workflows/review/opinions/refusals.ts';
import * as questions from '../../../workflows/review/questions/refusals.ts';
import * as whole from '../../../workflows/review/refusals.ts';
import * as visits from '../../../workflows/review/site-visit/refusals.ts';

const { requireReason: _, ...general } = whole;
const known = Object.keys({
  ...general,
  ...formal,
  ...opinions,
  ...visits,
  ...experts,
  ...decision,
  ...questions,
  QuestionOpen,
  ...papers,
});
const all = Object.entries(review.commands);

describe('each command of the review', () => {
  it.each(all)('%s shows a body that is accepted as it stands', (_name, spec) => {
    expect(spec.body.safeParse(spec.example)).toMatchObject({ success: true });
  });

  it.each(all)('%s takes no field that it does not know', (_name, spec) => {
    const body = { ...Object(spec.example), surprise: 1 };
    expect(spec.body.safeParse(body)).toMatchObject({ success: false });
  });

  it.each(all)('%s names refusals that exist', (_name, spec) => {
    for (const name of spec.refusals) expect(known).toContain(name);
  });

  it('together names every refusal of the review', () => {
    const named = new Set(all.flatMap(([, { refusals }]) => refusals));
    expect(known.filter((name) => !named.has(name))).toEqual([]);
  });

  it('can be recorded on behalf where its author may not log in', () => {
    const onBehalf = all.filter(([, spec]) => spec.onBehalf === true).map(([name]) => name);
    expect(onBehalf).toEqual([
      'GiveOpinion',
      'CorrectOpinion',
      'EndWaiting',
      'DeclareInterest',
      'ScoreCase',
      'ScoreDefence',
      'ReviseScore',
      'PanelOpinion',
      'RecordDecision',
    ]);
  });
});
