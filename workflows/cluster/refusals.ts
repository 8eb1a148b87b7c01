import type { Bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';

const said = (zh: string, en: string): Bilingual => ({ zh, en });

export const ClusterUnknown = refusal('ClusterUnknown', 'cluster.opened', () => ({
  zh: '尚未建立该集群档案，请先建档',
  en: 'there is no such cluster record: open it first',
}));

export const ClusterNamedOtherwise = refusal(
  'ClusterNamedOtherwise',
  'cluster.own-id',
  (clusterId: string) => ({
    inputs: { clusterId },
    zh: '档案编号与所建档案不一致，请核对编号',
    en: 'the id in the body is not that of this record: check it',
  }),
);

/** Says nothing of whose it is: the sender may know of the record by its number alone. */
export const RecordOfAnother = refusal('RecordOfAnother', 'cluster.holder', () => ({
  zh: '不能以该集群档案申报：请选择本单位的集群档案，或新建档案。如集群由几家单位共用，或档案应转由本单位申报，请联系领导小组办公室登记',
  en: 'this cluster record is not yours to apply on: choose one of your own organisation, or begin a new one. Where a cluster is shared, or the record should pass to you, ask the office to admit you as a holder',
}));

export const HolderUnknown = refusal('HolderUnknown', 'cluster.holder-known', (org: string) => ({
  inputs: { org },
  zh: '单位目录中没有该单位，请从目录中选择',
  en: 'the directory has no such organisation: choose one of it',
}));

export const TitleUnknown = refusal('TitleUnknown', 'cluster.title', (titleId: string) => ({
  inputs: { titleId },
  zh: '该集群没有这一有效称号，或已撤销',
  en: 'the cluster does not hold this title, or it was revoked',
}));

export const TitleRecorded = refusal(
  'TitleRecorded',
  'cluster.title-once',
  (number: string, level: string) => ({
    inputs: { number, level },
    zh: `依据${number}的称号已经登记，不必重复`,
    en: `the title given by ${number} is on record already`,
  }),
);

const STEPS = {
  none: said('尚未提醒', 'no reminder yet'),
  reminded: said('已提醒', 'reminded'),
  rectifying: said('限期整改中', 'time to rectify'),
  notified: said('已告知', 'notified'),
} as const;

export const RemovalOutOfOrder = refusal(
  'RemovalOutOfOrder',
  'cluster.removal-order',
  (step: keyof typeof STEPS) => ({
    inputs: { step },
    zh: `撤销称号须依次提醒、限期整改、告知并听取陈述申辩、集体研究发文；目前为“${STEPS[step].zh}”`,
    en: `a title is revoked by reminder, time to rectify, notification and hearing, then the collective decision's document; it stands at: ${STEPS[step].en}`,
  }),
);

export const ValidityReversed = refusal(
  'ValidityReversed',
  'title.validity',
  (from: string, to: string) => ({
    inputs: { from, to },
    zh: '有效期止不得早于有效期起，请对照文件填写',
    en: 'the validity ends before it begins: enter it as the document says',
  }),
);

export const RectificationTooShort = refusal(
  'RectificationTooShort',
  'cluster.rectify-until',
  (until: string, today: string) => ({
    inputs: { until, today },
    zh: '整改期限须在今日之后，请重新填写',
    en: 'the time to rectify ends after today: enter a later date',
  }),
);

export const StatementTimeMissing = refusal(
  'StatementTimeMissing',
  'cluster.statement-until',
  (statementUntil: string, notified: string) => ({
    inputs: { statementUntil, notified },
    zh: '陈述申辩期限应在告知文件日期之后，请重新填写',
    en: 'the time for a statement ends after the date of the notification: enter a later date',
  }),
);
