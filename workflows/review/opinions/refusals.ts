import type { Bilingual } from '../../../engine/bilingual.ts';
import { refusal } from '../../../engine/refusal.ts';

export const NotAsked = refusal('NotAsked', 'review.asked', (department: string) => ({
  inputs: { department },
  zh: '本项目未征求该部门意见，请核对部门',
  en: 'this department was not asked about this application: check the department',
}));

export const AlreadyAnswered = refusal(
  'AlreadyAnswered',
  'review.one-opinion',
  (department: string) => ({
    inputs: { department },
    zh: '该部门已反馈意见；如需更改，请用“更正联审意见”',
    en: 'this department has answered: to change it, correct the opinion',
  }),
);

export const NotItsIndicator = refusal(
  'NotItsIndicator',
  'call.reviewingDepartments.indicators',
  (
    department: string,
    fields: readonly string[],
    titles: readonly Bilingual[] = fields.map((path) => ({ zh: path, en: path })),
  ) => ({
    inputs: { department, fields },
    zh: `${titles.map(({ zh }) => `“${zh}”`).join('、')}不是该部门负责核实的指标，请只就本部门指标提出意见`,
    en: `${titles.map(({ en }) => `“${en}”`).join(', ')}: not for this department to verify; speak of its own indicators`,
    problems: fields.map((path) => ({
      path,
      rule: 'not-its-indicator',
      message: { zh: '非本部门指标', en: 'not its indicator' },
    })),
  }),
);

export const ObjectionUnexplained = refusal(
  'ObjectionUnexplained',
  'review.objection-note',
  (fields: readonly string[]) => ({
    inputs: { fields },
    zh: '有异议的，请指明指标并说明情况（可不填写部门掌握的数值）',
    en: 'an objection names the indicator and says why; the value that the department holds may stay out',
    problems: fields.map((path) => ({
      path,
      rule: 'note-missing',
      message: { zh: '请说明情况', en: 'say why' },
    })),
  }),
);

export const NotItsVetoFact = refusal(
  'NotItsVetoFact',
  'call.reviewingDepartments.vetoFacts',
  (department: string, facts: readonly string[]) => ({
    inputs: { department, facts },
    zh: '所列一票否决事项不由该部门认定，请转有关部门',
    en: 'these veto facts are not for this department to answer: pass them to the one that does',
  }),
);

export const VetoWithoutBasis = refusal(
  'VetoWithoutBasis',
  'review.veto-basis',
  (facts: readonly string[]) => ({
    inputs: { facts },
    zh: '一票否决事项须写明依据（处罚决定、事故调查报告等）',
    en: 'a veto fact states its basis: the penalty, the accident report, …',
  }),
);

export const VetoFactsUnanswered = refusal(
  'VetoFactsUnanswered',
  'review.veto-answer',
  (facts: readonly string[]) => ({
    inputs: { facts },
    zh: '请明确答复：经核查未发现一票否决事项，或列明发现的事项及依据（二者择一）',
    en: 'answer for the veto facts: none was found, or which ones with their basis (one or the other)',
  }),
);

export const NotTheOpinionThatCounts = refusal(
  'NotTheOpinionThatCounts',
  'review.correct-own-opinion',
  (opinion: string) => ({
    inputs: { opinion },
    zh: '只能更正本部门现行有效的意见，请刷新后选择最近一次意见',
    en: 'only the department’s own present opinion can be corrected: reload and pick the latest',
  }),
);

export const OpinionOutstanding = refusal(
  'OpinionOutstanding',
  'review.silence',
  (departments: readonly string[]) => ({
    inputs: { departments },
    zh: '仍有部门未反馈，且期限未满或按规定须继续等待；未反馈不视为同意，请催办或按程序结束等待',
    en: 'some departments have not answered and their time runs, or the rule is to wait; silence is no consent: remind them or have the waiting ended',
  }),
);

export const NotEscalated = refusal(
  'NotEscalated',
  'review.escalation',
  (department: string, due: string) => ({
    inputs: { department, due },
    zh: `该部门反馈期限至${due}，期满前不能结束等待`,
    en: `the department has until ${due}: the waiting cannot be ended before`,
  }),
);

export const NotYoursToEnd = refusal(
  'NotYoursToEnd',
  'call.silence.escalateTo',
  (department: string, by: string) => ({
    inputs: { department, escalateTo: by },
    zh: '结束等待须由批次规定的机关决定，请报其办理或代录其决定',
    en: 'the round says who ends this waiting: ask it, or record its decision on behalf',
  }),
);

export const VetoFactsUnsettled = refusal(
  'VetoFactsUnsettled',
  'review.veto-silence',
  (department: string, facts: readonly string[]) => ({
    inputs: { department, facts },
    zh: '该部门负责认定一票否决事项，未反馈不能视为没有；结束等待须附书面依据',
    en: 'this department answers for veto facts and its silence settles none: end the waiting with a document only',
  }),
);

export const NotDisputed = refusal(
  'NotDisputed',
  'review.dispute',
  (department: string, field: string) => ({
    inputs: { department, field },
    zh: '该指标没有待认定的异议，可能已认定或部门已更正意见',
    en: 'no open dispute about this figure: it may be settled, or the department corrected itself',
  }),
);

export const DepartmentValueUnknown = refusal(
  'DepartmentValueUnknown',
  'review.dispute-value',
  (department: string, field: string) => ({
    inputs: { department, field },
    zh: '该部门未提供数值，不能采用部门核实值；请采用申报值或作出说明',
    en: 'the department gave no value to adopt: take the applicant’s, or explain',
  }),
);
