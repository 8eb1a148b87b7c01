import type { OpenOpinion } from '../../interface/reviewing.ts';

/** Whether a question is answered figure by figure: a report's. */
export const isReport = ({ commands = [] }: Pick<OpenOpinion, 'commands'>): boolean =>
  commands.includes('VerifyFigures');
