import { refusal } from '../../../engine/refusal.ts';

export const AlreadyChosen = refusal('AlreadyChosen', 'review.site-sample-once', () => ({
  zh: '是否实地核查已确定，不再更改',
  en: 'whether the site is visited is settled already',
}));

export const NotChosenForVisit = refusal('NotChosenForVisit', 'review.site-sample', () => ({
  zh: '请先确定本项目是否列入实地核查',
  en: 'first say whether this case is in the sample to be visited',
}));

export const VisitDateImplausible = refusal(
  'VisitDateImplausible',
  'review.site-date',
  (date: string, from: string, to: string) => ({
    inputs: { date, from, to },
    zh: `实地核查日期应在${from}至${to}之间，请核对`,
    en: `the visit lies between ${from} and ${to}: check the date`,
  }),
);
