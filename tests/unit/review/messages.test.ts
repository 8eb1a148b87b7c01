import { describe, expect, it } from 'vitest';
import { review } from '../../../workflows/review/index.ts';

const all = Object.entries(review.commands);

describe('each command of the review', () => {
  it.each(all)('%s shows a body that is accepted as it stands', (_name, spec) => {
    expect(spec.body.safeParse(spec.example)).toMatchObject({ success: true });
  });

  it.each(all)('%s takes no field that it does not know', (_name, spec) => {
    const body = { ...Object(spec.example), surprise: 1 };
    expect(spec.body.safeParse(body)).toMatchObject({ success: false });
  });

  it('can be recorded on behalf where its author may not log in', () => {
    const onBehalf = all.filter(([, spec]) => spec.onBehalf === true).map(([name]) => name);
    expect(onBehalf).toEqual([
      'RaiseItems',
      'CloseItem',
      'ReopenItem',
      'GiveOpinion',
      'CorrectOpinion',
      'EndWaiting',
      'DeclareInterest',
      'ScoreCase',
      'ScoreDefence',
      'ReviseScore',
      'GivePanelOpinion',
      'CorrectMinutes',
      'RecordDecision',
      'VerifyFigures',
      'CorrectVerification',
    ]);
  });
});
