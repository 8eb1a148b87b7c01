import type { Decision } from '../../engine/decider.ts';
import { actingFor, type DomainEvent } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import { laterOf } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope, Facts } from '../facts.ts';
import { checkDate, DocumentMissing, ofInstant } from '../orgs/document-order.ts';
import { numberClaims } from '../orgs/number-claim.ts';
import { orgName } from '../orgs/org.ts';
import { requireEditable, requireJoined, unconfirmedParts } from './access.ts';
import { sameCheckCode } from './check-code.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { CheckCodeStale, PartsUnconfirmed } from './refusals.ts';
import { coveredContents, coveredParts, sealCode } from './seals.ts';

/** Parts that nobody confirmed yet, each with the organisation that answers for it; of all, or of those that are named. */
export const unconfirmedProblems = (
  kase: CaseState,
  { form, orgs }: Pick<Facts, 'form' | 'orgs'>,
  of?: readonly string[],
): readonly Problem[] =>
  unconfirmedParts(kase)
    .filter(({ part }) => of === undefined || of.includes(part))
    .map(({ part, org }) => {
      const title = form.sections.find(({ id }) => id === part.split('@')[0])?.title;
      const name = orgName(orgs, org);
      return {
        path: part,
        rule: 'part.confirmed',
        message: {
          zh: `“${title?.zh ?? part}”尚未确认锁定，请${name.zh}核对后确认`,
          en: `“${title?.en ?? part}” is not confirmed: ${name.en} reads and confirms it`,
        },
      };
    });

/**
 * 单位负责人签批: of exactly the version that was printed, with the unit's formal document. It covers the unit's own parts
 * and the shared ones, so that a unit need not wait for its partners.
 */
export const signOff = (
  envelope: CaseEnvelope<CommandOf<'SignOff'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, at, actor, facts } = envelope;
  requireEditable(kase, envelope);
  requireJoined(kase, actor);
  const { org } = actingFor(actor);
  const open = unconfirmedProblems(kase, facts, coveredParts(kase, org));
  if (open.length > 0) throw new PartsUnconfirmed(open);
  const code = sealCode(kase, org);
  if (!sameCheckCode(command.checkCode, code)) throw new CheckCodeStale(command.checkCode);
  const { document } = command;
  if (document === undefined && facts.call.signOff.document) throw new DocumentMissing();
  const confirmedAt = coveredParts(kase, org).reduce(
    (last, part) => laterOf(last, own(kase.submission.parts, part)?.at ?? last),
    kase.identity?.openedAt ?? at,
  );
  if (document !== undefined)
    checkDate(document, at, [
      ofInstant(
        confirmedAt,
        '申报内容最后确认之日',
        'the day on which the content was last confirmed',
      ),
    ]);
  const signed: EventOf<'SignedOff'> = {
    type: 'SignedOff',
    org,
    checkCode: code,
    parts: coveredContents(kase, org),
    ...(document === undefined ? {} : { document }),
  };
  return { events: [signed], claims: numberClaims(envelope, document, org) };
};
