import { type Problem, refusal } from '../../../engine/refusal.ts';

export const NoticePublished = refusal('NoticePublished', 'notice.once', () => ({
  zh: '该公示已经发布；如内容有误，请发布更正公示',
  en: 'this notice is published already: set a mistake right by a corrected notice',
}));

export const NoticeNotPublished = refusal('NoticeNotPublished', 'notice.published', () => ({
  zh: '该公示尚未发布或已撤回，请先发布公示',
  en: 'this notice is not published, or was withdrawn: publish one first',
}));

export const NoticeNotNeeded = refusal(
  'NoticeNotNeeded',
  'call.publicNotice.days',
  (callId: string) => ({
    inputs: { callId },
    zh: '本批次未设公示环节，可直接办理后续手续',
    en: 'this round has no public notice: go on with the next step',
  }),
);

/** Units that a corrected line cannot name, each by its place. */
export const NamesUnfit = refusal(
  'NamesUnfit',
  'notice.corrected-names',
  (problems: readonly Problem[]) => ({
    zh: '更正后的单位不符合要求，请按逐项提示修改',
    en: 'the corrected units do not do: correct each as shown',
    problems,
  }),
);

/** Names every case that cannot be listed, at once. */
export const CasesNotProposed = refusal(
  'CasesNotProposed',
  'notice.cases-proposed',
  (cases: readonly { readonly index: number; readonly caseId: string }[]) => ({
    inputs: { cases: cases.map(({ caseId }) => caseId) },
    zh: '以下项目不在本批次拟定名单中，或尚有未办结事项，或已在其他公示中、已印发文件，请从名单中移出',
    en: 'these applications are not on the proposed list of this round, wait for an answer, or are further on already: take them off',
    problems: cases.map(({ index }) => ({
      path: `cases.${index}`,
      rule: 'proposed',
      message: { zh: '不在拟定名单中', en: 'not on the proposed list' },
    })),
  }),
);

export const NotInNotice = refusal('NotInNotice', 'notice.listed', (cases: readonly string[]) => ({
  inputs: { cases },
  zh: '更正公示只能涉及原公示中的项目；新增项目请另行公示',
  en: 'a corrected notice concerns applications of the notice itself: publish another notice for others',
}));

export const FirstDayPast = refusal(
  'FirstDayPast',
  'notice.first-day',
  (firstDay: string, today: string) => ({
    inputs: { firstDay, today },
    zh: `公示首日${firstDay}已过，请选择今日（${today}）或以后的日期`,
    en: `the first day ${firstDay} is past: choose today (${today}) or later`,
  }),
);

export const NoticeBegun = refusal('NoticeBegun', 'notice.withdraw-before', (firstDay: string) => ({
  inputs: { firstDay },
  zh: `公示已于${firstDay}开始，不能撤回；如内容有误，请发布更正公示`,
  en: `the notice began on ${firstDay} and cannot be withdrawn: set a mistake right by a corrected notice`,
}));

export const SeenInFuture = refusal('SeenInFuture', 'notice.website-seen', (seenAt: string) => ({
  inputs: { seenAt },
  zh: '查看网页的时间晚于现在，请核对',
  en: 'the page cannot have been seen later than now: check the time',
}));
