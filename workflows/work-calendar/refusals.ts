import { type Problem, refusal } from '../../engine/refusal.ts';

export const YearOutOfReach = refusal(
  'YearOutOfReach',
  'calendar.year',
  (year: number, first: number, last: number) => ({
    inputs: { year, first, last },
    zh: `现有日历为${first}年至${last}年，只能调整其中某一年或增加${last + 1}年，不能跳过年份`,
    en: `the calendar has the years ${first} to ${last}: amend one of these or add ${last + 1}, without a gap`,
  }),
);

export const DaysImplausible = refusal(
  'DaysImplausible',
  'calendar.days',
  (problems: readonly Problem[]) => ({
    inputs: { count: problems.length },
    zh: `有${problems.length}个日期与通知的写法不符，已逐项列出，请对照通知原文修改`,
    en: `${problems.length} date(s) cannot be what the announcement says, each is listed: compare with its text`,
    problems,
  }),
);

export const NoSuchAmendment = refusal(
  'NoSuchAmendment',
  'calendar.amendment',
  (amendmentId: string) => ({
    inputs: { amendmentId },
    zh: '没有这项待复核的日历调整，可能已由他人办理',
    en: 'no such proposal awaits a check; somebody may have dealt with it already',
  }),
);
