/** What refuses an act of judging at all: too early or late, by whoever filed, or by whoever declared a conflict. */
export const JUDGING = ['NotAtThisStage', 'SelfReview', 'RecusedHere'] as const;
