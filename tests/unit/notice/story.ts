import { noticePeriod } from '../../../workflows/calendar/deadline.ts';
import type { ApplicationCall } from '../../../workflows/calls/call.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { type NoticeCommand, notice } from '../../../workflows/notice/index.ts';
import type { NoticePeriodOf } from '../../../workflows/notice/state.ts';
import { recommendation } from '../../../workflows/recommendation/index.ts';
import { calendar2026 } from '../../fixtures/calendar.ts';
import { call } from '../../fixtures/call.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { given, office, system } from '../../given.ts';

/** Tue 17 to Mon 23 March 2026: five working days. */
export const FIRST = '2026-03-17T01:00:00.000Z';
export const LAST_MOMENT = '2026-03-23T15:59:59.999Z';
export const OVER = '2026-03-23T16:00:00.000Z';
/** Wed 25 March, 10:00 in Shanghai. */
export const LATER = '2026-03-25T02:00:00.000Z';

export const periodFrom = (
  firstDay: string,
  round = 1,
  of: ApplicationCall = call,
): NoticePeriodOf => {
  const { days, unit, countFirstDay } = of.publicNotice;
  const rule = 'call.publicNotice.days';
  return {
    noticeId: 'n-1',
    round,
    ...noticePeriod({ firstDay, days, unit, countFirstDay, calendar: calendar2026, rule }),
  };
};

/** A case on its notice of 17 to 23 March; from here on the office acts, in the first morning. */
export const onNotice = (kase: CaseState = proposed(), of: ApplicationCall = call) =>
  given(notice, kase, recommendation)
    .facts({ call: of })
    .events({ type: 'NoticeEntered', ...periodFrom('2026-03-17', 1, of) } as never)
    .by(office())
    .at(FIRST);

type Objecting = Extract<NoticeCommand, { type: 'Object' }>;
export const file = { fileId: 'f-1', name: 'evidence.pdf', sha256: 'a'.repeat(64), size: 1000 };
export const objection = (more: Partial<Objecting> = {}): Objecting => ({
  type: 'Object',
  kind: 'substantive',
  grounds: '公示所列产值与统计年鉴不一致。',
  evidence: [],
  objector: { name: '张三', contact: '13800000000' },
  channel: 'online',
  ...more,
});

type Registering = Extract<NoticeCommand, { type: 'RegisterObjection' }>;
export const letter = (receivedOn: string, more: Partial<Registering> = {}): Registering => ({
  type: 'RegisterObjection',
  kind: 'substantive',
  grounds: '来信反映核心企业数据不实。',
  evidence: [],
  objector: { seal: '滨州市某某有限公司', contact: '滨州市某路1号' },
  channel: 'post',
  receivedOn,
  proof: file,
  ...more,
});

export const everyone = { actor: { id: 'public', role: 'public', org: 'PUBLIC' } };
export const clock = { actor: system() };
export const keepTime = { type: 'KeepNoticeTime', taskId: 'any' } as const;

/** A case with one objection, and the objection's id. */
export const objected = (kase: CaseState = proposed(), of: ApplicationCall = call) => {
  const story = onNotice(kase, of)
    .when(objection(), { ...everyone, at: FIRST })
    .accepted()
    .by(office());
  return { story, id: Object.keys(story.state().notice.objections)[0] ?? '' };
};

/** …admitted, and assigned to the discipline committee. */
export const inquired = (kase: CaseState = proposed(), of: ApplicationCall = call) => {
  const { story, id } = objected(kase, of);
  const next = story
    .when({ type: 'AdmitObjection', objectionId: id })
    .accepted()
    .when({ type: 'AssignInquiry', objectionId: id, to: 'BZ-DISCIPLINE' })
    .accepted();
  return { story: next, id };
};

export const committee = {
  actor: { id: 'u-committee', role: 'supervision', org: 'BZ-DISCIPLINE' },
};
