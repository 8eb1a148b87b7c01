import { type Problem, Refusal } from '../../../engine/refusal.ts';

export class NoticePublished extends Refusal {
  override readonly name = 'NoticePublished';
  constructor() {
    super({
      rule: 'notice.once',
      because: {
        zh: '该公示已经发布；如内容有误，请发布更正公示',
        en: 'this notice is published already: set a mistake right by a corrected notice',
      },
    });
  }
}

export class NoticeNotPublished extends Refusal {
  override readonly name = 'NoticeNotPublished';
  constructor() {
    super({
      rule: 'notice.published',
      because: {
        zh: '该公示尚未发布或已撤回，请先发布公示',
        en: 'this notice is not published, or was withdrawn: publish one first',
      },
    });
  }
}

export class NoticeNotNeeded extends Refusal {
  override readonly name = 'NoticeNotNeeded';
  constructor(callId: string) {
    super({
      rule: 'call.publicNotice.days',
      inputs: { callId },
      because: {
        zh: '本批次未设公示环节，可直接办理后续手续',
        en: 'this round has no public notice: go on with the next step',
      },
    });
  }
}

/** Units that a corrected line cannot name, each by its place. */
export class NamesUnfit extends Refusal {
  override readonly name = 'NamesUnfit';
  constructor(problems: readonly Problem[]) {
    super({
      rule: 'notice.corrected-names',
      because: {
        zh: '更正后的单位不符合要求，请按逐项提示修改',
        en: 'the corrected units do not do: correct each as shown',
      },
      problems,
    });
  }
}

/** Names every case that cannot be listed, at once. */
export class CasesNotProposed extends Refusal {
  override readonly name = 'CasesNotProposed';
  constructor(cases: readonly { readonly index: number; readonly caseId: string }[]) {
    super({
      rule: 'notice.cases-proposed',
      inputs: { cases: cases.map(({ caseId }) => caseId) },
      because: {
        zh: '以下项目不在本批次拟定名单中，或尚有未办结事项，或已在其他公示中、已印发文件，请从名单中移出',
        en: 'these applications are not on the proposed list of this round, wait for an answer, or are further on already: take them off',
      },
      problems: cases.map(({ index }) => ({
        path: `cases.${index}`,
        rule: 'proposed',
        message: { zh: '不在拟定名单中', en: 'not on the proposed list' },
      })),
    });
  }
}

export class NotInNotice extends Refusal {
  override readonly name = 'NotInNotice';
  constructor(cases: readonly string[]) {
    super({
      rule: 'notice.listed',
      inputs: { cases },
      because: {
        zh: '更正公示只能涉及原公示中的项目；新增项目请另行公示',
        en: 'a corrected notice concerns applications of the notice itself: publish another notice for others',
      },
    });
  }
}

export class FirstDayPast extends Refusal {
  override readonly name = 'FirstDayPast';
  constructor(firstDay: string, today: string) {
    super({
      rule: 'notice.first-day',
      inputs: { firstDay, today },
      because: {
        zh: `公示首日${firstDay}已过，请选择今日（${today}）或以后的日期`,
        en: `the first day ${firstDay} is past: choose today (${today}) or later`,
      },
    });
  }
}

export class NoticeBegun extends Refusal {
  override readonly name = 'NoticeBegun';
  constructor(firstDay: string) {
    super({
      rule: 'notice.withdraw-before',
      inputs: { firstDay },
      because: {
        zh: `公示已于${firstDay}开始，不能撤回；如内容有误，请发布更正公示`,
        en: `the notice began on ${firstDay} and cannot be withdrawn: set a mistake right by a corrected notice`,
      },
    });
  }
}

export class SeenInFuture extends Refusal {
  override readonly name = 'SeenInFuture';
  constructor(seenAt: string) {
    super({
      rule: 'notice.website-seen',
      inputs: { seenAt },
      because: {
        zh: '查看网页的时间晚于现在，请核对',
        en: 'the page cannot have been seen later than now: check the time',
      },
    });
  }
}
