import { Refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export class NotReadyForNomination extends Refusal {
  override readonly name = 'NotReadyForNomination';
  constructor(caseId: string, status: CaseStatus) {
    super({
      rule: 'recommendation.ready',
      inputs: { caseId, status },
      because: {
        zh: `该申报项目目前为“${CASE_STATUS[status].zh}”，须经审议为拟推荐且公示期满后方可推荐`,
        en: `the application is “${CASE_STATUS[status].en}”: it can be nominated once it is decided to be recommended and its notice is over`,
      },
    });
  }
}

export class NotRecommended extends Refusal {
  override readonly name = 'NotRecommended';
  constructor(caseId: string) {
    super({
      rule: 'recommendation.recommended',
      inputs: { caseId },
      because: {
        zh: '该申报项目没有已上报的推荐；请核对推荐文件所列项目',
        en: 'the application has not been recommended by a letter: check the list in the letter',
      },
    });
  }
}

export class LevelOutOfOrder extends Refusal {
  override readonly name = 'LevelOutOfOrder';
  constructor(level: string, expected: string | undefined) {
    super({
      rule: 'recommendation.level-order',
      inputs: { level, expected },
      because:
        expected === undefined
          ? {
              zh: '须先登记上一级入选，才能登记更上一级结果',
              en: 'the selection by the level below must be recorded first',
            }
          : {
              zh: '结果须逐级登记：请先登记紧接着的上一级结果',
              en: 'results are recorded level by level: record the next level first',
            },
    });
  }
}

export class OutcomeAlreadyRecorded extends Refusal {
  override readonly name = 'OutcomeAlreadyRecorded';
  constructor(caseId: string, level: string) {
    super({
      rule: 'recommendation.outcome-once',
      inputs: { caseId, level },
      because: {
        zh: '该级评审结果已登记，请查看办理过程中的来文',
        en: 'the result of this level is already recorded: see its document in the timeline',
      },
    });
  }
}

export class ValidityReversed extends Refusal {
  override readonly name = 'ValidityReversed';
  constructor(from: string, to: string) {
    super({
      rule: 'recommendation.validity',
      inputs: { from, to },
      because: {
        zh: '有效期止不得早于有效期起，请对照来文填写',
        en: 'the validity ends before it begins: enter it as the document says',
      },
    });
  }
}

export class NotTheUpstream extends Refusal {
  override readonly name = 'NotTheUpstream';
  constructor(org: string) {
    super({
      rule: 'recommendation.upstream-only',
      inputs: { org },
      because: {
        zh: '评审结果应由收到推荐的上级或作出决定的机关给出，请核对代录的机关',
        en: 'a result is given by the body that was recommended to or that decided: check for whom it is recorded',
      },
    });
  }
}
