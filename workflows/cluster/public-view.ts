import * as z from 'zod';
import { Bilingual, bilingual } from '../../engine/bilingual.ts';
import { LocalDate } from '../calendar/instant.ts';
import { expiryOf } from '../validity/state.ts';
import { type ClusterState, type Title, titlesOn } from './state.ts';

/** How a title stands on a day. */
export const TitleStanding = z.enum([
  'valid',
  'to-come',
  'under-reassessment',
  'expired',
  'revoked',
]);
export type TitleStanding = z.infer<typeof TitleStanding>;

export const TITLE_STANDING = {
  valid: bilingual('有效', 'Valid'),
  'to-come': bilingual('尚未生效', 'To come'),
  'under-reassessment': bilingual('有效期届满、复核中', 'Term over, under reassessment'),
  expired: bilingual('已到期', 'Expired'),
  revoked: bilingual('已撤销', 'Revoked'),
} as const satisfies Record<TitleStanding, Bilingual>;

export const PublicTitle = z.strictObject({
  titleId: z.string(),
  level: z.string(),
  name: z.string(),
  outcome: z.string(),
  title: Bilingual.optional(),
  number: z.string(),
  body: z.string(),
  from: LocalDate,
  to: LocalDate.optional(),
  /** Numbers of the documents that extended or ended it at its term. */
  documents: z.array(z.string()).readonly(),
  /** On the day that was asked for. */
  standing: TitleStanding,
});
export type PublicTitle = z.infer<typeof PublicTitle>;

export const PublicCluster = z.strictObject({
  clusterId: z.string(),
  name: z.string(),
  formerNames: z.array(z.string()).readonly(),
  applicant: z.string(),
  /** Place on the ladder (梯度): the highest level at which a title holds; absent where none does. */
  tier: z
    .strictObject({ level: z.string(), outcome: z.string(), to: LocalDate.optional() })
    .optional(),
  titles: z.array(PublicTitle).readonly(),
});
export type PublicCluster = z.infer<typeof PublicCluster>;

/** Neither valid nor revoked while it is open what follows its last day. */
const standingOf = (cluster: ClusterState, title: Title, date: LocalDate): TitleStanding => {
  if (titlesOn(cluster, date).includes(title)) return 'valid';
  if (title.from > date) return 'to-come';
  if (title.revoked !== undefined && title.revoked.document.date <= date) return 'revoked';
  return expiryOf(cluster, title.titleId) === undefined ? 'expired' : 'under-reassessment';
};

/** Numbers of the documents that extended or ended a title at its term, the oldest first. */
const documentsOf = ({ extensions = [], ended }: Title): readonly string[] =>
  [...extensions, ...(ended === undefined ? [] : [ended])].map(({ document }) => document.number);

const publicTitle = (cluster: ClusterState, title: Title, date: LocalDate): PublicTitle => ({
  titleId: title.titleId,
  level: title.level,
  name: title.name,
  outcome: title.outcome,
  ...(title.title === undefined ? {} : { title: title.title }),
  number: title.document.number,
  body: title.body,
  from: title.from,
  ...(title.to === undefined ? {} : { to: title.to }),
  documents: documentsOf(title),
  standing: standingOf(cluster, title, date),
});

/**
 * What everybody may read of a cluster on a day. `levels`: from the lowest to the highest, as the region has them; a
 * level that is not among them counts as the lowest. A removal under way is the office's and the holder's affair.
 */
export const publicCluster = (
  cluster: ClusterState,
  date: LocalDate,
  levels: readonly string[],
): PublicCluster | undefined => {
  const { identity, formerNames, titles } = cluster;
  if (identity === undefined) return undefined;
  const valid = titlesOn(cluster, date);
  const [top] = [...valid].sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
  return {
    clusterId: identity.clusterId,
    name: identity.name,
    formerNames,
    applicant: identity.applicant,
    ...(top === undefined
      ? {}
      : {
          tier: {
            level: top.level,
            outcome: top.outcome,
            ...(top.to === undefined ? {} : { to: top.to }),
          },
        }),
    titles: titles.map((title) => publicTitle(cluster, title, date)),
  };
};
