import { describe, expect, it } from 'vitest';
import {
  notice,
  noticeAggregate,
  noticeFollowUps,
  publicNotice,
} from '../../../workflows/notice/index.ts';
import type { PublicationCommand } from '../../../workflows/notice/publication/index.ts';
import {
  CasesNotProposed,
  FirstDayPast,
  NamesUnfit,
  NotInNotice,
  NoticeBegun,
  NoticeNotNeeded,
  NoticeNotPublished,
  NoticePublished,
  SeenInFuture,
} from '../../../workflows/notice/publication/refusals.ts';
import { call, callOf } from '../../fixtures/call.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { commandIdOf, given, givenAggregate, MORNING, system } from '../../given.ts';
import { official } from '../calendar/official-table.ts';
import { everyone, FIRST, file, objection, onNotice } from './story.ts';

const cases = new Map([
  ['c-1', proposed('recognised', { caseId: 'c-1' })],
  ['c-2', proposed('key-candidate', { caseId: 'c-2' })],
]);
type Publish = Extract<PublicationCommand, { type: 'PublishNotice' }>;
const publish = (more: Partial<Publish> = {}): Publish => ({
  type: 'PublishNotice',
  noticeId: 'n-1',
  callId: 'bz-2026',
  title: '关于2026年度市级先进制造业集群拟认定名单的公示',
  cases: ['c-1', 'c-2'],
  firstDay: '2026-03-17',
  procedure: '经县级推荐、形式审查、部门联审、专家评审、领导小组会议审议。',
  ...more,
});
const correction = {
  type: 'CorrectNotice',
  text: '集群名称更正。',
  cases: ['c-1'],
  reason: '名称误植',
  firstDay: '2026-03-19',
} satisfies PublicationCommand;
const blank = givenAggregate(noticeAggregate, { cases });
const published = blank.when(publish()).accepted();
const noticeOf = (days: number, unit: 'working' | 'calendar' = 'working') =>
  callOf({ publicNotice: { ...call.publicNotice, days, unit } });

describe('a notice', () => {
  it('prints its first and last day, issuer, basis, procedure, contacts and the supervision telephone', () => {
    blank.when(publish()).then([
      {
        type: 'NoticePublished',
        firstDay: '2026-03-17',
        lastDay: '2026-03-23',
        issuer: 'BZ-OFFICE',
        basis: ['滨政办字〔2024〕12号'],
        contact: { telephone: '0543-0000001' },
        supervisionTelephone: '0543-0000002',
        why: { rule: 'call.publicNotice.days' },
        list: [
          { caseId: 'c-1', name: '博兴县商用厨具产业集群', outcome: { id: 'recognised' } },
          { caseId: 'c-2', outcome: { id: 'key-candidate' } },
        ],
      },
    ]);
  });

  it.each([
    ['Shandong SME clusters 2022, over Labour Day', '2022-04-26', '2022-05-05', 5],
    ['Shandong SME clusters 2024', '2024-06-13', '2024-06-19', 5],
    ['Sichuan advanced clusters, first batch', '2024-08-14', '2024-08-22', 7],
    ['Shandong advanced clusters 2024', '2024-08-23', '2024-08-29', 5],
    ['Hubei county clusters 2024', '2024-09-04', '2024-09-10', 5],
    ['national race 2024', '2024-11-18', '2024-11-22', 5],
    ['Shandong SME clusters 2025', '2025-06-03', '2025-06-09', 5],
  ])('ends as the seven real notices did: %s', (_, firstDay, lastDay, days) => {
    blank
      .facts({ call: noticeOf(days), calendar: official })
      .when(publish({ firstDay }), { at: `${firstDay}T01:00:00.000Z` })
      .then([{ type: 'NoticePublished', firstDay, lastDay }]);
  });

  it('counts natural days where the call says so', () => {
    blank
      .facts({ call: noticeOf(7, 'calendar') })
      .when(publish())
      .then([{ type: 'NoticePublished', lastDay: '2026-03-23' }]);
  });

  it('does not begin in the past', () => {
    blank.when(publish({ firstDay: '2026-03-15' })).refuses(FirstDayPast);
    blank.when(publish({ firstDay: '2026-03-16' })).then([{ type: 'NoticePublished' }]);
  });

  it('lists cases of its call that are proposed, and names each that is not', () => {
    const other = { ...proposed('recognised', { of: callOf({ id: 'bz-2025' }) }) };
    const mixed = new Map([
      ...cases,
      ['c-3', other],
      ['c-4', { ...proposed(), status: 'notice' as const }],
    ]);
    blank
      .facts({ cases: mixed })
      .when(publish({ cases: ['c-1', 'c-3', 'c-4', 'c-none'] }))
      .refuses(CasesNotProposed, {
        problems: [{ path: 'cases.1' }, { path: 'cases.2' }, { path: 'cases.3' }],
      });
  });

  it('is published once, and not at all where the call has no notice', () => {
    published.when(publish()).refuses(NoticePublished);
    blank
      .facts({ call: noticeOf(0) })
      .when(publish())
      .refuses(NoticeNotNeeded);
    blank.when(correction).refuses(NoticeNotPublished);
  });

  it('tells each of its cases, and a case takes it in', () => {
    const followUps = noticeFollowUps(published.state());
    expect(followUps.map(({ key, id }) => [key, id])).toEqual([
      ['enter:1:c-1', 'c-1'],
      ['enter:1:c-2', 'c-2'],
      ['release', call.id],
    ]);
    const { type: _, ...body } = followUps[0]?.command ?? { type: '' };
    const command = notice.commands.EnterNotice?.body.parse(body);
    given(notice, proposed())
      .by(system())
      .when({ type: 'EnterNotice', ...(command as object) } as never, { at: MORNING })
      .then([{ type: 'NoticeEntered', noticeId: 'n-1', lastDay: '2026-03-23' }]);
  });

  it('asks for the page on the government’s site until its address and screenshot are recorded', () => {
    const url = 'https://gxj.example.gov.cn/1.html';
    const record = { type: 'RecordWebsite', url, screenshot: file, seenAt: FIRST } as const;
    expect(published.tasks()).toMatchObject([{ id: 'website', commands: ['RecordWebsite'] }]);
    published.when(record, { at: MORNING }).refuses(SeenInFuture);
    const seen = published.when(record, { at: FIRST }).then([{ type: 'WebsiteRecorded', url }]);
    expect(seen.tasks()).toEqual([]);
  });

  it('is withdrawn before its first day only, and its cases leave it', () => {
    const withdraw = { type: 'WithdrawNotice', reason: '名单需核对' } as const;
    const after = published
      .when(withdraw, { at: '2026-03-16T15:59:59.999Z' })
      .then([{ type: 'NoticeWithdrawn' }]);
    expect(noticeFollowUps(after.state()).map(({ command }) => command.type)).toEqual([
      'LeaveNotice',
      'LeaveNotice',
    ]);
    after.when(correction).refuses(NoticeNotPublished);
    published.when(withdraw, { at: '2026-03-16T16:00:00.000Z' }).refuses(NoticeBegun);
  });
});

describe('a corrected notice', () => {
  it('gives new days to the cases whose content changed; the old page stays, marked', () => {
    const corrected = published
      .when(correction, { at: FIRST })
      .then([
        { type: 'NoticeCorrected', round: 2, lastDay: '2026-03-25', list: [{ caseId: 'c-1' }] },
      ]);
    expect(noticeFollowUps(corrected.state()).map(({ key }) => key)).toEqual([
      'enter:1:c-1',
      'enter:1:c-2',
      'enter:2:c-1',
      'release',
    ]);
    const seen = publicNotice(corrected.state(), cases);
    expect(seen?.rounds.map(({ list }) => list.map(({ replacedBy }) => replacedBy))).toEqual([
      [2, undefined],
      [undefined],
    ]);
  });

  it('sets name and units right: the list, its application, and whatever is printed after it', () => {
    const right = { name: '博兴县商用厨具先进制造业集群', partners: ['371621'] };
    const corrected = published
      .when({ ...correction, names: [{ caseId: 'c-1', ...right }] }, { at: FIRST })
      .then([{ type: 'NoticeCorrected', list: [{ caseId: 'c-1', ...right }] }]);
    const told = noticeFollowUps(corrected.state()).find(
      ({ key }) => key === 'enter:2:c-1',
    )?.command;
    expect(told).toMatchObject({ corrected: { ...right, reason: '名称误植' } });
    onNotice(proposed('recognised', { caseId: 'c-1' }))
      .when(told as never, { actor: system(), at: FIRST })
      .then([
        { type: 'NoticeEntered', round: 2 },
        {
          type: 'IdentityCorrected',
          now: right,
          was: { name: '博兴县商用厨具产业集群' },
          notice: { noticeId: 'n-1', round: 2 },
        },
      ]);
    // A second correction builds on the first, also before the application has heard of it.
    corrected
      .when(
        { ...correction, names: [{ caseId: 'c-1', applicant: '371622' }], firstDay: '2026-03-20' },
        { at: FIRST },
      )
      .then([{ type: 'NoticeCorrected', list: [{ ...right, applicant: '371622' }] }]);
  });

  it('names units that exist, each once, and of its own cases alone', () => {
    const names = (change: object) => ({ ...correction, names: [{ caseId: 'c-1', ...change }] });
    published
      .when(names({ applicant: 'BZ-NOBODY', partners: ['371621', '371621'] }))
      .refuses(NamesUnfit, {
        problems: [{ path: 'names.0.applicant' }, { path: 'names.0.partners.1' }],
      });
    published
      .when({ ...correction, names: [{ caseId: 'c-2', name: '另一集群' }] })
      .refuses(NotInNotice);
  });

  it('concerns cases of the notice, and none whose document is issued', () => {
    published.when({ ...correction, cases: ['c-9'] }).refuses(NotInNotice);
    const issued = new Map([...cases, ['c-1', { ...proposed(), status: 'recognised' as const }]]);
    published.facts({ cases: issued }).when(correction).refuses(CasesNotProposed);
  });
});

describe('what the public sees', () => {
  it('is how many objections there were and what came of them, and never who objected', () => {
    const { command } = noticeFollowUps(published.state())[0] ?? {};
    const entered = given(notice, proposed())
      .events({ ...command, type: 'NoticeEntered' } as never)
      .when(objection({ objector: { name: '张三', contact: '13800000000' } }), {
        ...everyone,
        at: FIRST,
        commandId: commandIdOf(7),
      })
      .state();
    const seen = publicNotice(published.state(), new Map([['c-1', entered]]));
    expect(seen?.rounds[0]?.list[0]?.objections).toEqual({
      received: 1,
      open: 1,
      notTakenIn: 0,
      concluded: [],
    });
    expect(JSON.stringify(seen)).not.toMatch(/张三|13800000000|统计年鉴/);
    expect(publicNotice(noticeAggregate.initial, new Map())).toBeUndefined();
  });
});
