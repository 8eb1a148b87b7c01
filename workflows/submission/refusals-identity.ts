import { Refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export class IdentityFixed extends Refusal {
  override readonly name = 'IdentityFixed';
  constructor(status: CaseStatus) {
    super({
      rule: 'identity.stage',
      inputs: { status },
      because: {
        zh: `该申报项目目前为“${CASE_STATUS[status].zh}”，不能更正申报信息：提交前由申报单位更正，提交后至办结前由领导小组办公室凭文件更正`,
        en: `the application is “${CASE_STATUS[status].en}”: name and units are corrected by the applicant until it files, then by the office on a document until the case ends`,
      },
    });
  }
}

export class NothingCorrected extends Refusal {
  override readonly name = 'NothingCorrected';
  constructor() {
    super({
      rule: 'identity.change',
      because: {
        zh: '填写的内容与现有申报信息一致，没有需要更正的内容',
        en: 'what was entered is what stands there already: nothing would change',
      },
    });
  }
}

export class ApplicantFixed extends Refusal {
  override readonly name = 'ApplicantFixed';
  constructor() {
    super({
      rule: 'identity.applicant',
      because: {
        zh: '牵头申报单位不能在填报中更换，请撤回本申报后由该单位新建',
        en: 'the lead cannot be changed while it is filled in: withdraw, and the right unit opens its own',
      },
    });
  }
}

export class CorrectedByNotice extends Refusal {
  override readonly name = 'CorrectedByNotice';
  constructor() {
    super({
      rule: 'identity.on-notice',
      because: {
        zh: '该项目已在公示名单中，请发布更正公示，在其中填写更正后的名称或单位',
        en: 'the application is on a public notice: publish a corrected notice, which takes the corrected name or units',
      },
    });
  }
}
