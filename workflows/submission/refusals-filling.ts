import { type Problem, Refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export class NotEditable extends Refusal {
  override readonly name = 'NotEditable';
  constructor(status: CaseStatus) {
    super({
      rule: 'case.editable',
      inputs: { status },
      because: {
        zh: `该项目目前为“${CASE_STATUS[status].zh}”，不能修改申报材料`,
        en: `the application is at “${CASE_STATUS[status].en}”： its papers cannot be changed now`,
      },
    });
  }
}

export class NoSuchPart extends Refusal {
  override readonly name = 'NoSuchPart';
  constructor(part: string, parts: readonly string[]) {
    super({
      rule: 'form.part',
      inputs: { part, parts },
      because: { zh: '申报表中没有这一部分', en: 'the form of this application has no such part' },
    });
  }
}

export class NotYourPart extends Refusal {
  override readonly name = 'NotYourPart';
  constructor(part: string, org: string) {
    super({
      rule: 'form.part.owner',
      inputs: { part, org },
      because: {
        zh: '该部分由其他申报单位填报和确认，请联系对应单位办理',
        en: 'another applicant answers for this part: ask it to act',
      },
    });
  }
}

export class NotToBeCorrected extends Refusal {
  override readonly name = 'NotToBeCorrected';
  constructor(part: string, parts: readonly string[]) {
    super({
      rule: 'correction.named-parts',
      inputs: { part, parts },
      because: {
        zh: '补正期间只能修改退回补正清单中列出的部分',
        en: 'during a correction only the parts on the list of what is missing may be changed',
      },
    });
  }
}

export class NothingSaved extends Refusal {
  override readonly name = 'NothingSaved';
  constructor(part: string) {
    super({
      rule: 'part.saved',
      inputs: { part },
      because: { zh: '该部分尚未暂存，请先填报并暂存', en: 'nothing was saved for this part yet' },
    });
  }
}

export class DraftMoved extends Refusal {
  override readonly name = 'DraftMoved';
  constructor(part: string, asked: number, saved: number) {
    super({
      rule: 'part.draft-version',
      inputs: { part, asked, saved },
      because: {
        zh: '确认前内容已有新的暂存，请重新打开核对后再确认锁定',
        en: 'a newer version was saved in the meantime: read it again, then confirm',
      },
    });
  }
}

export class AlreadyConfirmed extends Refusal {
  override readonly name = 'AlreadyConfirmed';
  constructor(part: string) {
    super({
      rule: 'part.changed',
      inputs: { part },
      because: {
        zh: '该部分已确认锁定，且之后没有改动',
        en: 'this part is confirmed, and nothing changed since',
      },
    });
  }
}

export class PartInvalid extends Refusal {
  override readonly name = 'PartInvalid';
  constructor(part: string, problems: readonly Problem[]) {
    super({
      rule: 'form.values',
      inputs: { part, count: problems.length },
      because: {
        zh: `该部分有${problems.length}处需要修改，请按逐项提示修改后再确认`,
        en: `${problems.length} entries of this part need correction, as shown for each`,
      },
      problems,
    });
  }
}

export class NotConfirmed extends Refusal {
  override readonly name = 'NotConfirmed';
  constructor(part: string) {
    super({
      rule: 'part.confirmed',
      inputs: { part },
      because: {
        zh: '该部分尚未确认锁定，可直接修改',
        en: 'this part is not locked: change it as it is',
      },
    });
  }
}

export class FileUnusable extends Refusal {
  override readonly name = 'FileUnusable';
  constructor(fileId: string, problems: readonly Problem[]) {
    super({
      rule: 'file.usable',
      inputs: { fileId },
      because: {
        zh: `文件无法使用：${problems.map(({ message }) => message.zh).join('；')}`,
        en: `the file cannot be used: ${problems.map(({ message }) => message.en).join('; ')}`,
      },
      problems,
    });
  }
}

export class NoSuchField extends Refusal {
  override readonly name = 'NoSuchField';
  constructor(field: string) {
    super({
      rule: 'form.field',
      inputs: { field },
      because: {
        zh: '申报表中没有这项指标，请选择佐证材料对应的指标',
        en: 'the form has no such figure: choose the one that the evidence proves',
      },
    });
  }
}

export class NotAttached extends Refusal {
  override readonly name = 'NotAttached';
  constructor(fileId: string) {
    super({
      rule: 'file.attached',
      inputs: { fileId },
      because: {
        zh: '没有这份材料，可能已被移除',
        en: 'no such file is attached; it may have been removed',
      },
    });
  }
}

export class NotYourFile extends Refusal {
  override readonly name = 'NotYourFile';
  constructor(fileId: string, org: string) {
    super({
      rule: 'file.owner',
      inputs: { fileId, org },
      because: {
        zh: '该材料由其他申报单位上传，请联系对应单位移除',
        en: 'another applicant attached this file: ask it to remove it',
      },
    });
  }
}
