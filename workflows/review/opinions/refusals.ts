import type { Bilingual } from '../../../engine/bilingual.ts';
import { Refusal } from '../../../engine/refusal.ts';

export class NotAsked extends Refusal {
  override readonly name = 'NotAsked';
  constructor(department: string) {
    super({
      rule: 'review.asked',
      inputs: { department },
      because: {
        zh: '本项目未征求该部门意见，请核对部门',
        en: 'this department was not asked about this application: check the department',
      },
    });
  }
}

export class AlreadyAnswered extends Refusal {
  override readonly name = 'AlreadyAnswered';
  constructor(department: string) {
    super({
      rule: 'review.one-opinion',
      inputs: { department },
      because: {
        zh: '该部门已反馈意见；如需更改，请用“更正联审意见”',
        en: 'this department has answered: to change it, correct the opinion',
      },
    });
  }
}

export class NotItsIndicator extends Refusal {
  override readonly name = 'NotItsIndicator';
  constructor(
    department: string,
    fields: readonly string[],
    titles: readonly Bilingual[] = fields.map((path) => ({ zh: path, en: path })),
  ) {
    super({
      rule: 'call.reviewingDepartments.indicators',
      inputs: { department, fields },
      because: {
        zh: `${titles.map(({ zh }) => `“${zh}”`).join('、')}不是该部门负责核实的指标，请只就本部门指标提出意见`,
        en: `${titles.map(({ en }) => `“${en}”`).join(', ')}: not for this department to verify; speak of its own indicators`,
      },
      problems: fields.map((path) => ({
        path,
        rule: 'not-its-indicator',
        message: { zh: '非本部门指标', en: 'not its indicator' },
      })),
    });
  }
}

export class ObjectionUnexplained extends Refusal {
  override readonly name = 'ObjectionUnexplained';
  constructor(fields: readonly string[]) {
    super({
      rule: 'review.objection-note',
      inputs: { fields },
      because: {
        zh: '有异议的，请指明指标并说明情况（可不填写部门掌握的数值）',
        en: 'an objection names the indicator and says why; the value that the department holds may stay out',
      },
      problems: fields.map((path) => ({
        path,
        rule: 'note-missing',
        message: { zh: '请说明情况', en: 'say why' },
      })),
    });
  }
}

export class NotItsVetoFact extends Refusal {
  override readonly name = 'NotItsVetoFact';
  constructor(department: string, facts: readonly string[]) {
    super({
      rule: 'call.reviewingDepartments.vetoFacts',
      inputs: { department, facts },
      because: {
        zh: '所列一票否决事项不由该部门认定，请转有关部门',
        en: 'these veto facts are not for this department to answer: pass them to the one that does',
      },
    });
  }
}

export class VetoWithoutBasis extends Refusal {
  override readonly name = 'VetoWithoutBasis';
  constructor(facts: readonly string[]) {
    super({
      rule: 'review.veto-basis',
      inputs: { facts },
      because: {
        zh: '一票否决事项须写明依据（处罚决定、事故调查报告等）',
        en: 'a veto fact states its basis: the penalty, the accident report, …',
      },
    });
  }
}

export class VetoFactsUnanswered extends Refusal {
  override readonly name = 'VetoFactsUnanswered';
  constructor(facts: readonly string[]) {
    super({
      rule: 'review.veto-answer',
      inputs: { facts },
      because: {
        zh: '请明确答复：经核查未发现一票否决事项，或列明发现的事项及依据（二者择一）',
        en: 'answer for the veto facts: none was found, or which ones with their basis (one or the other)',
      },
    });
  }
}

export class NotTheOpinionThatCounts extends Refusal {
  override readonly name = 'NotTheOpinionThatCounts';
  constructor(opinion: string) {
    super({
      rule: 'review.correct-own-opinion',
      inputs: { opinion },
      because: {
        zh: '只能更正本部门现行有效的意见，请刷新后选择最近一次意见',
        en: 'only the department’s own present opinion can be corrected: reload and pick the latest',
      },
    });
  }
}

export class OpinionOutstanding extends Refusal {
  override readonly name = 'OpinionOutstanding';
  constructor(departments: readonly string[]) {
    super({
      rule: 'review.silence',
      inputs: { departments },
      because: {
        zh: '仍有部门未反馈，且期限未满或按规定须继续等待；未反馈不视为同意，请催办或按程序结束等待',
        en: 'some departments have not answered and their time runs, or the rule is to wait; silence is no consent: remind them or have the waiting ended',
      },
    });
  }
}

export class NotEscalated extends Refusal {
  override readonly name = 'NotEscalated';
  constructor(department: string, due: string) {
    super({
      rule: 'review.escalation',
      inputs: { department, due },
      because: {
        zh: `该部门反馈期限至${due}，期满前不能结束等待`,
        en: `the department has until ${due}: the waiting cannot be ended before`,
      },
    });
  }
}

export class NotYoursToEnd extends Refusal {
  override readonly name = 'NotYoursToEnd';
  constructor(department: string, by: string) {
    super({
      rule: 'call.silence.escalateTo',
      inputs: { department, escalateTo: by },
      because: {
        zh: '结束等待须由批次规定的机关决定，请报其办理或代录其决定',
        en: 'the round says who ends this waiting: ask it, or record its decision on behalf',
      },
    });
  }
}

export class VetoFactsUnsettled extends Refusal {
  override readonly name = 'VetoFactsUnsettled';
  constructor(department: string, facts: readonly string[]) {
    super({
      rule: 'review.veto-silence',
      inputs: { department, facts },
      because: {
        zh: '该部门负责认定一票否决事项，未反馈不能视为没有；结束等待须附书面依据',
        en: 'this department answers for veto facts and its silence settles none: end the waiting with a document only',
      },
    });
  }
}

export class NotDisputed extends Refusal {
  override readonly name = 'NotDisputed';
  constructor(department: string, field: string) {
    super({
      rule: 'review.dispute',
      inputs: { department, field },
      because: {
        zh: '该指标没有待认定的异议，可能已认定或部门已更正意见',
        en: 'no open dispute about this figure: it may be settled, or the department corrected itself',
      },
    });
  }
}

export class DepartmentValueUnknown extends Refusal {
  override readonly name = 'DepartmentValueUnknown';
  constructor(department: string, field: string) {
    super({
      rule: 'review.dispute-value',
      inputs: { department, field },
      because: {
        zh: '该部门未提供数值，不能采用部门核实值；请采用申报值或作出说明',
        en: 'the department gave no value to adopt: take the applicant’s, or explain',
      },
    });
  }
}
