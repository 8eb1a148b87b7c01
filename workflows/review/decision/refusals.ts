import { Refusal } from '../../../engine/refusal.ts';

export class NotThisBody extends Refusal {
  override readonly name = 'NotThisBody';
  constructor(body: string) {
    super({
      rule: 'review.own-decision',
      inputs: { body },
      because: {
        zh: '集体研究结果由该机关登记；该机关不上线的，请依据会议纪要代录并由另一人复核',
        en: 'a body’s decision is its own act: where it does not log in, record it on behalf from the minutes, with a second person’s check',
      },
    });
  }
}

export class BodyNotNext extends Refusal {
  override readonly name = 'BodyNotNext';
  constructor(body: string, next: string) {
    super({
      rule: 'call.decisionChain',
      inputs: { body, next },
      because: {
        zh: '未到该机关研究的环节，请按批次规定的顺序办理',
        en: 'it is not this body’s turn: follow the order that the round sets',
      },
    });
  }
}

export class OutcomeMissing extends Refusal {
  override readonly name = 'OutcomeMissing';
  constructor(outcomes: readonly string[]) {
    super({
      rule: 'call.outcomes',
      inputs: { outcomes },
      because: {
        zh: '审议通过的，请从批次规定的结果中选择一项',
        en: 'with an adoption name one of the round’s outcomes',
      },
      problems: [
        { path: 'outcome', rule: 'call.outcomes', message: { zh: '请选择结果', en: 'pick one' } },
      ],
    });
  }
}

export class SendBackUnclear extends Refusal {
  override readonly name = 'SendBackUnclear';
  constructor(problem: 'stage' | 'departments' | 'experts' | 'decided') {
    const because = {
      stage: { zh: '请写明退回哪一环节', en: 'say which stage it goes back to' },
      departments: {
        zh: '所列部门未参加本项目联审，请核对',
        en: 'these departments did not take part in the review: check them',
      },
      experts: { zh: '本批次没有专家评审', en: 'this round has no expert review' },
      decided: {
        zh: '重新研究时请维持、调整或撤销原结果，不能退回前一环节',
        en: 'deciding again, uphold the outcome, change it or take it back: it does not go back a stage',
      },
    };
    super({ rule: 'review.send-back', inputs: { problem }, because: because[problem] });
  }
}

export class DeviationUnexplained extends Refusal {
  override readonly name = 'DeviationUnexplained';
  constructor(position: number, frozen: number) {
    super({
      rule: 'review.deviation',
      inputs: { position, frozen },
      because: {
        zh: `与评审排序（第${frozen}名）不一致的，须写明调整排序说明`,
        en: `the ranking has it at ${frozen}: a deviation needs its reason （调整排序说明）`,
      },
    });
  }
}
