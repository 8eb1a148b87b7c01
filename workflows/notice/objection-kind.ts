import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** 实质性: truth, merit, false statements. 非实质性: persons, order, form (as science prizes tell them apart). */
export const ObjectionKind = z.enum(['substantive', 'procedural']);
export type ObjectionKind = z.infer<typeof ObjectionKind>;

export const OBJECTION_KIND = {
  substantive: bilingual('实质性异议', 'Of substance'),
  procedural: bilingual('非实质性异议', 'Of form'),
} as const satisfies Record<ObjectionKind, Bilingual>;

/** With what belongs to each, for whoever has to choose. */
export const OBJECTION_KIND_CHOICE = {
  substantive: bilingual(
    '实质性异议：数据、业绩、材料是否真实，是否符合条件',
    'Of substance: whether figures, achievements and papers are true and the conditions are met',
  ),
  procedural: bilingual(
    '非实质性异议：单位、人员、名称、排序、程序等',
    'Of form: units, persons, names, order, procedure',
  ),
} as const satisfies Record<ObjectionKind, Bilingual>;

/** How an objection came; all but `online` are registered by the office, with proof of the day. */
export const PaperChannel = z.enum(['post', 'telephone', 'visit', '12345']);
export const Channel = z.enum(['online', ...PaperChannel.options]);
export type Channel = z.infer<typeof Channel>;

export const CHANNEL = {
  online: bilingual('网上提出', 'Online'),
  post: bilingual('信函', 'By post'),
  telephone: bilingual('来电', 'By telephone'),
  visit: bilingual('来访', 'In person'),
  '12345': bilingual('12345政务服务便民热线', '12345 hotline'),
} as const satisfies Record<Channel, Bilingual>;

/** Why an objection is not taken in. */
export const RefusalReason = z.enum([
  'no-evidence',
  'false-identity',
  'outside-file',
  'own-result',
  'late',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

export const REFUSAL_REASON = {
  'no-evidence': bilingual('未提供证据', 'No evidence'),
  'false-identity': bilingual('身份不实', 'False identity'),
  'outside-file': bilingual('不属于申报材料范围', 'Outside the application'),
  'own-result': bilingual('对本单位未入选提出', 'About the objector’s own result'),
  late: bilingual('超过公示期', 'After the notice period'),
} as const satisfies Record<RefusalReason, Bilingual>;

/** Where an objection stands. */
export const ObjectionStatus = z.enum(['received', 'admitted', 'refused', 'concluded', 'moot']);
export type ObjectionStatus = z.infer<typeof ObjectionStatus>;

export const OBJECTION_STATUS = {
  received: bilingual('待决定是否受理', 'To be decided'),
  admitted: bilingual('已受理，核查中', 'Admitted, under inquiry'),
  refused: bilingual('不予受理', 'Not taken in'),
  concluded: bilingual('已作出核查结论', 'Concluded'),
  moot: bilingual('因项目终止不再核查', 'No longer pursued: the application ended'),
} as const satisfies Record<ObjectionStatus, Bilingual>;
