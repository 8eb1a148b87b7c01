import { describe, expect, it } from 'vitest';
import { type NoticeCommand, notice } from '../../../workflows/notice/index.ts';
import {
  AlreadyExtended,
  ConsequenceUnfounded,
  ExtensionTooLate,
  NotSuspended,
  NotTheInquirer,
  SamePersonInquires,
  UnfitInquirer,
} from '../../../workflows/notice/inquiry-refusals.ts';
import { ObjectionNotAdmitted } from '../../../workflows/notice/refusals.ts';
import { DocumentFromTheFuture, DocumentMissing } from '../../../workflows/orgs/document-order.ts';
import { call, callOf } from '../../fixtures/call.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { office, recordedFor } from '../../given.ts';
import {
  clock,
  committee,
  everyone,
  FIRST,
  inquired,
  keepTime,
  LATER,
  objected,
  objection,
} from './story.ts';

type Concluding = Extract<NoticeCommand, { type: 'ConcludeInquiry' }>;
const concluding = (objectionId: string, more: Partial<Concluding> = {}): Concluding => ({
  type: 'ConcludeInquiry',
  objectionId,
  finding: 'not-upheld',
  text: '经核查与统计口径一致。',
  consequence: 'continue',
  ...more,
});
const document = { number: '滨工信纪〔2026〕3号', title: '会议纪要', date: '2026-03-25' };

describe('an inquiry', () => {
  it('runs its days from the admission, whoever gets it and when', () => {
    const { story, id } = inquired();
    expect(notice.tasks(story.state())).toMatchObject([
      {
        id: `inquiry:${id}`,
        org: 'BZ-DISCIPLINE',
        role: 'supervision',
        due: { date: '2026-03-31', why: { rule: 'call.days.inquiry', startedOn: '2026-03-17' } },
      },
    ]);
  });

  it('follows an admission', () => {
    const { story, id } = objected();
    story
      .when({ type: 'AssignInquiry', objectionId: id, to: 'BZ-DISCIPLINE' })
      .refuses(ObjectionNotAdmitted);
  });

  it('is nobody’s who is concerned: neither the applicant’s nor a county’s', () => {
    const { story, id } = inquired();
    for (const to of ['371625', '371622', 'BZ-LEADING-GROUP', 'NOBODY'])
      story.when({ type: 'AssignInquiry', objectionId: id, to }).refuses(UnfitInquirer);
    const own = inquired(proposed('recognised', { applicant: 'BZ-STATS' }));
    own.story
      .when({ type: 'AssignInquiry', objectionId: own.id, to: 'BZ-STATS' })
      .refuses(UnfitInquirer);
  });

  it('is concluded by whom it was assigned to', () => {
    const { story, id } = inquired();
    story.when(concluding(id), { actor: office() }).refuses(NotTheInquirer);
    story.when(concluding(id), committee).then([{ type: 'InquiryConcluded', again: false }]);
  });

  it('is concluded by another person than the one who examined the case', () => {
    const { story, id } = inquired();
    story
      .when({ type: 'AssignInquiry', objectionId: id, to: 'BZ-STATS' })
      .accepted()
      .when(concluding(id), {
        actor: { id: 'u-stats-examiner', role: 'department', org: 'BZ-STATS' },
      })
      .refuses(SamePersonInquires);
  });

  it('is not concluded by the officer who accepted the form either', () => {
    const kase = proposed();
    const formal = { acceptedAt: 'x', acceptedBy: 'u-acceptor' } as never;
    const { story, id } = inquired({ ...kase, review: { ...kase.review, formal } });
    story
      .when({ type: 'AssignInquiry', objectionId: id, to: 'BZ-OFFICE' })
      .accepted()
      .when(concluding(id), { actor: office('u-acceptor') })
      .refuses(SamePersonInquires);
  });

  it('may be recorded on behalf of a committee that does not log in', () => {
    const { story, id } = inquired();
    story
      .when(concluding(id), { actor: recordedFor(committee.actor) })
      .then([{ type: 'InquiryConcluded' }]);
    expect(notice.commands.ConcludeInquiry?.onBehalf).toBe(true);
  });

  it('is extended once, and only before its limit', () => {
    const { story, id } = inquired();
    const extend = { type: 'ExtendInquiry', objectionId: id, reason: '须赴现场核实。' } as const;
    story
      .when(extend)
      .then([
        {
          type: 'InquiryExtended',
          was: { date: '2026-03-31' },
          inquiry: { due: { date: '2026-04-15' } },
        },
      ])
      .when(extend)
      .refuses(AlreadyExtended);
    story.when(extend, { at: '2026-03-31T09:30:00.000Z' }).refuses(ExtensionTooLate);
  });

  it('is watched with the case’s other questions: the machine wakes for the earliest', () => {
    const { story, id } = inquired();
    const later = { ...everyone, at: '2026-03-18T01:00:00.000Z' };
    const two = story.when(objection(), later).accepted().state();
    const ids = Object.keys(two.notice.objections);
    expect(ids[0]).toBe(id);
    expect(notice.waits(two)).toMatchObject([
      { taskId: `objection:${ids[1]}`, wakeAt: '2026-03-24T01:00:00.000Z' },
    ]);
  });

  it('that is late is reminded, and never concluded by time', () => {
    const { story, id } = inquired();
    const late = story
      .when(keepTime, { ...clock, at: '2026-03-30T01:00:00.000Z' })
      .then([{ type: 'NoticeReminded', taskId: `inquiry:${id}`, overdue: false }])
      .when(keepTime, { ...clock, at: '2026-03-31T09:30:00.000Z' })
      .then([{ type: 'NoticeReminded', overdue: true, wakeAt: '2026-04-03T09:30:00.000Z' }])
      .when(keepTime, { ...clock, at: '2026-04-03T09:30:00.000Z' })
      .then([{ type: 'NoticeReminded', escalateTo: 'BZ-OFFICE' }]);
    expect(late.state().status).toBe('notice');
  });
});

describe('what follows from an inquiry', () => {
  it('the notice’s end comes with the conclusion, where its days passed meanwhile', () => {
    const { story, id } = inquired();
    const kase = story
      .when(concluding(id), { ...committee, at: LATER })
      .then([{ type: 'InquiryConcluded' }, { type: 'NoticePeriodEnded', lastDay: '2026-03-23' }])
      .state();
    expect(kase.status).toBe('notice-over');
  });

  it('waits for the other objections to the same case', () => {
    const { story, id } = inquired();
    story
      .when(objection(), { ...everyone, at: FIRST })
      .accepted()
      .when(concluding(id), { ...committee, at: LATER })
      .then([{ type: 'InquiryConcluded' }]);
  });

  it('is nothing worse than going on, where the objection is not upheld', () => {
    const { story, id } = inquired();
    for (const consequence of ['re-notice', 'suspend', 'remove'] as const)
      story.when(concluding(id, { consequence }), committee).refuses(ConsequenceUnfounded);
  });

  it('is a second notice where the published content changed', () => {
    const { story, id } = inquired();
    const kase = story
      .when(concluding(id, { finding: 'partly', consequence: 're-notice' }), committee)
      .then([
        { type: 'InquiryConcluded', again: true },
        { type: 'ReturnedForNotice', objections: [id] },
        { type: 'PublicationAwaited' },
      ])
      .state();
    expect(kase.status).toBe('proposed');
    expect(notice.tasks(kase)).toMatchObject([{ id: 'publish', due: { date: '2026-03-24' } }]);
  });

  it('is a second notice after each handled objection, where the call says so', () => {
    const each = callOf({ publicNotice: { ...call.publicNotice, again: 'each' } });
    const { story, id } = inquired(proposed('recognised', { of: each }), each);
    story
      .when(concluding(id), committee)
      .then([
        { type: 'InquiryConcluded', again: true },
        { type: 'ReturnedForNotice' },
        { type: 'PublicationAwaited' },
      ]);
  });

  it('is a suspension until the office resumes the case on a document', () => {
    const { story, id } = inquired();
    const resume = { type: 'ResumeAfterSuspension', reason: '整改到位。', document } as const;
    story.when(resume, { at: LATER }).refuses(NotSuspended);
    const suspended = story
      .when(concluding(id, { finding: 'upheld', consequence: 'suspend' }), committee)
      .then([{ type: 'InquiryConcluded' }]);
    expect(notice.tasks(suspended.state())).toMatchObject([{ id: 'resume' }]);
    expect(notice.waits(suspended.state())).toMatchObject([{ taskId: 'resume' }]);
    suspended
      .when(resume, { at: LATER })
      .then([{ type: 'SuspensionLifted' }, { type: 'NoticePeriodEnded' }]);
    suspended.when(resume, { at: FIRST }).refuses(DocumentFromTheFuture);
  });

  it('is the removal from the list on a document, which settles the case’s other objections too', () => {
    const { story, id } = inquired();
    const removal = concluding(id, { finding: 'upheld', consequence: 'remove' });
    story.when(removal, committee).refuses(DocumentMissing);
    const two = story.when(objection(), { ...everyone, at: FIRST }).accepted();
    const kase = two
      .when({ ...removal, document }, { ...committee, at: LATER })
      .then([{ type: 'InquiryConcluded' }, { type: 'RemovedFromList', objectionId: id }])
      .state();
    expect(kase.status).toBe('not-selected');
    expect(notice.tasks(kase)).toEqual([]);
    expect(Object.values(kase.notice.objections).map(({ status }) => status)).toEqual([
      'concluded',
      'moot',
    ]);
  });
});
