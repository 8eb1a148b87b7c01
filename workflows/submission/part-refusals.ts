import { type Problem, refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export const NotEditable = refusal('NotEditable', 'case.editable', (status: CaseStatus) => ({
  inputs: { status },
  zh: `该项目目前为“${CASE_STATUS[status].zh}”，不能修改申报材料`,
  en: `the application is at “${CASE_STATUS[status].en}”： its papers cannot be changed now`,
}));

export const NoSuchPart = refusal(
  'NoSuchPart',
  'form.part',
  (part: string, parts: readonly string[]) => ({
    inputs: { part, parts },
    zh: '申报表中没有这一部分',
    en: 'the form of this application has no such part',
  }),
);

export const NotYourPart = refusal(
  'NotYourPart',
  'form.part.owner',
  (part: string, org: string) => ({
    inputs: { part, org },
    zh: '该部分由其他申报单位填报和确认，请联系对应单位办理',
    en: 'another applicant answers for this part: ask it to act',
  }),
);

export const NotToBeCorrected = refusal(
  'NotToBeCorrected',
  'correction.named-parts',
  (part: string, parts: readonly string[]) => ({
    inputs: { part, parts },
    zh: '补正期间只能修改退回补正清单中列出的部分',
    en: 'during a correction only the parts on the list of what is missing may be changed',
  }),
);

export const NothingSaved = refusal('NothingSaved', 'part.saved', (part: string) => ({
  inputs: { part },
  zh: '该部分尚未暂存，请先填报并暂存',
  en: 'nothing was saved for this part yet',
}));

export const DraftMoved = refusal(
  'DraftMoved',
  'part.draft-version',
  (part: string, asked: number, saved: number) => ({
    inputs: { part, asked, saved },
    zh: '确认前内容已有新的暂存，请重新打开核对后再确认锁定',
    en: 'a newer version was saved in the meantime: read it again, then confirm',
  }),
);

export const AlreadyConfirmed = refusal('AlreadyConfirmed', 'part.changed', (part: string) => ({
  inputs: { part },
  zh: '该部分已确认锁定，且之后没有改动',
  en: 'this part is confirmed, and nothing changed since',
}));

export const PartInvalid = refusal(
  'PartInvalid',
  'form.values',
  (part: string, problems: readonly Problem[]) => ({
    inputs: { part, count: problems.length },
    zh: `该部分有${problems.length}处需要修改，请按逐项提示修改后再确认`,
    en: `${problems.length} entries of this part need correction, as shown for each`,
    problems,
  }),
);

export const NotConfirmed = refusal('NotConfirmed', 'part.confirmed', (part: string) => ({
  inputs: { part },
  zh: '该部分尚未确认锁定，可直接修改',
  en: 'this part is not locked: change it as it is',
}));

export const FileUnusable = refusal(
  'FileUnusable',
  'file.usable',
  (fileId: string, problems: readonly Problem[]) => ({
    inputs: { fileId },
    zh: `文件无法使用：${problems.map(({ message }) => message.zh).join('；')}`,
    en: `the file cannot be used: ${problems.map(({ message }) => message.en).join('; ')}`,
    problems,
  }),
);

export const NoSuchField = refusal('NoSuchField', 'form.field', (field: string) => ({
  inputs: { field },
  zh: '申报表中没有这项指标，请选择佐证材料对应的指标',
  en: 'the form has no such figure: choose the one that the evidence proves',
}));

export const NotAttached = refusal('NotAttached', 'file.attached', (fileId: string) => ({
  inputs: { fileId },
  zh: '没有这份材料，可能已被移除',
  en: 'no such file is attached; it may have been removed',
}));

export const NotYourFile = refusal('NotYourFile', 'file.owner', (fileId: string, org: string) => ({
  inputs: { fileId, org },
  zh: '该材料由其他申报单位上传，请联系对应单位移除',
  en: 'another applicant attached this file: ask it to remove it',
}));
