import { refusal } from '../../../engine/refusal.ts';

export const NoVetoFound = refusal('NoVetoFound', 'review.veto', (fact: string) => ({
  inputs: { fact },
  zh: '没有待认定的该一票否决事项，可能已认定或部门已更正',
  en: 'no such veto fact is open: it is settled, or the department corrected itself',
}));

export const UnknownVetoFact = refusal(
  'UnknownVetoFact',
  'call.vetoFacts',
  (fact: string, known: readonly string[]) => ({
    inputs: { fact, known },
    zh: '本批次通知未列该一票否决事项，请从通知所列事项中选择',
    en: 'the round’s notice knows no such veto fact: choose one that it lists',
    problems: [
      {
        path: 'fact',
        rule: 'call.vetoFacts',
        message: { zh: '请从通知所列事项中选择', en: 'choose one that the notice lists' },
      },
    ],
  }),
);

export const NotThisBureau = refusal(
  'NotThisBureau',
  'review.own-letter',
  (department: string) => ({
    inputs: { department },
    zh: '部门只能登记本部门来函；请核对来函单位',
    en: 'a department reports by its own letter: check whose letter it is',
  }),
);

export const NoSuchFlag = refusal('NoSuchFlag', 'review.flag', (opinion: string) => ({
  inputs: { opinion },
  zh: '没有待处理的该项更正意见，可能已处理，请刷新后查看',
  en: 'no such correction waits to be dealt with: reload and see',
}));

export const NothingToFollow = refusal('NothingToFollow', 'case.consequence', (about: string) => ({
  inputs: { about },
  zh: '该事项没有待登记的后续处理，请刷新后查看',
  en: 'nothing has to be recorded about this: reload and see',
}));
