import { describe, expect, it } from 'vitest';
import { QuestionOpen } from '../../../workflows/case/question-refusals.ts';
import { notice, noticeCaseFollowUps } from '../../../workflows/notice/index.ts';
import {
  NotForRecognition,
  NoticeNotOver,
  PublicationDateImplausible,
} from '../../../workflows/notice/recognition.ts';
import { lastDayOfTitle } from '../../../workflows/notice/title.ts';
import {
  DocumentFromTheFuture,
  DocumentOrderImplausible,
} from '../../../workflows/orgs/document-order.ts';
import { NumberTaken } from '../../../workflows/orgs/number-claim.ts';
import { callOf } from '../../fixtures/call.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { given, office } from '../../given.ts';
import { clock, keepTime, LAST_MOMENT, LATER, OVER, objected, onNotice } from './story.ts';

const issue = (date = '2026-03-25', publishedOn?: string) =>
  ({
    type: 'IssueRecognition',
    document: { number: '滨工信发〔2026〕28号', title: '关于公布集群名单的通知', date },
    publishedOn,
  }) as const;
const over = (kase = proposed()) =>
  onNotice(kase)
    .when(keepTime, { ...clock, at: OVER })
    .accepted()
    .at(LATER);

describe('a title', () => {
  it('starts from the document, never from a timer', () => {
    const months = over();
    for (const at of ['2026-04-30T02:00:00.000Z', '2026-09-30T02:00:00.000Z'])
      expect(months.when(keepTime, { ...clock, at }).state().status).toBe('notice-over');
    const kase = months
      .when(issue())
      .then([
        {
          type: 'Recognised',
          clusterId: 'cl-c-1',
          level: 'city',
          outcome: { id: 'recognised', kind: 'recognise' },
          validFrom: '2026-03-25',
          validTo: '2029-03-24',
        },
      ])
      .state();
    expect(kase.status).toBe('recognised');
    expect(notice.tasks(kase)).toEqual([]);
    expect(notice.rest(kase)).toBe('Done');
  });

  it('ends on the day before its anniversary, as 10 July 2023 to 9 July 2026', () => {
    expect(lastDayOfTitle('2023-07-10', 3)).toBe('2026-07-09');
    expect(lastDayOfTitle('2024-01-01', 3)).toBe('2026-12-31');
    expect(lastDayOfTitle('2024-02-29', 3)).toBe('2027-02-28');
    expect(lastDayOfTitle('2024-03-01', 4)).toBe('2028-02-29');
  });

  it('has no last day where the call sets no validity', () => {
    const { events } = over()
      .facts({ call: callOf({ validityYears: undefined }) })
      .when(issue())
      .decision();
    expect(events[0]).not.toHaveProperty('validTo');
  });

  it('of a key candidate lists the case and does not call it recognised', () => {
    expect(over(proposed('key-candidate')).when(issue()).state().status).toBe('listed');
  });

  it('goes to the cluster’s record', () => {
    expect(noticeCaseFollowUps(over().when(issue()).state())).toMatchObject([
      {
        aggregate: 'cluster',
        id: 'cl-c-1',
        command: { type: 'AwardTitle', level: 'city', from: '2026-03-25', caseId: 'c-1' },
      },
    ]);
    expect(noticeCaseFollowUps(over().state())).toEqual([]);
  });
});

describe('the recognition document', () => {
  it('waits for no timer: the notice’s end is told with it', () => {
    onNotice()
      .when(issue(), { at: LATER })
      .then([{ type: 'NoticePeriodEnded' }, { type: 'Recognised' }]);
  });

  it('is not issued while the notice runs', () => {
    onNotice().when(issue('2026-03-23'), { at: LAST_MOMENT }).refuses(NoticeNotOver);
  });

  it('is dated after the notice and the decision, and not after today', () => {
    over().when(issue('2026-03-23')).refuses(DocumentOrderImplausible);
    over().when(issue('2026-03-26')).refuses(DocumentFromTheFuture);
    over()
      .when(issue('2026-03-24', '2026-03-23'))
      .refuses(PublicationDateImplausible, { rule: 'recognition.published-on' });
    const none = callOf({
      publicNotice: {
        days: 0,
        issuer: 'BZ-OFFICE',
        contact: { telephone: '1' },
        supervisionTelephone: '2',
      },
    });
    given(notice, proposed())
      .facts({ call: none })
      .by(office())
      .when(issue('2026-03-12'))
      .refuses(DocumentOrderImplausible);
  });

  it('leaves out a case with an open objection, which follows later', () => {
    const { story, id } = objected();
    story.when(issue(), { at: LATER }).refuses(QuestionOpen);
    story
      .when(
        { type: 'RefuseObjection', objectionId: id, reason: 'no-evidence', text: '无证据材料。' },
        { at: LATER },
      )
      .accepted()
      .when(issue(), { at: LATER })
      .then([{ type: 'Recognised' }]);
  });

  it('is not for a case that is to be recommended, nor for one that was never published', () => {
    over(proposed('recommend')).when(issue()).refuses(NotForRecognition);
    given(notice, proposed()).by(office()).when(issue('2026-03-16')).refuses(NotForRecognition);
  });

  it('keeps its number: the same for all cases of the round, for nothing else', () => {
    const [first] = over().when(issue()).decision().claims ?? [];
    const [second] =
      over(proposed('recognised', { caseId: 'c-2' }))
        .when(issue())
        .decision().claims ?? [];
    expect(first).toMatchObject({ kind: 'unique', note: { body: 'BZ-OFFICE' } });
    expect(second).toMatchObject({ owner: first?.kind === 'unique' && first.owner });
    expect(first?.kind === 'unique' && first.refusal()).toBeInstanceOf(NumberTaken);
  });
});
