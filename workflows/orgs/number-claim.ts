import { z } from 'zod';
import type { Bilingual } from '../../engine/bilingual.ts';
import type { Claim } from '../../engine/decider.ts';
import type { Actor } from '../../engine/event.ts';
import { comparable } from '../../engine/look-alike.ts';
import { type Instant, LocalDate, localDateOf } from '../calendar/instant.ts';
import { type OfficialDocument, officialNumber } from './document.ts';
import { type OrgDirectory, OrgId, orgName } from './org.ts';
import { NumberTaken } from './refusals.ts';

/** How a number was used first: kept with its claim, so that a later one can be told. */
const FirstUse = z.object({
  title: z.string(),
  date: LocalDate,
  /** Whose document it is. */
  body: OrgId,
  /** Day of registration, and the organisation that registered it. */
  on: LocalDate,
  by: OrgId,
});
type FirstUse = z.infer<typeof FirstUse>;

/** As a refusal tells it. `same`: it is the same paper, used for what it cannot be besides. */
export interface KnownUse extends FirstUse {
  readonly whose: Bilingual;
  readonly same: boolean;
}

/** Who enters a document, and when. */
export interface Entering {
  readonly at: Instant;
  readonly actor: Actor;
  readonly facts: { readonly orgs: OrgDirectory };
}

const isSamePaper = (first: FirstUse, { title, date }: OfficialDocument, body: OrgId): boolean =>
  first.body === body && first.date === date && comparable(first.title) === comparable(title);

/** What the sender may be told of the first use: all, where the document is its own or was registered by it. */
const refusalOf = (
  document: OfficialDocument,
  body: OrgId,
  { actor, facts: { orgs } }: Entering,
  held: Readonly<Record<string, string>> | undefined,
): Error => {
  const { data: first } = FirstUse.safeParse(held);
  const known = first !== undefined && [first.body, first.by].includes(actor.org);
  if (!known) return new NumberTaken(document.number);
  const same = isSamePaper(first, document, body);
  return new NumberTaken(document.number, { ...first, whose: orgName(orgs, first.body), same });
};

/**
 * Claims a document's number for ever: for one paper of one body (the same title and date, look-alike characters being
 * one), which may be named in many cases. `as` sets apart what one paper cannot be at once, as a letter and its
 * withdrawal.
 */
export const numberClaim = (
  entering: Entering,
  document: OfficialDocument,
  body: OrgId,
  as = '',
): Claim => {
  const { number, title, date } = document;
  const [on, by] = [localDateOf(entering.at), entering.actor.org];
  return {
    kind: 'unique',
    key: `NUMBER|${officialNumber(number)}`,
    owner: [as, body, date, comparable(title)].join('|'),
    note: { title, date, body, on, by },
    refusal: (held) => refusalOf(document, body, entering, held),
  };
};

/** The same where an act may do without a document. */
export const numberClaims = (
  entering: Entering,
  document: OfficialDocument | undefined,
  body: OrgId,
): readonly Claim[] => (document === undefined ? [] : [numberClaim(entering, document, body)]);
