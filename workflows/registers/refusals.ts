import type { Bilingual } from '../../engine/bilingual.ts';
import { bilingual } from '../../engine/bilingual.ts';
import { type Problem, refusal } from '../../engine/refusal.ts';
import type { Proof } from './definition.ts';

export const RegisterUnknown = refusal('RegisterUnknown', 'register.known', (register: string) => ({
  inputs: { register },
  zh: '没有该台账，请从台账目录中选择',
  en: 'there is no such register: choose one of the list',
}));

export const EntryOpen = refusal('EntryOpen', 'register.entry-open', () => ({
  zh: '该条目已经登记，请在原条目上办理',
  en: 'this entry stands already: act on it',
}));

export const EntryOtherwise = refusal('EntryOtherwise', 'register.found', (field: Bilingual) => ({
  inputs: { field: field.zh },
  zh: `该条目已经登记，“${field.zh}”与所填不一致，请按已登记的内容填写；登记有误的，请办公室更正`,
  en: `the entry stands already, and says otherwise for “${field.en}”: write what it says, or have the office correct it`,
}));

export const NothingMeasured = refusal('NothingMeasured', 'register.measured', () => ({
  zh: '没有可确认的数据：请先在口径中确定数据来源，并等来源中有当期数据后再确认',
  en: 'there is nothing to confirm: fix where the figure is read from, and confirm once there is one',
}));

/** Whose it would be is said: the sender has written it. */
export const EntryOfAnother = refusal('EntryOfAnother', 'register.holder', (holder: Bilingual) => ({
  inputs: { holder: holder.zh },
  zh: `只能登记本单位的条目，所填单位为${holder.zh}。请核对所属单位，或请该单位登记`,
  en: `you enter what is your own organisation’s, and this names ${holder.en}: check whose it is, or ask them to enter it`,
}));

export const NotByThisHand = refusal('NotByThisHand', 'register.hand', (act: Bilingual) => ({
  inputs: { act: act.zh },
  zh: `“${act.zh}”不由您所在单位办理，请联系负责该台账的部门或领导小组办公室`,
  en: `“${act.en}” is not for your organisation to do: ask the department that answers for the register, or the office`,
}));

export const ActUnknown = refusal('ActUnknown', 'register.act', (act: string) => ({
  inputs: { act },
  zh: '该台账没有这一事项，请从可办理的事项中选择',
  en: 'the register has no such act: choose one of those that can be done',
}));

export const ActNotNow = refusal(
  'ActNotNow',
  'register.state',
  (act: Bilingual, status: Bilingual) => ({
    inputs: { act: act.zh, status: status.zh },
    zh: `条目现为“${status.zh}”，不能办理“${act.zh}”。请刷新后按现状办理`,
    en: `the entry is “${status.en}” now, where “${act.en}” cannot be done: read it again`,
  }),
);

export const EntryValuesWrong = refusal(
  'EntryValuesWrong',
  'register.values',
  (problems: readonly Problem[]) => ({
    problems,
    zh: `有${problems.length}处需要改正：${problems.map(({ message }) => message.zh).join('；')}`,
    en: `${problems.length} to be put right: ${problems.map(({ message }) => message.en).join('; ')}`,
  }),
);

/** What the second comer may be told: what is taken, and not whose it is. */
export const EntryTaken = refusal(
  'EntryTaken',
  'register.unique',
  (title: Bilingual, value: string, path: string) => {
    const message = bilingual(
      `${title.zh}“${value}”已在台账中`,
      `${title.en} “${value}” stands in the register`,
    );
    return {
      inputs: { value },
      zh: `${message.zh}，一个只登记一次。请在原条目上办理；查不到原条目的，请联系领导小组办公室`,
      en: `${message.en}, and each stands there once. Act on that entry; where you cannot find it, ask the office`,
      problems: [{ path, rule: 'register.unique', message }],
    };
  },
);

const PROOF: Readonly<Record<Proof, Bilingual>> = {
  reason: bilingual('理由', 'a reason'),
  document: bilingual('正式文件（文号、标题、日期）', 'a formal document (number, title, date)'),
  photo: bilingual('现场照片', 'a picture of the place'),
};

export const ProofMissing = refusal(
  'ProofMissing',
  'register.proof',
  (act: Bilingual, missing: readonly Proof[]) => {
    const [zh, en] = [
      missing.map((one) => PROOF[one].zh).join('、'),
      missing.map((one) => PROOF[one].en).join(', '),
    ];
    return {
      inputs: { act: act.zh, missing },
      zh: `办理“${act.zh}”须附${zh}，请补充后再提交`,
      en: `“${act.en}” rests on ${en}: give it and send again`,
      problems: missing.map((path) => ({
        path,
        rule: 'required',
        message: bilingual(`请补充${PROOF[path].zh}`, `give ${PROOF[path].en}`),
      })),
    };
  },
);

export const ProofUnusable = refusal('ProofUnusable', 'register.file', (name: string) => ({
  inputs: { name },
  zh: `“${name}”未上传完成，或内容与文件类型不符，请重新上传后再提交`,
  en: `“${name}” has not arrived, or is not what its name says: upload it again`,
}));

export const SecondPersonNeeded = refusal(
  'SecondPersonNeeded',
  'register.second-person',
  (act: Bilingual, earlier: Bilingual) => ({
    inputs: { act: act.zh },
    zh: `“${earlier.zh}”由您办理，“${act.zh}”须由另一人办理`,
    en: `you did “${earlier.en}”: “${act.en}” needs a second person`,
  }),
);

export const RowUnknown = refusal('RowUnknown', 'register.row', (rows: Bilingual) => ({
  inputs: { rows: rows.zh },
  zh: `未找到所指的${rows.zh}，或已经终止。请刷新后重新选择`,
  en: `there is no such row of ${rows.en}, or it is over: read the entry again and choose`,
}));

export const RowInForce = refusal('RowInForce', 'register.row-once', (rows: Bilingual) => ({
  inputs: { rows: rows.zh },
  zh: `相同的${rows.zh}仍然有效，不能重复登记。需要变更的，请在原记录上变更或先终止`,
  en: `the same row of ${rows.en} is in force: change it, or end it first`,
}));

export const ByActAlone = refusal('ByActAlone', 'register.by-act', (field: Bilingual) => ({
  inputs: { field: field.zh },
  zh: `“${field.zh}”不能以更正方式修改，请办理相应的变更事项；由其他单位登记的，请联系该单位`,
  en: `“${field.en}” is not corrected: it changes by the act that is for it; where others record it, ask them`,
}));

export const EntryUnchanged = refusal('EntryUnchanged', 'register.correction', () => ({
  zh: '所填内容与现有内容一致，没有需要更正的事项',
  en: 'the entry says just that already: there is nothing to correct',
}));

export const CheckFailed = refusal(
  'CheckFailed',
  'register.check',
  (said: Bilingual, path: string) => ({
    ...said,
    problems: [{ path, rule: 'register.check', message: said }],
  }),
);
