import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../workflows/case/state.ts';
import { clusterAggregate } from '../../../workflows/cluster/index.ts';
import { type Org, orgDirectory } from '../../../workflows/orgs/org.ts';
import {
  awaitNomination,
  recommendation,
  recommendationCaseFollowUps,
} from '../../../workflows/recommendation/index.ts';
import { levelAbove } from '../../../workflows/recommendation/levels.ts';
import {
  LevelOutOfOrder,
  NotReadyForNomination,
  NotRecommended,
  NotTheUpstream,
  OutcomeAlreadyRecorded,
} from '../../../workflows/recommendation/refusals.ts';
import { factsOf } from '../../fixtures/facts.ts';
import { documentOf, readyCase, servingCall } from '../../fixtures/upstream.ts';
import { clerk, given, MORNING, province, recordedFor, system } from '../../given.ts';

const call = servingCall();
const ladder = (...levels: readonly string[]) =>
  orgDirectory(
    'ladder',
    levels.map(
      (level, i): Org => ({
        id: `X${i}`,
        kind: 'city',
        level,
        name: { zh: level, en: level },
        shortName: { zh: level, en: level },
        parent: i + 1 < levels.length ? `X${i + 1}` : undefined,
      }),
    ),
  );

const rec = { recommendationId: 'rec-1' };
const letter = { ...documentOf('滨工信函〔2026〕5号'), kind: '函' } as const;
const parts = { identity: 'h1', size: 'h2' };
const followLetter = {
  type: 'FollowLetter',
  ...rec,
  revision: 6,
  rank: 2,
  letter,
  parts,
  to: 'SD-IIT',
  toLevel: 'province',
} as const;
const answer = documentOf('鲁工信产〔2026〕30号');
const selected = {
  level: 'province',
  outcome: 'selected',
  body: 'SD-IIT',
  document: answer,
  name: '滨州市商用厨具集群',
  title: '山东省先进制造业集群',
  validFrom: '2026-04-01',
  validTo: '2029-03-31',
} as const;

const ready = (kase: CaseState = readyCase('kitchenware')) =>
  given(recommendation, kase).by(system()).facts({ call });
const recommended = () => ready().when(followLetter).accepted();
const chosen = () =>
  recommended()
    .when({ type: 'FollowOutcome', ...rec, revision: 8, outcome: selected })
    .accepted();

describe('a case follows its recommendation', () => {
  it('is nominated, and recommended by the letter, with what was sent frozen', () => {
    const kase = ready()
      .when({ type: 'FollowNomination', ...rec, revision: 3, rank: 2 })
      .then([{ type: 'CaseNominated', rank: 2 }])
      .when(followLetter)
      .then([{ type: 'CaseRecommended', parts }])
      .state();
    expect(kase.status).toBe('recommended');
    expect(kase.recommendation.frozen).toEqual(parts);
  });
  it('hears the same word twice and does it once, and an older word after a newer one not at all', () => {
    const nominated = ready()
      .when({ type: 'FollowNomination', ...rec, revision: 3, rank: 2 })
      .accepted();
    nominated.when({ type: 'FollowNomination', ...rec, revision: 3, rank: 2 }).then([]);
    nominated.when({ type: 'FollowNomination', ...rec, revision: 2, rank: 1 }).then([]);
    nominated
      .when({ type: 'FollowNomination', ...rec, revision: 5, rank: 1 })
      .then([{ type: 'CaseNominated', rank: 1 }]);
  });
  it('follows the letter though it never heard of the nomination', () => {
    expect(recommended().state().status).toBe('recommended');
  });
  it('returns to where it was when it is taken out of the nominations', () => {
    const kase = ready()
      .when({ type: 'FollowNomination', ...rec, revision: 3, rank: 1 })
      .accepted()
      .when({ type: 'FollowNominationWithdrawal', ...rec, revision: 4, reason: '放弃' })
      .then([{ type: 'CaseNominationWithdrawn' }])
      .state();
    expect(kase.status).toBe('notice-over');
    expect(recommendation.rest(kase)).toBe('Nomination');
  });
  it('is not nominated while an objection still holds its notice', () => {
    ready(readyCase('kitchenware', { status: 'notice' }))
      .when({ type: 'FollowNomination', ...rec, revision: 3, rank: 1 })
      .refuses(NotReadyForNomination);
  });
  it('ends when its recommendation is withdrawn', () => {
    const document = documentOf('滨工信函〔2026〕8号');
    const kase = recommended()
      .when({ type: 'FollowWithdrawal', ...rec, revision: 7, document, reason: '安全事故' })
      .then([{ type: 'CaseRecommendationWithdrawn' }])
      .state();
    expect(kase.status).toBe('recommendation-withdrawn');
    expect(recommendation.rest(kase)).toBe('Done');
  });
  it('has a result only after it was recommended', () => {
    ready()
      .when({ type: 'FollowOutcome', ...rec, revision: 8, outcome: selected })
      .refuses(NotRecommended);
  });
});

describe('results further up are recorded level by level', () => {
  const orgs = ladder('county', 'city', 'province', 'nation');
  const national = {
    type: 'RecordOutcome',
    level: 'nation',
    outcome: 'selected',
    body: 'CN-MIIT',
    document: documentOf('工信部规〔2026〕8号'),
  } as const;
  const by = { actor: recordedFor(province()), facts: { orgs } };

  it('keeps the province’s and the nation’s result side by side', () => {
    const kase = chosen()
      .when(national, by)
      .then([{ type: 'HigherOutcomeRecorded', level: 'nation' }])
      .state();
    expect(kase.recommendation.outcomes.map(({ level }) => level)).toEqual(['province', 'nation']);
    expect(kase.status).toBe('selected');
  });
  it('stays selected by the province when the nation does not select it', () => {
    const kase = chosen()
      .when({ ...national, outcome: 'not-selected' }, by)
      .accepted()
      .state();
    expect(kase.status).toBe('selected');
    expect(recommendationCaseFollowUps(kase)).toHaveLength(1);
  });
  it('is no way around the level between', () => {
    recommended().when(national, by).refuses(LevelOutOfOrder);
    chosen()
      .when(
        { ...national, level: 'continent' },
        { ...by, facts: { orgs: ladder('province', 'nation', 'continent') } },
      )
      .refuses(LevelOutOfOrder);
    recommended()
      .when({
        type: 'FollowOutcome',
        ...rec,
        revision: 8,
        outcome: { ...selected, outcome: 'not-selected' },
      })
      .accepted()
      .when(national, by)
      .refuses(LevelOutOfOrder);
  });
  it('is no word of anybody but the upstream or the body that decided', () => {
    const ministry = { id: 'u-m', role: 'province-department', org: 'CN-MIIT' };
    chosen()
      .when(national, { ...by, actor: recordedFor(ministry) })
      .then([{ type: 'HigherOutcomeRecorded' }]);
    chosen()
      .when(national, { ...by, actor: recordedFor(clerk()) })
      .refuses(NotTheUpstream);
  });
  it('records a level once', () => {
    chosen()
      .when({ ...national, level: 'province' }, by)
      .refuses(OutcomeAlreadyRecorded);
  });
  it('takes a new level as data: nothing in the code knows its name', () => {
    const more = ladder('county', 'city', 'province', 'region', 'nation');
    expect(levelAbove(more, 'province')).toBe('region');
    expect(levelAbove(more, 'nation')).toBeUndefined();
    chosen()
      .when({ ...national, level: 'region' }, { ...by, facts: { orgs: more } })
      .then([{ type: 'HigherOutcomeRecorded', level: 'region' }])
      .when(national, { ...by, facts: { orgs: more } })
      .then([{ type: 'HigherOutcomeRecorded', level: 'nation' }]);
  });
  it('puts each title that was won on the cluster’s record', () => {
    const [award] = recommendationCaseFollowUps(chosen().state());
    const { type: _, ...body } = award?.command ?? { type: '' };
    expect(clusterAggregate.commands.AwardTitle?.body.safeParse(body).error).toBeUndefined();
    expect(award).toMatchObject({
      aggregate: 'cluster',
      id: 'cl-kitchenware',
      command: {
        type: 'AwardTitle',
        titleId: 'kitchenware-province',
        level: 'province',
        name: '滨州市商用厨具集群',
        title: { zh: '山东省先进制造业集群' },
        document: answer,
        from: '2026-04-01',
        to: '2029-03-31',
        caseId: 'kitchenware',
        body: 'SD-IIT',
      },
    });
  });
});

describe('time warns and reminds, and nothing lapses', () => {
  const facts = factsOf({ call });
  const waiting = () => ready().events(awaitNomination({ at: MORNING, facts }));
  const keep = { type: 'KeepRecommendationTime', taskId: 'nominate' } as const;

  it('gives the office its working days, and shows the upstream deadline beside them', () => {
    const [task] = recommendation.tasks(waiting().state());
    // Ten working days after Mon 16 March: Mon 30 March.
    expect(task).toMatchObject({ id: 'nominate', org: 'BZ-OFFICE', due: { date: '2026-03-30' } });
    expect(task?.why.zh).toContain('2026-03-30');
    // Five working days before Mon 30 March at 09:00: Mon 23 March.
    expect(task?.wakeAt).toBe('2026-03-23T01:00:00.000Z');
  });
  it('opens the wait by itself where nobody did', () => {
    ready()
      .when(keep)
      .then([{ type: 'NominationAwaited' }]);
  });
  it('does nothing before its time', () => {
    waiting().when(keep, { at: '2026-03-20T01:00:00.000Z' }).then([]);
  });
  it('warns once before the upstream deadline', () => {
    const warned = waiting()
      .at('2026-03-23T01:00:00.000Z')
      .when(keep)
      .then([{ type: 'UpstreamDeadlineNeared', workingDaysLeft: 5 }]);
    warned.when(keep).then([]);
  });
  it('reminds after the time limit and never ends the case by itself', () => {
    const late = waiting()
      .at('2026-03-23T01:00:00.000Z')
      .when(keep)
      .accepted()
      .at('2026-04-13T01:00:00.000Z')
      .when(keep)
      .then([{ type: 'NominationReminded' }])
      .state();
    expect(late.status).toBe('notice-over');
    expect(recommendation.waits(late)).toHaveLength(1);
  });
  it('reminds the office to ask for the answer of the higher level', () => {
    recommended()
      .at('2026-07-13T01:00:00.000Z')
      .when({ ...keep, taskId: 'upstream-outcome' })
      .then([{ type: 'UpstreamAnswerAwaited', lettered: '2026-03-16' }]);
  });
});

it('rests in the machine where the case stands', () => {
  const stands = (kase: CaseState) => [
    recommendation.rest(kase),
    recommendation.waits(kase).map(({ taskId }) => taskId),
  ];
  expect(stands(readyCase('kitchenware'))).toEqual(['Nomination', ['nominate']]);
  expect(stands(readyCase('kitchenware', { status: 'nominated' }))).toEqual(['Letter', ['letter']]);
  expect(stands(recommended().state())).toEqual(['UpstreamOutcome', ['upstream-outcome']]);
  expect(stands(chosen().state())).toEqual(['Done', []]);
  expect(stands(readyCase('kitchenware', { status: 'notice' }))).toEqual(['Done', []]);
  const states = Object.keys(recommendation.machine.States);
  expect(states).toEqual(
    expect.arrayContaining(['Nomination', 'Letter', 'UpstreamOutcome', 'Done']),
  );
});
