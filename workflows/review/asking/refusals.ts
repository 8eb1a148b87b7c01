import { refusal } from '../../../engine/refusal.ts';

export const NoSuchDepartment = refusal(
  'NoSuchDepartment',
  'review.department-known',
  (department: string) => ({
    inputs: { department },
    zh: '单位名录中没有该成员单位，或其已撤并，请从名录中选择',
    en: 'the directory has no such department today: choose one from it',
  }),
);

export const AlreadyAsked = refusal('AlreadyAsked', 'review.ask-once', (department: string) => ({
  inputs: { department },
  zh: '本项目已征求该部门意见，不重复征求',
  en: 'this department is asked already',
}));

export const TooManyDepartments = refusal(
  'TooManyDepartments',
  'review.most-departments',
  (most: number) => ({
    inputs: { most },
    zh: `同一项目最多征求${most}个部门意见，请先撤回其中一个`,
    en: `${most} departments are asked at most: drop one first`,
  }),
);

export const UnknownIndicators = refusal(
  'UnknownIndicators',
  'review.known-indicators',
  (fields: readonly string[]) => ({
    inputs: { fields },
    zh: '有指标不在本批次申报表中，请从申报表中选择',
    en: 'some indicators are not in the form of this round: choose fields of the form',
    problems: fields.map((path) => ({
      path: 'indicators',
      rule: 'form.place',
      message: { zh: `申报表中没有“${path}”`, en: `the form has no “${path}”` },
    })),
  }),
);

export const OverdueAlready = refusal(
  'OverdueAlready',
  'review.drop-in-time',
  (department: string, due: string) => ({
    inputs: { department, due },
    zh: `该部门反馈期限（${due}）已过，请按规定记载未反馈或结束等待`,
    en: `the department's time (${due}) is over: its silence is recorded, or the waiting ended`,
  }),
);

export const VetoFactsUncovered = refusal(
  'VetoFactsUncovered',
  'review.veto-drop',
  (department: string, facts: readonly string[]) => ({
    inputs: { department, facts },
    zh: '该部门负责认定一票否决事项，不再征求其意见须附书面依据',
    en: 'this department answers for veto facts: drop it with a document only',
  }),
);
