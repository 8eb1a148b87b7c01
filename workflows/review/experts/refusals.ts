import { type Problem, Refusal } from '../../../engine/refusal.ts';

export class NoSuchSeat extends Refusal {
  override readonly name = 'NoSuchSeat';
  constructor(seat: string, seats: number) {
    super({
      rule: 'call.experts.seats',
      inputs: { seat, seats },
      because: {
        zh: `本批次设${seats}个评审专家席位，没有${seat}号席位`,
        en: `this round has ${seats} expert seats and no seat ${seat}`,
      },
    });
  }
}

export class SeatTaken extends Refusal {
  override readonly name = 'SeatTaken';
  constructor(seat: string) {
    super({
      rule: 'review.seat-empty',
      inputs: { seat },
      because: {
        zh: `${seat}号席位已有专家；确定有误且专家尚未签署声明的，可以撤销确定，专家回避或逾期后也可另行确定`,
        en: `seat ${seat} is taken: a wrong appointment can be taken back before its expert has declared, and the seat is filled again once its expert is recused or silent`,
      },
    });
  }
}

export class AlreadySeated extends Refusal {
  override readonly name = 'AlreadySeated';
  constructor(seat: string) {
    super({
      rule: 'review.one-seat',
      inputs: { seat },
      because: {
        zh: '该专家已在本项目其他席位，请另选专家',
        en: 'this expert sits on another seat of this case: choose somebody else',
      },
    });
  }
}

export class SeatEmpty extends Refusal {
  override readonly name = 'SeatEmpty';
  constructor(seat: string) {
    super({
      rule: 'review.seat-filled',
      inputs: { seat },
      because: {
        zh: `${seat}号席位尚未确定专家，无须撤销`,
        en: `nobody is appointed to seat ${seat}: there is nothing to take back`,
      },
    });
  }
}

export class ExpertDeclared extends Refusal {
  override readonly name = 'ExpertDeclared';
  constructor(seat: string) {
    super({
      rule: 'review.appointment-open',
      inputs: { seat },
      because: {
        zh: `${seat}号席位的专家已签署回避声明和保密承诺，不能再撤销确定`,
        en: `the expert on seat ${seat} has declared already: the appointment is no longer taken back`,
      },
    });
  }
}

export class ExpertUnknown extends Refusal {
  override readonly name = 'ExpertUnknown';
  constructor() {
    super({
      rule: 'review.expert-account',
      because: {
        zh: '没有该评审专家账号，或其评审专家权限未生效、已终止，请从专家名单中选择',
        en: 'there is no such expert’s account, or its right to sit does not hold today: choose from the list of experts',
      },
    });
  }
}

export class ExpertElsewhere extends Refusal {
  override readonly name = 'ExpertElsewhere';
  constructor(org: string) {
    super({
      rule: 'review.expert-home',
      inputs: { org },
      because: {
        zh: '所填单位与该专家账号登记的单位不一致，专家所在单位以账号登记为准',
        en: 'the organisation is not the one of the expert’s account, which counts: leave it out, or choose from the list',
      },
    });
  }
}

/** What ties an expert to the case: never tells whose conflict, only the kind. */
export type Tie = 'works-for-party' | 'recused';

export class ExpertNotIndependent extends Refusal {
  override readonly name = 'ExpertNotIndependent';
  constructor(tie: Tie) {
    super({
      rule: 'review.independence',
      inputs: { tie },
      because:
        tie === 'recused'
          ? {
              zh: '该专家已声明回避本项目，请另选专家',
              en: 'this expert is recused from this case: choose somebody else',
            }
          : {
              zh: '该专家所在单位为本项目申报单位、联合申报单位或推荐单位（含其下属单位），应当回避，请另选专家',
              en: 'this expert works for the applicant, a joint applicant or the recommending unit, or below one: choose somebody else',
            },
    });
  }
}

export class NotYourSeat extends Refusal {
  override readonly name = 'NotYourSeat';
  constructor(seat: string) {
    super({
      rule: 'review.own-seat',
      inputs: { seat },
      because: {
        zh: '这不是您的评审席位，请从工作台进入自己的评审任务',
        en: 'this is not your seat: open your own task from the desk',
      },
    });
  }
}

export class AlreadyDeclared extends Refusal {
  override readonly name = 'AlreadyDeclared';
  constructor(seat: string) {
    super({
      rule: 'review.declare-once',
      inputs: { seat },
      because: {
        zh: '已签署回避声明和保密承诺；此后发现应回避的，请告知领导小组办公室',
        en: 'you have declared already; should a conflict appear now, tell the office',
      },
    });
  }
}

export class InterestUndeclared extends Refusal {
  override readonly name = 'InterestUndeclared';
  constructor(seat: string) {
    super({
      rule: 'review.declare-first',
      inputs: { seat },
      because: {
        zh: '请先签署回避声明和保密承诺，再查阅材料和评分',
        en: 'declare your interest and commit to secrecy first; then the papers open',
      },
    });
  }
}

export class AlreadyScored extends Refusal {
  override readonly name = 'AlreadyScored';
  constructor(seat: string) {
    super({
      rule: 'review.score-once',
      inputs: { seat },
      because: {
        zh: '您已提交评分；除部门更正数据需复核外，评分不再更改',
        en: 'your score is in: it changes only where a department corrects a figure',
      },
    });
  }
}

export class DefenceNotOpen extends Refusal {
  override readonly name = 'DefenceNotOpen';
  constructor(seat: string) {
    super({
      rule: 'call.experts.defence',
      inputs: { seat },
      because: {
        zh: '现场答辩尚未开始，或本批次不安排答辩',
        en: 'the defence has not begun, or this round has none',
      },
    });
  }
}

export class NotFlagged extends Refusal {
  override readonly name = 'NotFlagged';
  constructor(seat: string) {
    super({
      rule: 'review.rescore',
      inputs: { seat },
      because: {
        zh: '您的评分没有待复核的事项',
        en: 'nothing about your score is to be looked at again',
      },
    });
  }
}

export class SheetFaulty extends Refusal {
  override readonly name = 'SheetFaulty';
  constructor(problems: readonly Problem[]) {
    super({
      rule: 'call.rubric',
      inputs: { lines: problems.map(({ path }) => path) },
      because: {
        zh: '评分表有需要改正的地方，请按提示逐项修改后提交',
        en: 'the score sheet has faults: mend each and send again',
      },
      problems,
    });
  }
}
