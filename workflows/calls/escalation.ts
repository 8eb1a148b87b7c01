import type { Call } from './call.ts';
import type { EscalatedStep } from './escalation-setting.ts';

/** To whose desk a late question goes besides, and after how many working days. */
export interface Escalation {
  readonly to: string;
  readonly days: number;
}

/**
 * What the round says of a late step, or by default: the office presses others, and the last body of the decision chain
 * presses the office. Never whoever is late: undefined where nobody else is there.
 */
export const escalationFor = (
  { escalation, office, decisionChain }: Pick<Call, 'escalation' | 'office' | 'decisionChain'>,
  step: EscalatedStep,
  asked: string,
): Escalation | undefined => {
  const set = escalation.steps[step];
  const above = decisionChain.map(({ org }) => org).reverse();
  const to = [set?.to, escalation.to, office, ...above].find(
    (org) => org !== undefined && org !== asked,
  );
  return to === undefined ? undefined : { to, days: set?.days ?? escalation.days };
};
