/** What lead, partners and recommending unit do, all of them see: they file one application together. */
const OWN_SIDE = [
  'CaseOpened',
  'IdentityCorrected',
  'PartConfirmed',
  'PartReopened',
  'FileAttached',
  'FileDetached',
  'FilesTakenOver',
  'SignedOff',
  'SignOffVoided',
  'CaseFiled',
  'CaseWithdrawn',
];

/**
 * Events of others whose content the applicant is told. Everything else of the review stays with the office until it
 * is published: who scores, what departments say of a figure, order and totals ("scores or order visible
 * before the notice" is what a section chief refuses).
 */
const TOLD = new Set([
  ...OWN_SIDE,
  'PreliminaryReviewOpened',
  'PreliminarilyRecommended',
  'PreliminarilyReturned',
  'PreliminarilyDeclined',
  'SubmissionReminded',
  'WindowExtended',
  'CaseLapsed',
  'CaseRevived',
  'RecommendationTakenBack',
  'FormalReviewOpened',
  'CaseAccepted',
  'CaseReturned',
  'CorrectionExtended',
  'CaseDeclined',
  'CaseNotSelected',
  'NoticeEntered',
  'NoticeLeft',
  'NoticePeriodEnded',
  'Recognised',
  'ReturnedForNotice',
  'RemovedFromList',
  'SuspensionLifted',
  'CaseNominated',
  'CaseNominationWithdrawn',
  'CaseRecommended',
  'CaseRecommendationWithdrawn',
  'HigherOutcomeRecorded',
]);

export const appliesToApplicant = (type: string): boolean => TOLD.has(type);

/** For the test that each named event exists. */
export const toldToApplicants: readonly string[] = [...TOLD];
