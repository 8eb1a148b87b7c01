import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { openReview } from '../review/open.ts';
import { closingOf, requireEditable } from './access.ts';
import { checkCode } from './check-code.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { missingForFiling } from './missing.ts';
import { NotEditable } from './part-refusals.ts';
import { openPreliminaryReview } from './preliminary.ts';
import { quotaClaims } from './quota.ts';
import { ApplicationIncomplete, WindowNotOpen } from './refusals.ts';
import { clusterClaims } from './same-cluster.ts';
import { attachmentsOf, paperCount } from './state.ts';

/** 提交: complete, within the window by its hour, within the quota; then it is with the county or with the office. */
export const fileCase = (
  envelope: CaseEnvelope<CommandOf<'FileCase'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, facts, commandId } = envelope;
  const { identity, submission } = kase;
  requireEditable(kase, envelope);
  // After a return for correction the answer goes to the review; it is not filed a second time.
  if (identity === undefined || kase.status !== 'draft') throw new NotEditable(kase.status);
  // A report is opened for its unit before its time has come.
  if (envelope.at < facts.call.window.opensAt) throw new WindowNotOpen(facts.call.window.opensAt);
  const { explanations } = command;
  const problems = missingForFiling({ kase, facts, explanations });
  if (problems.length > 0) throw new ApplicationIncomplete(problems);
  const filed: EventOf<'CaseFiled'> = {
    type: 'CaseFiled',
    receipt: `${identity.callId}-${commandId.slice(0, 8).toUpperCase()}`,
    parts: Object.fromEntries(
      Object.entries(submission.parts).map(([part, { content }]) => [part, content]),
    ),
    checkCode: checkCode(kase),
    files: paperCount(attachmentsOf(submission)),
    explained: Object.entries(explanations).flatMap(([rule, explanation]) =>
      explanation === '' ? [] : [{ rule, explanation }],
    ),
    closesAt: closingOf(kase, facts),
    ...(facts.call.kind === 'monitoring' ? { late: envelope.at > closingOf(kase, facts) } : {}),
  };
  const next =
    identity.recommender === undefined
      ? openReview(envelope, kase)
      : [openPreliminaryReview(envelope, identity.recommender)];
  return {
    events: [filed, ...next],
    claims: [...quotaClaims(identity, facts), ...clusterClaims(identity, facts)],
  };
};
