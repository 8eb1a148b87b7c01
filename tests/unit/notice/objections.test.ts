import { describe, expect, it } from 'vitest';
import { isPersonal } from '../../../engine/personal.ts';
import { notice } from '../../../workflows/notice/index.ts';
import {
  AnonymousWithoutEvidence,
  EvidenceUnusable,
  IdentityMissing,
  LeadNotForwarded,
  NoSuchObjection,
  NoticeClosed,
  NotOnNotice,
  NotSupervision,
  ObjectionSettled,
  OutsideNoticePeriod,
} from '../../../workflows/notice/refusals.ts';
import { call } from '../../fixtures/call.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { given, MORNING, office } from '../../given.ts';
import {
  clock,
  committee,
  everyone,
  FIRST,
  file,
  keepTime,
  LAST_MOMENT,
  LATER,
  letter,
  OVER,
  objected,
  objection,
  onNotice,
  periodFrom,
} from './story.ts';

const atLast = { ...everyone, at: LAST_MOMENT };
const document = {
  number: '滨工信发〔2026〕28号',
  title: '关于公布名单的通知',
  date: '2026-03-25',
};

describe('a correction', () => {
  // Corrected on Wed 18 March with a first day on Fri 20: the notice of 17 to 23 March goes on meanwhile.
  const corrected = (kase = proposed()) =>
    onNotice(kase, call)
      .events({ type: 'NoticeEntered', ...periodFrom('2026-03-20', 2) } as never)
      .by(office());

  it('adds its days to those that were printed: between the two anybody can still object', () => {
    corrected()
      .when(objection(), { ...everyone, at: '2026-03-18T02:00:00.000Z' })
      .then([{ type: 'ObjectionReceived', receivedOn: '2026-03-18' }]);
    corrected()
      .when(objection(), { ...everyone, at: '2026-03-26T02:00:00.000Z' })
      .then([{ type: 'ObjectionReceived', receivedOn: '2026-03-26' }]);
    corrected()
      .when(objection(), { ...everyone, at: '2026-03-26T16:00:00.000Z' })
      .refuses(NoticeClosed);
  });

  it('keeps a letter that was posted within the first printed days', () => {
    const late = { at: '2026-03-25T02:00:00.000Z' };
    corrected()
      .when(letter('2026-03-17'), late)
      .then([{ type: 'ObjectionReceived', receivedOn: '2026-03-17' }]);
    corrected().when(letter('2026-03-16'), late).refuses(OutsideNoticePeriod);
  });
});

describe('an objection', () => {
  it('on the last day holds only its own case', () => {
    const held = onNotice(proposed('recognised', { caseId: 'c-1' }))
      .when(objection(), atLast)
      .then([{ type: 'ObjectionReceived', receivedOn: '2026-03-23' }])
      .when(keepTime, { ...clock, at: OVER })
      .then([])
      .state();
    expect(held.status).toBe('notice');
    expect(notice.rest(held)).toBe('ObjectionInquiry');
    const other = onNotice(proposed('recognised', { caseId: 'c-2' }))
      .when(keepTime, { ...clock, at: OVER })
      .state();
    expect(other.status).toBe('notice-over');
  });

  it('may be made until 24:00 of the last day and not after, whether or not a timer fired', () => {
    onNotice()
      .when(objection(), { ...everyone, at: OVER })
      .refuses(NoticeClosed);
    onNotice()
      .when(keepTime, { ...clock, at: OVER })
      .accepted()
      .when(objection(), { ...everyone, at: OVER })
      .refuses(NoticeClosed);
  });

  it('is not late where a limit on sending turned it away within the days, and counts as made then', () => {
    const after = { ...everyone, at: '2026-03-23T16:05:57.000Z' };
    onNotice()
      .when(keepTime, { ...clock, at: OVER })
      .accepted()
      .when(objection(), { ...after, begunAt: LAST_MOMENT })
      .then([{ type: 'ObjectionReceived', receivedOn: '2026-03-23', begunAt: LAST_MOMENT }]);
    onNotice()
      .when(objection(), { ...after, begunAt: OVER })
      .refuses(NoticeClosed);
    // Within the days it does not matter that others have been turned away.
    const [received] = onNotice()
      .when(objection(), { ...atLast, begunAt: FIRST })
      .decision().events;
    expect(received).not.toHaveProperty('begunAt');
  });

  it('may not be made before the first day, nor of a case that is not on notice', () => {
    onNotice()
      .when(objection(), { ...everyone, at: MORNING })
      .refuses(NoticeClosed);
    given(notice, proposed()).when(objection(), everyone).refuses(NotOnNotice);
  });

  it('is signed by a person with name and contact, or by a unit under its seal', () => {
    for (const objector of [{ name: '张三' }, { contact: '13800000000' }, { seal: '某公司' }, {}])
      onNotice()
        .when(objection({ objector }), everyone)
        .refuses(IdentityMissing, { problems: [{ path: 'objector' }] });
    onNotice()
      .when(objection({ objector: { seal: '某公司', contact: '0543-1' } }), everyone)
      .then([{ type: 'ObjectionReceived' }]);
  });

  it('seals who objected and what was said; nothing of it stands in the open', () => {
    const { decision } = onNotice().when(objection({ evidence: [file] }), atLast);
    const open = JSON.stringify(decision().events, (_, value: unknown) =>
      isPersonal(value) ? value.$personal : value,
    );
    expect(open).not.toMatch(/张三|13800000000|产值|evidence\.pdf/);
    expect(open).toContain('case/c-1/objection/o-');
    expect(JSON.stringify(onNotice().when(objection(), atLast).state().notice)).not.toMatch(/张三/);
  });

  it('needs files that the storage really holds', () => {
    onNotice()
      .when(objection({ evidence: [file] }), { ...everyone, facts: { files: new Map() } })
      .refuses(EvidenceUnusable);
  });

  it('asks the office whether to take it in, with a time limit', () => {
    const { story, id } = objected();
    expect(notice.tasks(story.state())).toMatchObject([
      {
        id: `objection:${id}`,
        org: 'BZ-OFFICE',
        commands: ['AdmitObjection', 'RefuseObjection'],
        due: { date: '2026-03-24' },
      },
    ]);
  });
});

describe('an application that was withdrawn meanwhile', () => {
  it('takes no more acts', () => {
    const { story, id } = objected();
    given(notice, { ...story.state(), status: 'withdrawn' })
      .when({ type: 'AdmitObjection', objectionId: id })
      .refuses(NotOnNotice);
  });
});

describe('an objection on paper', () => {
  it('counts by its postmark, though it is registered after the notice', () => {
    const over = onNotice()
      .when(keepTime, { ...clock, at: OVER })
      .accepted();
    const kase = over
      .when(letter('2026-03-23'), { at: LATER })
      .then([{ type: 'ObjectionReceived', channel: 'post', receivedOn: '2026-03-23', proof: file }])
      .state();
    expect(kase.status).toBe('notice');
    expect(notice.rest(kase)).toBe('ObjectionInquiry');
  });

  it('posted after the last day, before the first, or tomorrow is not registered', () => {
    onNotice().when(letter('2026-03-24'), { at: LATER }).refuses(OutsideNoticePeriod);
    onNotice().when(letter('2026-03-16'), { at: LATER }).refuses(OutsideNoticePeriod);
    onNotice().when(letter('2026-03-18'), { at: FIRST }).refuses(OutsideNoticePeriod);
  });

  it('posted in time is taken in even once the document is issued, and what follows is put on record', () => {
    const received = onNotice()
      .when({ type: 'IssueRecognition', document }, { at: LATER })
      .accepted()
      .when(letter('2026-03-23'), { at: LATER })
      .then([{ type: 'ObjectionReceived' }]);
    expect(received.state().status).toBe('recognised');
    expect(notice.tasks(received.state())).toMatchObject([{ kind: 'decide-objection' }]);
    const [id = ''] = Object.keys(received.state().notice.objections);
    received
      .when({ type: 'AdmitObjection', objectionId: id })
      .accepted()
      .when({ type: 'AssignInquiry', objectionId: id, to: 'BZ-DISCIPLINE' })
      .accepted()
      .when(
        {
          type: 'ConcludeInquiry',
          objectionId: id,
          finding: 'upheld',
          text: '经核查，异议成立。',
          consequence: 'remove',
          document: { ...document, number: '滨纪函〔2026〕2号' },
        },
        { ...committee, at: LATER },
      )
      .then([
        { type: 'InquiryConcluded' },
        { type: 'ConsequenceAwaited', about: `objection:${id}` },
      ]);
  });

  it('posted after the last day is not, wherever the case stands', () => {
    onNotice()
      .when({ type: 'IssueRecognition', document }, { at: LATER })
      .accepted()
      .when(letter('2026-03-24'), { at: LATER })
      .refuses(OutsideNoticePeriod);
  });
});

describe('an anonymous report', () => {
  const anonymous = { anonymous: true };

  it('without evidence is not taken in', () => {
    onNotice()
      .when(objection({ objector: anonymous }), everyone)
      .refuses(AnonymousWithoutEvidence);
  });

  it('with evidence is a lead for supervision and holds nothing up', () => {
    const story = onNotice()
      .when(objection({ objector: anonymous, evidence: [file] }), everyone)
      .then([{ type: 'LeadReceived' }]);
    const [task] = notice.tasks(story.state());
    expect(task).toMatchObject({ kind: 'forward-lead', org: 'BZ-OFFICE' });
    expect(notice.rest(story.state())).toBe('PublicNotice');
    story.when(keepTime, { ...clock, at: OVER }).then([{ type: 'NoticePeriodEnded' }]);
  });

  it('is forwarded to a supervision body, and before the case is closed', () => {
    const story = onNotice()
      .when(objection({ objector: anonymous, evidence: [file] }), everyone)
      .accepted();
    const leadId = Object.keys(story.state().notice.leads)[0] ?? '';
    story.when({ type: 'ForwardLead', leadId, to: 'BZ-STATS' }).refuses(NotSupervision);
    story.when({ type: 'IssueRecognition', document }, { at: LATER }).refuses(LeadNotForwarded);
    story
      .when({ type: 'ForwardLead', leadId, to: 'BZ-DISCIPLINE' })
      .then([{ type: 'LeadForwarded', to: 'BZ-DISCIPLINE' }])
      .when({ type: 'IssueRecognition', document }, { at: LATER })
      .then([{ type: 'NoticePeriodEnded' }, { type: 'Recognised' }]);
  });
});

describe('an objection that is not taken in', () => {
  it('states its reason and lets the case go on as if time had waited for it', () => {
    const { story, id } = objected();
    const refuse = {
      type: 'RefuseObjection',
      objectionId: id,
      reason: 'own-result',
      text: '对本单位评审结果不满不属异议。',
    } as const;
    const open = story.when(refuse).then([{ type: 'ObjectionRefused', reason: 'own-result' }]);
    expect(notice.rest(open.state())).toBe('PublicNotice');
    story
      .when(refuse, { at: LATER })
      .then([{ type: 'ObjectionRefused' }, { type: 'NoticePeriodEnded', lastDay: '2026-03-23' }]);
  });

  it('is decided on once', () => {
    const { story, id } = objected();
    const admit = { type: 'AdmitObjection', objectionId: id } as const;
    story.when(admit).accepted().when(admit).refuses(ObjectionSettled);
    story.when({ ...admit, objectionId: 'o-none' }).refuses(NoSuchObjection);
  });
});
