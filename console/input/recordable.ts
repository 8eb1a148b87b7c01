/** Acts that the office may record for somebody who does not log in (代录), by the rights table. */
export const RECORDABLE: readonly string[] = [
  'SignOff',
  'RecommendPreliminarily',
  'WithdrawCase',
  'GiveOpinion',
  'CorrectOpinion',
  'EndWaiting',
  'DeclareInterest',
  'ScoreCase',
  'ScoreDefence',
  'ReviseScore',
  'GivePanelOpinion',
  'RecordDecision',
  'ConcludeInquiry',
  'RecordOutcome',
];
