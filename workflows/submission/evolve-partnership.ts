import type { EventsOf } from '../../engine/messages.ts';
import type { CaseState } from '../case/state.ts';
import { type Header, without, withSubmission } from './fold.ts';
import type { partnershipEvents } from './partnership-messages.ts';

export type PartnershipEvent = EventsOf<typeof partnershipEvents>;
type EventOf<T extends PartnershipEvent['type']> = Extract<PartnershipEvent, { readonly type: T }>;

const joined = (
  kase: CaseState,
  {
    org,
    document,
  }: { readonly org: string; readonly document?: EventOf<'PartnerJoined'>['document'] },
  { at, actor }: Header,
): CaseState =>
  withSubmission(kase, {
    joined: { ...kase.submission.joined, [org]: { at, by: actor.id, document } },
  });

const left = (kase: CaseState, event: EventOf<'PartnerLeft'>, { at, seq }: Header): CaseState => {
  const { org, reason, document, holds } = event;
  const { submission } = kase;
  const others = submission.left.filter((one) => one.org !== org);
  return withSubmission(kase, {
    joined: without(submission.joined, org),
    left: [...others, { org, seq, at, reason, document, holds, stayed: {} }],
  });
};

const stays = (
  kase: CaseState,
  { org, after, document }: EventOf<'StayConfirmed'>,
  { at, actor }: Header,
): CaseState =>
  withSubmission(kase, {
    left: kase.submission.left.map((one) =>
      one.org === after
        ? { ...one, stayed: { ...one.stayed, [org]: { at, by: actor.id, document } } }
        : one,
    ),
  });

export const evolvePartnership = (
  kase: CaseState,
  event: PartnershipEvent,
  header: Header,
): CaseState => {
  switch (event.type) {
    case 'PartnerJoined':
      return joined(kase, event, header);
    case 'PartnerLeft':
      return left(kase, event, header);
    case 'LeadHandedOver':
      // It files on as a partner, and has said so by handing over.
      return joined(kase, { org: event.from, document: event.document }, header);
    case 'StayConfirmed':
      return stays(kase, event, header);
  }
};
