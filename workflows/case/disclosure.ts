/**
 * Events of others whose content the applicant is told. Everything else of the review stays with the office until it
 * is published: who scores, what departments say of a figure, order and totals (offices.md: "scores or order visible
 * before the notice" is what a section chief refuses).
 */
const TOLD = new Set([
  'FormalReviewOpened',
  'PreliminaryReviewOpened',
  'PreliminarilyRecommended',
  'PreliminarilyReturned',
  'PreliminarilyDeclined',
  'CaseAccepted',
  'CaseReturned',
  'CorrectionReminded',
  'CaseDeclined',
  'CaseLapsed',
  'FilingReminded',
  'WindowExtended',
  'DecisionRecorded',
  'NoticeEntered',
  'NoticeOver',
  'Recognised',
  'Nominated',
  'LetterSent',
  'RecommendationWithdrawn',
  'OutcomeRecorded',
]);

export const appliesToApplicant = (type: string): boolean => TOLD.has(type);

/** For the test that each named event exists. */
export const toldToApplicants: readonly string[] = [...TOLD];
