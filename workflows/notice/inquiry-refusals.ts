import type { Bilingual } from '../../engine/bilingual.ts';
import { Refusal } from '../../engine/refusal.ts';

const said = (zh: string, en: string): Bilingual => ({ zh, en });

export class UnfitInquirer extends Refusal {
  override readonly name = 'UnfitInquirer';
  constructor(org: string, because: Bilingual) {
    super({ rule: 'inquiry.by-somebody-else', inputs: { org }, because });
  }
}

export class NotTheInquirer extends Refusal {
  override readonly name = 'NotTheInquirer';
  constructor(org: string) {
    super({
      rule: 'inquiry.assigned',
      inputs: { org },
      because: said(
        '核查结论由承办核查的单位作出；如未交办，请先交办',
        'the conclusion is drawn by the unit to which the inquiry was assigned: assign it first where it was not',
      ),
    });
  }
}

export class SamePersonInquires extends Refusal {
  override readonly name = 'SamePersonInquires';
  constructor() {
    super({
      rule: 'inquiry.other-person',
      because: said(
        '经办过该项目审查的人员不能核查对它的异议，请由其他人员办理',
        'who examined the application cannot inquire into an objection to it: another person must',
      ),
    });
  }
}

export class AlreadyExtended extends Refusal {
  override readonly name = 'AlreadyExtended';
  constructor(objectionId: string) {
    super({
      rule: 'inquiry.extend-once',
      inputs: { objectionId },
      because: said('核查期限只能延长一次', 'an inquiry is extended once only'),
    });
  }
}

export class ExtensionTooLate extends Refusal {
  override readonly name = 'ExtensionTooLate';
  constructor(due: string) {
    super({
      rule: 'inquiry.extend-in-time',
      inputs: { due },
      because: said(
        `核查期限${due}已过，不能再延长，请尽快作出结论`,
        `the inquiry was due on ${due}: it cannot be extended any more, conclude it`,
      ),
    });
  }
}

export class ConsequenceUnfounded extends Refusal {
  override readonly name = 'ConsequenceUnfounded';
  constructor(finding: string, consequence: string) {
    super({
      rule: 'inquiry.consequence',
      inputs: { finding, consequence },
      because: said(
        '异议不成立的，该项目继续办理；须重新公示、暂停或取消的，应认定异议成立或部分成立',
        'where the objection is not upheld the case goes on: a second notice, a suspension or a removal needs an objection upheld, wholly or partly',
      ),
    });
  }
}

export class DocumentMissing extends Refusal {
  override readonly name = 'DocumentMissing';
  constructor(consequence: string) {
    super({
      rule: 'inquiry.document',
      inputs: { consequence },
      because: said(
        '移出拟定名单须有集体研究的文件，请填写文号、标题和日期',
        'a removal from the list rests on a document of the body that decided: give its number, title and date',
      ),
      problems: [
        { path: 'document', rule: 'required', message: said('请填写文件', 'give the document') },
      ],
    });
  }
}

export class NotSuspended extends Refusal {
  override readonly name = 'NotSuspended';
  constructor() {
    super({
      rule: 'inquiry.suspended',
      because: said('该项目没有暂停办理', 'the case is not suspended'),
    });
  }
}

export class NotForRecognition extends Refusal {
  override readonly name = 'NotForRecognition';
  constructor(status: string, outcome: string) {
    super({
      rule: 'recognition.outcome',
      inputs: { status, outcome },
      because: said(
        '只有审议结果为认定或培育、且公示期满的项目才能印发认定文件',
        'a recognition document is issued for an application decided to be recognised or listed, once its notice is over',
      ),
    });
  }
}

export class NoticeNotOver extends Refusal {
  override readonly name = 'NoticeNotOver';
  constructor(lastDay: string) {
    super({
      rule: 'recognition.notice-over',
      inputs: { lastDay },
      because: said(
        `公示期至${lastDay}止，期满后才能印发认定文件`,
        `the notice runs to ${lastDay}: the document can be issued once it is over`,
      ),
    });
  }
}
