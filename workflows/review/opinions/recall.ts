/** A department takes its opinion back while others answer beside it: none of what they say rests on it. */
export const OPINION_RECALL = {
  event: 'OpinionGiven',
  beside: ['ReviewReminded', 'ContactsAskedFor', 'OpinionGiven', 'VetoFound', 'OpinionCorrected'],
} as const;
