import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/**
 * A part that has to be reached: `k` of `n`, more than that unless `orEqual` says that it itself is enough. More than 1 of
 * 2 is a majority, so that a tie is none; 2 of 3 or more is what rules call 三分之二以上.
 */
export const Share = z.object({
  k: z.int().min(1).max(100),
  n: z.int().min(2).max(100),
  orEqual: z.boolean().default(false),
});
export type Share = z.infer<typeof Share>;

/** 票决: how a body that decides by votes does so; a body without it decides as a meeting does (审议通过). */
export const Voting = z.object({
  /** Who has a vote in all (应到). */
  members: z.int().min(3).max(500),
  /** How many of them have to be there, those who left for a case not counted. */
  quorum: Share.prefault({ k: 1, n: 2 }),
  /** What an adoption takes. */
  majority: Share.prefault({ k: 1, n: 2 }),
  /** Of whom: those who voted and abstained (实到), or all who have a vote (应到). */
  of: z.enum(['present', 'all']).default('present'),
});
export type Voting = z.infer<typeof Voting>;

/** Whether `count` of `whole` reaches a share; whole numbers alone. */
export const reaches = ({ k, n, orEqual }: Share, count: number, whole: number): boolean =>
  orEqual ? count * n >= k * whole : count * n > k * whole;

/** The smallest count that does. */
export const needed = ({ k, n, orEqual }: Share, whole: number): number =>
  orEqual ? Math.ceil((k * whole) / n) : Math.floor((k * whole) / n) + 1;

export const VOTES_OF = {
  present: bilingual('实到', 'those present'),
  all: bilingual('应到', 'all members'),
} as const satisfies Record<Voting['of'], Bilingual>;

const shareZh = ({ k, n, orEqual }: Share): string =>
  k === 1 && n === 2 && !orEqual ? '过半数' : `${orEqual ? '达到' : '超过'}${n}分之${k}`;

const shareEn = ({ k, n, orEqual }: Share): string =>
  `${orEqual ? 'at least' : 'more than'} ${k} of ${n}`;

/** `应到21人；到会过半数方可表决，赞成超过实到人数的…`. */
export const votingInWords = ({ members, quorum, majority, of }: Voting): Bilingual =>
  bilingual(
    `应到${members}人，到会${shareZh(quorum)}方可表决，赞成票${shareZh(majority)}（按${VOTES_OF[of].zh}人数计）为通过，回避的不计入`,
    `${members} members; ${shareEn(quorum)} have to be there, ${shareEn(majority)} of ${VOTES_OF[of].en} adopt; who leaves for a case is not counted`,
  );
