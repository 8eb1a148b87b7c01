import type { Objection } from '../../workflows/notice/state.ts';
import type { DecisionVerdict } from '../../workflows/review/decision/data.ts';
import type { Resolution, Verdict } from '../../workflows/review/opinions/data.ts';
import type { DepartmentSeat } from '../../workflows/review/state.ts';
import type { SheetKind } from '../../workflows/score/rubric.ts';
import type { AttachedFile } from '../../workflows/submission/state.ts';

/** What papers call things; documents are written in Chinese alone, as offices file them. */

export const VERDICT: Readonly<Record<Verdict, string>> = {
  'no-objection': '无异议',
  objection: '有异议',
  'not-ours': '不涉及本部门',
  'cannot-verify': '无法核实',
};

export const SEAT: Readonly<Record<DepartmentSeat['status'], string>> = {
  asked: '待反馈',
  answered: '已反馈',
  'no-reply': '逾期未反馈',
  ended: '已结束等待',
};

export const RESOLUTION: Readonly<Record<Resolution, string>> = {
  'applicant-value': '采用申报值',
  'department-value': '采用部门值',
  explained: '作出说明',
};

export const DECISION: Readonly<Record<DecisionVerdict, string>> = {
  adopt: '审议通过',
  defer: '暂缓，补充材料后再议',
  reject: '不予通过',
  'send-back': '退回重审',
};

export const FILE_KIND: Readonly<Record<AttachedFile['kind'], string>> = {
  evidence: '佐证材料',
  'sealed-document': '盖章件扫描',
  letter: '推荐函或来函',
  commitment: '真实性承诺书',
};

export const SHEET_KIND: Readonly<Record<SheetKind, string>> = {
  written: '书面评审',
  defence: '现场答辩',
};

export const OBJECTION: Readonly<Record<Objection['status'], string>> = {
  received: '已收到，待决定是否受理',
  admitted: '已受理，核查中',
  refused: '不予受理',
  concluded: '已作出核查结论',
  moot: '因项目终止不再核查',
};
