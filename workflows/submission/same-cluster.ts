import type { Claim } from '../../engine/decider.ts';
import { comparable } from '../../engine/look-alike.ts';
import { refusal } from '../../engine/refusal.ts';
import type { CaseIdentity, CaseState } from '../case/state.ts';
import { CaseStatus } from '../case/status.ts';
import type { Facts } from '../facts.ts';

export const ClusterFiledTwice = refusal('ClusterFiledTwice', 'call.mayFile.sameCluster', () => ({
  zh: '本批次已有同一集群（集群档案或名称相同）的申报项目提交，按申报通知同一集群只受理一项；如为不同集群，请更正集群名称或集群档案，如有疑问请联系领导小组办公室',
  en: 'an application of the same cluster, by its record or its name, is filed in this round already, which takes one of a cluster: if yours is another cluster, correct its name or record, or ask the office',
}));

/** What offices write after a cluster's name, or leave out. */
const ENDING = /(先进制造业|特色优势|特色|优势|产业)*集群$/u;

/**
 * A name as it is compared: characters that look alike are one, blanks, marks and brackets do not count, nor whether it is
 * called 集群 or 产业集群. Never empty.
 */
export const comparedName = (name: string): string => {
  const bare = comparable(name).replace(/[\p{P}\p{S}\p{Z}]/gu, '');
  const short = bare.replace(ENDING, '');
  return short === '' ? bare : short;
};

/** An application as lists know it. */
export interface Listed {
  readonly name: string;
  readonly cluster: string;
}

export type Sameness = 'record' | 'name';

/** By what two applications are of one cluster; undefined where they are not. */
export const sameness = (one: Listed, other: Listed): Sameness | undefined => {
  if (one.cluster !== '' && one.cluster === other.cluster) return 'record';
  return comparedName(one.name) === comparedName(other.name) ? 'name' : undefined;
};

/** Ended without anything that another application of the cluster could double. */
const OVER: readonly CaseStatus[] = ['none', 'withdrawn', 'lapsed', 'not-filed', 'declined'];

/** Filed, and neither taken back nor turned down. */
export const counts = (status: string): boolean => {
  const known = CaseStatus.safeParse(status);
  return known.success && known.data !== 'draft' && !OVER.includes(known.data);
};

type Filing = Pick<CaseIdentity, 'callId' | 'caseId' | 'name' | 'clusterId'>;

const places = ({ callId, caseId, name, clusterId }: Filing) =>
  [`SAME|${callId}|R|${clusterId}`, `SAME|${callId}|N|${comparedName(name)}`].map((key) => ({
    key,
    member: caseId,
  }));

const refuses = ({ call }: Pick<Facts, 'call'>): boolean =>
  call.kind === 'application' && call.mayFile.sameCluster === 'refused';

/** Where the round takes one application of a cluster: its place by record and by name. Nothing elsewhere. */
export const clusterClaims = (filing: Filing, facts: Pick<Facts, 'call'>): readonly Claim[] =>
  refuses(facts)
    ? places(filing).map((place) => ({
        kind: 'set' as const,
        ...place,
        limit: 1,
        refusal: () => new ClusterFiledTwice(),
      }))
    : [];

/** The cluster may be filed by another application again. */
export const clusterReleased = (
  { identity, submission }: CaseState,
  facts: Pick<Facts, 'call'>,
): readonly Claim[] =>
  identity === undefined || submission.filed === undefined || !refuses(facts)
    ? []
    : places(identity).map((place) => ({ kind: 'leave' as const, ...place }));

/** Its name was set right: it has the place of the right one. */
export const clusterRenamed = (
  kase: CaseState,
  name: string,
  facts: Pick<Facts, 'call'>,
): readonly Claim[] => {
  const { identity } = kase;
  if (identity === undefined || comparedName(identity.name) === comparedName(name)) return [];
  const byName = ({ kind, ...claim }: Claim): boolean =>
    (kind === 'leave' || kind === 'set') && 'key' in claim && claim.key.includes('|N|');
  return [...clusterReleased(kase, facts), ...clusterClaims({ ...identity, name }, facts)].filter(
    byName,
  );
};
