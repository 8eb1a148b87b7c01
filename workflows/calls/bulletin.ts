import type { Decision } from '../../engine/decider.ts';
import { checkDate, type Earlier, ofDocument } from '../orgs/document-order.ts';
import { numberClaim } from '../orgs/number-claim.ts';
import { closingDay, sayMoment } from '../submission/say-moment.ts';
import type { CallEnvelope } from './decide.ts';
import type { CallCommand, CallEvent } from './messages.ts';
import {
  BulletinAlreadyIssued,
  BulletinTooEarly,
  CallNotOpen,
  NotARoundOfReports,
} from './refusals.ts';
import type { CallState } from './state.ts';

type IssueBulletin = Extract<CallCommand, { type: 'IssueBulletin' }>;

/** What a bulletin rests on and is no older than: the last day for reports, and bulletins before it. */
const earlier = ({ bulletins, closesAt }: CallState): readonly Earlier[] => [
  { on: closingDay(closesAt), zh: '报送截止之日', en: 'the last day for reports' },
  ...bulletins.map(({ document }) => ofDocument(document)),
];

/**
 * 印发通报: what the round's figures say on this day goes out by a document; what is confirmed or revised later goes into
 * another one. Throws CallNotOpen, NotARoundOfReports, BulletinTooEarly, BulletinAlreadyIssued, and what a document may
 * be refused for.
 */
export const issueBulletin = (
  { document }: IssueBulletin,
  state: CallState,
  envelope: CallEnvelope<unknown>,
): Decision<CallEvent> => {
  const { call, closesAt, bulletins } = state;
  if (call === undefined) throw new CallNotOpen();
  if (call.kind !== 'monitoring') throw new NotARoundOfReports();
  if (envelope.at <= closesAt) throw new BulletinTooEarly(closesAt, sayMoment(closesAt));
  const { number } = document;
  if (bulletins.some((one) => one.document.number === number))
    throw new BulletinAlreadyIssued(number);
  checkDate(document, envelope.at, earlier(state));
  return {
    events: [{ type: 'BulletinIssued', document }],
    claims: [numberClaim(envelope, document, call.office)],
  };
};
