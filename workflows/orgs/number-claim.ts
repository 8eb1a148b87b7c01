import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Claim } from '../../engine/decider.ts';
import type { Actor } from '../../engine/event.ts';
import { comparable } from '../../engine/look-alike.ts';
import { refusal } from '../../engine/refusal.ts';
import { type Instant, LocalDate, localDateOf } from '../calendar/instant.ts';
import { sayDate } from '../calendar/say-date.ts';
import { type OfficialDocument, officialNumber } from './document.ts';
import { type OrgDirectory, OrgId, orgName } from './org.ts';

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

const first = (use: KnownUse): Bilingual =>
  bilingual(
    `已于${sayDate(use.on).zh}登记为${use.whose.zh}的《${use.title}》（成文日期${sayDate(use.date).zh}）`,
    `was recorded on ${sayDate(use.on).en} for 《${use.title}》 of ${use.whose.en}, dated ${sayDate(use.date).en}`,
  );

const taken = (number: string, known: KnownUse | undefined): Bilingual => {
  if (known === undefined)
    return bilingual(
      `文号${number}已由其他单位登记使用，请核对文号`,
      `${number} is in use for another organisation’s document: check the number`,
    );
  const { zh, en } = first(known);
  return known.same
    ? bilingual(
        `文号${number}${zh}，已用于另一事项。推荐、补充推荐和撤回推荐须各有文件，请核对所填文件`,
        `${number} ${en}, for another act. A recommendation, its supplement and its withdrawal each have a document of their own`,
      )
    : bilingual(
        `文号${number}${zh}。一个文号只对应一份文件：同一份文件请按原登记填写标题和日期，另一份文件请核对文号`,
        `${number} ${en}. One number is one document: give the same title and date where it is the same, check the number where it is another`,
      );
};

/** `known`: how the number was used first, where the sender may know it. */
export const NumberTaken = refusal(
  'NumberTaken',
  'document.number-unique',
  (number: string, known?: KnownUse) => ({
    inputs: { number, title: known?.title, date: known?.date, recordedOn: known?.on },
    ...taken(number, known),
  }),
);

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

/** What may be wrong with the document of an act: its date, or its number. */
export const DOCUMENT_REFUSALS = [
  'DocumentFromTheFuture',
  'DocumentOrderImplausible',
  'NumberTaken',
] as const;
