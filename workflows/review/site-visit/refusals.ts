import { Refusal } from '../../../engine/refusal.ts';

export class AlreadyChosen extends Refusal {
  override readonly name = 'AlreadyChosen';
  constructor() {
    super({
      rule: 'review.site-sample',
      because: {
        zh: '是否实地核查已确定，不再更改',
        en: 'whether the site is visited is settled already',
      },
    });
  }
}

export class NotChosenForVisit extends Refusal {
  override readonly name = 'NotChosenForVisit';
  constructor() {
    super({
      rule: 'review.site-sample',
      because: {
        zh: '请先确定本项目是否列入实地核查',
        en: 'first say whether this case is in the sample to be visited',
      },
    });
  }
}

export class VisitDateImplausible extends Refusal {
  override readonly name = 'VisitDateImplausible';
  constructor(date: string, from: string, to: string) {
    super({
      rule: 'review.site-date',
      inputs: { date, from, to },
      because: {
        zh: `实地核查日期应在${from}至${to}之间，请核对`,
        en: `the visit lies between ${from} and ${to}: check the date`,
      },
    });
  }
}
