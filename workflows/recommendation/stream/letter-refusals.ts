import type { Bilingual } from '../../../engine/bilingual.ts';
import { Refusal } from '../../../engine/refusal.ts';

export class LetterAlreadySent extends Refusal {
  override readonly name = 'LetterAlreadySent';
  constructor(number: string) {
    super({
      rule: 'recommendation.letter-once',
      inputs: { number },
      because: {
        zh: `推荐文件${number}已报送，名单不再变动；如有变化请办理撤回推荐或补充推荐`,
        en: `${number} has been sent and the list stands: withdraw a recommendation or supplement it`,
      },
    });
  }
}

export class LetterNotSent extends Refusal {
  override readonly name = 'LetterNotSent';
  constructor() {
    super({
      rule: 'recommendation.letter-first',
      because: {
        zh: '推荐文件尚未报送，请直接列入拟推荐',
        en: 'no letter has been sent yet: nominate instead',
      },
    });
  }
}

export class NothingNominated extends Refusal {
  override readonly name = 'NothingNominated';
  constructor() {
    super({
      rule: 'recommendation.nominations',
      because: { zh: '拟推荐名单为空，请先列入', en: 'nothing is nominated: nominate first' },
    });
  }
}

export class NotTheNextBody extends Refusal {
  override readonly name = 'NotTheNextBody';
  constructor(body: string, next: Bilingual | undefined) {
    super({
      rule: 'call.decision-chain',
      inputs: { body },
      because:
        next === undefined
          ? { zh: '推荐名单已全部审议通过', en: 'all bodies have approved the list' }
          : {
              zh: `应先由“${next.zh}”审议；只能登记本单位的审议结果`,
              en: `“${next.en}” comes next, and a body approves for itself only`,
            },
    });
  }
}

export class ApprovalOutstanding extends Refusal {
  override readonly name = 'ApprovalOutstanding';
  constructor(next: Bilingual) {
    super({
      rule: 'recommendation.approved',
      because: {
        zh: `推荐名单尚待“${next.zh}”审议通过；名单变动后须重新审议`,
        en: `the list awaits “${next.en}”; a list that changed is approved anew`,
      },
    });
  }
}

export class LetterDoesNotMatch extends Refusal {
  override readonly name = 'LetterDoesNotMatch';
  constructor(missing: readonly string[], surplus: readonly string[]) {
    super({
      rule: 'recommendation.letter-covers-batch',
      inputs: { missing, surplus },
      because: {
        zh: '推荐文件所列项目与拟推荐名单不一致，请核对汇总表后重新报送',
        en: 'the letter does not list what is nominated: compare it with the summary sheet',
      },
    });
  }
}

export class UpstreamDeadlinePassed extends Refusal {
  override readonly name = 'UpstreamDeadlinePassed';
  constructor(deadline: string, at: string) {
    super({
      rule: 'upstream.deadline',
      inputs: { deadline, at },
      because: {
        zh: '已过上级申报截止时间；上级书面同意的，请附同意文件后再报送',
        en: 'the upstream deadline has passed: attach the document by which the upstream agrees to take it',
      },
    });
  }
}

export class NoSuchLetter extends Refusal {
  override readonly name = 'NoSuchLetter';
  constructor(number: string) {
    super({
      rule: 'recommendation.letter',
      inputs: { number },
      because: {
        zh: `本批次没有报送过${number}，请核对文号`,
        en: `${number} was not sent in this recommendation: check the number`,
      },
    });
  }
}

export class DispatchEmpty extends Refusal {
  override readonly name = 'DispatchEmpty';
  constructor() {
    super({
      rule: 'recommendation.dispatch',
      because: {
        zh: '请至少填写快递单号、签收日期或回执中的一项',
        en: 'enter at least one of EMS number, date of receipt and receipt',
      },
    });
  }
}

export class ReceiptDateImplausible extends Refusal {
  override readonly name = 'ReceiptDateImplausible';
  constructor(date: string, letter: string, today: string) {
    super({
      rule: 'recommendation.receipt-date',
      inputs: { date, letter, today },
      because: {
        zh: '签收日期应在推荐文件成文之日与今天之间，请核对',
        en: 'the date of receipt lies between the date of the letter and today: check it',
      },
    });
  }
}

export class TakenBackBelow extends Refusal {
  override readonly name = 'TakenBackBelow';
  constructor(caseId: string) {
    super({
      rule: 'recommendation.taken-back',
      inputs: { caseId },
      because: {
        zh: '下级已撤回该申报项目的推荐，请先将其移出拟推荐名单',
        en: 'the level below has taken this application back: take it out of the nominations first',
      },
    });
  }
}

export class OutcomeNotContested extends Refusal {
  override readonly name = 'OutcomeNotContested';
  constructor(caseId: string) {
    super({
      rule: 'recommendation.contested',
      inputs: { caseId },
      because: {
        zh: '该项目没有待核实的撤回后入选结果，请刷新后查看',
        en: 'no result after a withdrawal waits to be settled here: reload and see',
      },
    });
  }
}
