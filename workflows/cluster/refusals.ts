import type { Bilingual } from '../../engine/bilingual.ts';
import { Refusal } from '../../engine/refusal.ts';

const said = (zh: string, en: string): Bilingual => ({ zh, en });

export class ClusterUnknown extends Refusal {
  override readonly name = 'ClusterUnknown';
  constructor() {
    super({
      rule: 'cluster.opened',
      because: said(
        '尚未建立该集群档案，请先建档',
        'there is no such cluster record: open it first',
      ),
    });
  }
}

export class ClusterNamedOtherwise extends Refusal {
  override readonly name = 'ClusterNamedOtherwise';
  constructor(clusterId: string) {
    super({
      rule: 'cluster.own-id',
      inputs: { clusterId },
      because: said(
        '档案编号与所建档案不一致，请核对编号',
        'the id in the body is not that of this record: check it',
      ),
    });
  }
}

/** Says nothing of whose it is: the sender may know of the record by its number alone. */
export class RecordOfAnother extends Refusal {
  override readonly name = 'RecordOfAnother';
  constructor() {
    super({
      rule: 'cluster.holder',
      because: said(
        '不能以该集群档案申报：请选择本单位的集群档案，或新建档案。如集群由几家单位共用，或档案应转由本单位申报，请联系领导小组办公室登记',
        'this cluster record is not yours to apply on: choose one of your own organisation, or begin a new one. Where a cluster is shared, or the record should pass to you, ask the office to admit you as a holder',
      ),
    });
  }
}

export class HolderUnknown extends Refusal {
  override readonly name = 'HolderUnknown';
  constructor(org: string) {
    super({
      rule: 'cluster.holder-known',
      inputs: { org },
      because: said(
        '单位目录中没有该单位，请从目录中选择',
        'the directory has no such organisation: choose one of it',
      ),
    });
  }
}

export class TitleUnknown extends Refusal {
  override readonly name = 'TitleUnknown';
  constructor(titleId: string) {
    super({
      rule: 'cluster.title',
      inputs: { titleId },
      because: said(
        '该集群没有这一有效称号，或已撤销',
        'the cluster does not hold this title, or it was revoked',
      ),
    });
  }
}

export class TitleRecorded extends Refusal {
  override readonly name = 'TitleRecorded';
  constructor(number: string, level: string) {
    super({
      rule: 'cluster.title-once',
      inputs: { number, level },
      because: said(
        `依据${number}的称号已经登记，不必重复`,
        `the title given by ${number} is on record already`,
      ),
    });
  }
}

export class TitleDatesWrong extends Refusal {
  override readonly name = 'TitleDatesWrong';
  constructor(from: string, to: string | undefined, today: string) {
    super({
      rule: 'cluster.title-dates',
      inputs: { from, to, today },
      because: said(
        '文件日期不能晚于今日，有效期截止日不能早于起始日，请核对',
        'the document cannot be dated after today, nor the title end before it begins: check the dates',
      ),
    });
  }
}

const STEPS = {
  none: said('尚未提醒', 'no reminder yet'),
  reminded: said('已提醒', 'reminded'),
  rectifying: said('限期整改中', 'time to rectify'),
  notified: said('已告知', 'notified'),
} as const;

export class RemovalOutOfOrder extends Refusal {
  override readonly name = 'RemovalOutOfOrder';
  constructor(step: keyof typeof STEPS) {
    super({
      rule: 'cluster.removal-order',
      inputs: { step },
      because: said(
        `撤销称号须依次提醒、限期整改、告知并听取陈述申辩、集体研究发文；目前为“${STEPS[step].zh}”`,
        `a title is revoked by reminder, time to rectify, notification and hearing, then the collective decision's document; it stands at: ${STEPS[step].en}`,
      ),
    });
  }
}

export class RemovalDatesWrong extends Refusal {
  override readonly name = 'RemovalDatesWrong';
  constructor(rule: string, because: Bilingual, inputs: Readonly<Record<string, string>>) {
    super({ rule, inputs, because });
  }
}
