import type { Claim } from '../../engine/decider.ts';
import { ListedElsewhere } from './question-refusals.ts';
import type { CaseState } from './state.ts';

/**
 * Where a case stands on lists of other streams: on one round of one notice, in one batch, or in the document that
 * recognises it. Cases hear of it by follow-ups, which may come late; the place is claimed with the list itself, so that
 * no two acts put a case in two places, whatever it has heard of.
 */
const FREE = 'free';

/** Owner of a place: a round of a notice, a batch, or a title. */
export const noticePlace = (noticeId: string, round: number): string => `${noticeId}#${round}`;
export const batchPlace = (recommendationId: string): string => `batch:${recommendationId}`;
const titlePlace = (caseId: string): string => `title:${caseId}`;

/** The stream that owns a place, by its kind and id; none where the place is free. */
export const ownerOfPlace = (
  owner: string,
): { readonly kind: 'notice' | 'recommendation' | 'case'; readonly id: string } | undefined => {
  if (owner === FREE) return undefined;
  const [, batch] = /^batch:(.+)$/.exec(owner) ?? [];
  if (batch !== undefined) return { kind: 'recommendation', id: batch };
  const [, titled] = /^title:(.+)$/.exec(owner) ?? [];
  if (titled !== undefined) return { kind: 'case', id: titled };
  return { kind: 'notice', id: owner.slice(0, owner.lastIndexOf('#')) };
};

type Placed = Pick<CaseState, 'identity' | 'notice'>;

const claim = (kase: Placed, owner: string, over: readonly string[]): Claim => {
  const { caseId = '', name = '' } = kase.identity ?? {};
  return {
    kind: 'unique',
    key: `place|${caseId}`,
    owner,
    over,
    refusal: () => new ListedElsewhere(caseId, name),
  };
};

/** Places that a case knows to be behind it: it has been there, or was let go. */
const behind = ({ notice }: Placed): readonly string[] => [FREE, ...notice.entered];

/** Takes the case's place from where the case knows that it stands. Refused where it stands elsewhere already. */
export const takePlace = (kase: Placed, owner: string): Claim => claim(kase, owner, behind(kase));

/** The same from one round of a notice to its next, whatever the case has heard of. */
export const movePlace = (kase: Placed, owner: string, from: readonly string[]): Claim =>
  claim(kase, owner, [...behind(kase), ...from]);

/** Lets the case go: a notice was withdrawn, a nomination taken back. */
export const freePlace = (caseId: string, name: string, from: string): Claim => ({
  kind: 'unique',
  key: `place|${caseId}`,
  owner: FREE,
  over: [from],
  refusal: () => new ListedElsewhere(caseId, name),
});

/** The recognition document names the case. */
export const takeTitlePlace = (kase: Placed): Claim =>
  takePlace(kase, titlePlace(kase.identity?.caseId ?? ''));
