import type { Bilingual } from '../../../engine/bilingual.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { idOf, pluralOf } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { statusTitleOf } from '../status-title.ts';

/** What a line of a list says of what it is about. */
export interface Card {
  /** Plural of the kind, as in its address: `cases`, `recommendations`, `accounts`. */
  readonly kind: string;
  readonly id: string;
  readonly name?: string | undefined;
  readonly status: string;
  readonly statusTitle?: Bilingual | undefined;
  readonly applicant?: string | undefined;
  readonly applicantName?: Bilingual | undefined;
  readonly callId?: string | undefined;
  readonly callTitle?: Bilingual | undefined;
  readonly level?: string | undefined;
  readonly track?: string | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

export type CallTitles = ReadonlyMap<string, Bilingual>;

const callIdOf = ({ list }: Head): string | undefined =>
  list.startsWith('CALL#') ? list.slice('CALL#'.length) : undefined;

/** Titles of the rounds that these heads belong to, each read once. */
export const callTitles = async (
  { reference }: Pick<Ports, 'reference'>,
  heads: readonly Head[],
): Promise<CallTitles> => {
  const ids = [...new Set(heads.flatMap((head) => callIdOf(head) ?? []))];
  const found = await tenAtATime(ids, async (id) => {
    const { call } = await reference.liveCall(id);
    return call === undefined ? [] : [[id, call.title] as const];
  });
  return new Map(found.flat());
};

export const cardOf = ({ reference }: Pick<Ports, 'reference'>, head: Head, calls: CallTitles) => {
  const { stream, title, status, fields } = head;
  const kind = pluralOf(stream);
  // An entry is its holder's as a case is its applicant's.
  const applicant = head.applicant ?? (kind === 'entries' ? text(fields?.holder) : undefined);
  const callId = callIdOf(head);
  const card: Card = {
    kind: kind ?? '',
    id: idOf(stream),
    name: title,
    status,
    statusTitle: statusTitleOf(kind, head),
    applicant,
    applicantName: applicant === undefined ? undefined : orgName(reference.orgs, applicant),
    callId,
    callTitle: callId === undefined ? undefined : calls.get(callId),
    level: text(fields?.level),
    track: text(fields?.track),
  };
  return card;
};
