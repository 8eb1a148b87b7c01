import type { Call } from './call.ts';
import type { EscalatedStep } from './escalation-setting.ts';

/** To whose desk a late question goes besides, and after how many working days. */
export interface Escalation {
  readonly to: string;
  readonly days: number;
}

/**
 * What the round says of a late step, or by default: the office presses others, and the last body of the decision chain
 * presses the office; in a round of reports whoever is told of late ones. Never whoever is late: undefined where nobody else is there.
 */
export const escalationFor = (
  call: Call,
  step: EscalatedStep,
  asked: string,
): Escalation | undefined => {
  const { escalation, office } = call;
  const set = escalation.steps[step];
  const above =
    call.kind === 'application'
      ? call.decisionChain.map(({ org }) => org).reverse()
      : [call.late.escalateTo];
  const to = [set?.to, escalation.to, office, ...above].find(
    (org) => org !== undefined && org !== asked,
  );
  return to === undefined ? undefined : { to, days: set?.days ?? escalation.days };
};
