import type { Bilingual } from '../../engine/bilingual.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { OfficialDocument } from '../orgs/document.ts';

const said = (zh: string, en: string): Bilingual => ({ zh, en });

export class NotForNotice extends Refusal {
  override readonly name = 'NotForNotice';
  constructor(status: string) {
    super({
      rule: 'notice.proposed',
      inputs: { status },
      because: said(
        '只有已列入拟定名单的申报项目才能公示；请核对其办理状态',
        'only an application on the proposed list goes on public notice: check where it stands',
      ),
    });
  }
}

export class NotOnNotice extends Refusal {
  override readonly name = 'NotOnNotice';
  /** `status`: to those alone who see the case. */
  constructor(status?: string) {
    super({
      rule: 'notice.period',
      inputs: status === undefined ? {} : { status },
      because: said(
        '该申报项目不在公示中，不能提出或登记异议；如已印发文件，请向监督电话反映',
        'the application is not on public notice, so no objection can be taken; once the document is issued, turn to the supervision telephone',
      ),
    });
  }
}

export class NoticeClosed extends Refusal {
  override readonly name = 'NoticeClosed';
  constructor(firstDay: string, lastDay: string) {
    super({
      rule: 'notice.period',
      inputs: { firstDay, lastDay },
      because: said(
        `异议应在${firstDay}至${lastDay}公示期内提出；期内寄出的书面异议由办公室凭邮戳登记`,
        `objections are open from ${firstDay} to ${lastDay}; a letter posted within these days is registered by the office from its postmark`,
      ),
    });
  }
}

export class OutsideNoticePeriod extends Refusal {
  override readonly name = 'OutsideNoticePeriod';
  constructor(receivedOn: string, firstDay: string, lastDay: string) {
    super({
      rule: 'notice.received-on',
      inputs: { receivedOn, firstDay, lastDay },
      because: said(
        `邮戳或接收日期${receivedOn}不在公示期（${firstDay}至${lastDay}）内，或晚于今日；不作为异议登记`,
        `the day of the postmark or receipt, ${receivedOn}, lies outside the notice (${firstDay} to ${lastDay}) or after today: it cannot be registered as an objection`,
      ),
    });
  }
}

export class IdentityMissing extends Refusal {
  override readonly name = 'IdentityMissing';
  constructor() {
    super({
      rule: 'objection.identity',
      because: said(
        '个人提出异议须写明真实姓名和联系方式，单位须加盖公章并写明联系方式',
        'a person objects with real name and contact, a unit under its seal and with a contact',
      ),
      problems: [
        {
          path: 'objector',
          rule: 'identity',
          message: said(
            '请填写姓名（或盖章单位）和联系方式',
            'give name (or sealing unit) and contact',
          ),
        },
      ],
    });
  }
}

export class AnonymousWithoutEvidence extends Refusal {
  override readonly name = 'AnonymousWithoutEvidence';
  constructor() {
    super({
      rule: 'objection.anonymous',
      because: said(
        '匿名异议且无证据材料的不予受理；请实名提出，或附确凿证据作为问题线索反映',
        'an anonymous objection without evidence is not taken in: sign it, or attach solid evidence as a lead',
      ),
    });
  }
}

export class EvidenceUnusable extends Refusal {
  override readonly name = 'EvidenceUnusable';
  constructor(names: readonly string[]) {
    super({
      rule: 'objection.files',
      inputs: { files: names },
      because: said(
        `材料无法使用：${names.join('、')}；请重新上传`,
        `these files cannot be used: ${names.join(', ')}; upload them again`,
      ),
    });
  }
}

export class NoSuchObjection extends Refusal {
  override readonly name = 'NoSuchObjection';
  constructor(objectionId: string) {
    super({
      rule: 'objection.known',
      inputs: { objectionId },
      because: said('没有这件异议，请核对编号', 'there is no such objection: check its number'),
    });
  }
}

export class ObjectionSettled extends Refusal {
  override readonly name = 'ObjectionSettled';
  constructor(objectionId: string, status: string) {
    super({
      rule: 'objection.received',
      inputs: { objectionId, status },
      because: said(
        '该异议已作出受理或不予受理的决定，不能重复办理',
        'whether to take this objection in has been decided already',
      ),
    });
  }
}

export class ObjectionNotAdmitted extends Refusal {
  override readonly name = 'ObjectionNotAdmitted';
  constructor(objectionId: string, status: string) {
    super({
      rule: 'objection.admitted',
      inputs: { objectionId, status },
      because: said(
        '该异议不在核查中；请先受理，已有结论的不再核查',
        'this objection is not under inquiry: admit it first; a concluded one stays concluded',
      ),
    });
  }
}

export class NoSuchLead extends Refusal {
  override readonly name = 'NoSuchLead';
  constructor(leadId: string) {
    super({
      rule: 'objection.lead',
      inputs: { leadId },
      because: said('没有这条待移送的问题线索', 'no such lead waits to be forwarded'),
    });
  }
}

export class NotSupervision extends Refusal {
  override readonly name = 'NotSupervision';
  constructor(org: string) {
    super({
      rule: 'objection.lead-to',
      inputs: { org },
      because: said(
        '问题线索只能移送纪检监督机构，请重新选择接收单位',
        'a lead goes to a supervision body only: choose another receiver',
      ),
    });
  }
}

export class LeadNotForwarded extends Refusal {
  override readonly name = 'LeadNotForwarded';
  constructor(leads: readonly string[]) {
    super({
      rule: 'objection.lead-forwarded',
      inputs: { leads },
      because: said(
        '尚有问题线索未移送纪检监督机构，请先移送再办结',
        'a lead has not been forwarded to supervision yet: forward it before the case is closed',
      ),
    });
  }
}

export class DocumentDated extends Refusal {
  override readonly name = 'DocumentDated';
  constructor({ number, date }: OfficialDocument, rule: string, because: Bilingual) {
    super({ rule, inputs: { number, date }, because });
  }
}
