import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../workflows/case/state.ts';
import { clusterAggregate, holdersOf } from '../../../workflows/cluster/index.ts';
import { HolderUnknown, RecordOfAnother } from '../../../workflows/cluster/refusals.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { orgs } from '../../fixtures/orgs.ts';
import { named, openCase, opened } from '../../fixtures/submission.ts';
import { clerk, given, givenAggregate } from '../../given.ts';

const BOXING = '371625';
const HUIMIN = '371621';
const YANGXIN = '371622';

const record = {
  type: 'OpenCluster',
  clusterId: 'cl-kitchenware',
  name: '博兴县商用厨具产业集群',
  applicant: BOXING,
} as const;
const added = (caseId: string) =>
  ({ type: 'ApplicationAdded', caseId, callId: 'bz-2026', level: 'city', name: '集群' }) as const;
/** Boxing's record with these applications on it. */
const withCases = (...ids: readonly string[]) =>
  givenAggregate(clusterAggregate)
    .when(record)
    .accepted()
    .events(...ids.map(added))
    .state();
const cases = (
  ...found: readonly (readonly [string, CaseState])[]
): ReadonlyMap<string, CaseState> =>
  new Map(
    found.map(([caseId, kase], index) => {
      const openedAt = `2026-03-1${index}T02:00:00.000Z`;
      const identity = kase.identity && { ...kase.identity, caseId, openedAt };
      return [caseId, { ...kase, identity }];
    }),
  );
const held = (...found: readonly (readonly [string, CaseState])[]) => [
  ...holdersOf(withCases(...found.map(([id]) => id)), cases(...found), orgs),
];

describe('the holders of a cluster’s record', () => {
  it('are whoever opened it, and a partner once it has taken part by an act of its own', () => {
    const joint = named({ partners: [HUIMIN, YANGXIN] });
    expect(held(['c-1', joint.state()])).toEqual([BOXING]);
    const accepted = joint.when({ type: 'JoinApplication' }, { actor: clerk(HUIMIN) }).state();
    expect(held(['c-1', accepted])).toEqual([BOXING, HUIMIN]);
  });

  it('are joined by the unit that recommended an application upward, and by nobody who only hung one there', () => {
    const own = opened().state();
    const hung = opened({ applicant: YANGXIN }).state();
    const { identity } = own;
    const above: CaseState = {
      ...own,
      identity: identity && {
        ...identity,
        applicant: 'BZ-OFFICE',
        from: { caseId: 'c-1', level: 'city' },
      },
    };
    expect(held(['c-1', own], ['c-2', hung], ['c-3', above])).toEqual([BOXING, 'BZ-OFFICE']);
  });

  it('hand over to their successors', () => {
    const boxing = orgs.byId.get(BOXING);
    const renamed = boxing === undefined ? [] : [{ ...boxing, successor: HUIMIN }];
    const byId = new Map([...orgs.byId, ...renamed.map((org) => [org.id, org] as const)]);
    expect([...holdersOf(withCases(), new Map(), { version: 'x', byId })]).toEqual([
      BOXING,
      HUIMIN,
    ]);
  });

  it('are joined by whom the office admits, once, and only by an organisation of the directory', () => {
    const admit = { type: 'AdmitHolder', org: HUIMIN, reason: '两县共建' } as const;
    const story = givenAggregate(clusterAggregate)
      .when(record)
      .accepted()
      .when(admit)
      .then([{ type: 'HolderAdmitted', org: HUIMIN }]);
    story.when(admit).then([]);
    story.when({ ...admit, org: '999999' }).refuses(HolderUnknown);
    expect([...holdersOf(story.state(), new Map(), orgs)]).toEqual([BOXING, HUIMIN]);
  });
});

describe('an application on a record', () => {
  const holders = (...ids: readonly string[]) => ({
    record: { holders: new Set(ids), titled: false },
  });

  it('is opened by its holders, and by nobody else', () => {
    given(submission)
      .when(openCase, { facts: holders(BOXING) })
      .then([{ type: 'CaseOpened', clusterId: 'cl-kitchenware' }]);
    const refusal = given(submission)
      .when(openCase, { facts: holders(HUIMIN) })
      .refuses(RecordOfAnother);
    expect(JSON.stringify(refusal.inputs ?? {})).not.toContain(HUIMIN);
  });

  it('claims the record while nobody has opened it, so that of two who mean to be the first one is', () => {
    const { claims } = given(submission).when(openCase).decision();
    expect(claims).toMatchObject([{ kind: 'unique', key: 'RECORD|cl-kitchenware', owner: BOXING }]);
    const byHand = givenAggregate(clusterAggregate)
      .when({ ...record, applicant: HUIMIN })
      .decision();
    expect(byHand.claims).toMatchObject([{ key: 'RECORD|cl-kitchenware', owner: HUIMIN }]);
  });
});
