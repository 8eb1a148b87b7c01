import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** Where an application (申报项目) stands. One word per place where it can rest; ends are marked. */
export const CaseStatus = z.enum([
  'none',
  'draft',
  'withdrawn',
  'lapsed',
  'preliminary',
  'formal-review',
  'correction',
  'declined',
  'verification',
  'confirmation',
  'confirmed',
  'excused',
  'not-filed',
  'departments',
  'departments-and-experts',
  'site-check',
  'experts',
  'ranking',
  'decision',
  'deferred',
  'not-selected',
  'proposed',
  'notice',
  'notice-over',
  'recognised',
  'listed',
  'nominated',
  'recommended',
  'recommendation-withdrawn',
  'selected',
  'not-selected-upstream',
]);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** Where it is still with the applicant's side: the office has never had it in front of it. */
const WITH_APPLICANT: readonly CaseStatus[] = [
  'none',
  'draft',
  'withdrawn',
  'lapsed',
  'preliminary',
];
export const isWithApplicant = (status: CaseStatus): boolean => WITH_APPLICANT.includes(status);

/** From the decision on, in the order above: where a case may stand that was once on a proposed list. */
export const ONCE_LISTED: readonly CaseStatus[] = CaseStatus.options.slice(
  CaseStatus.options.indexOf('not-selected'),
);

/** On public notice, or past it: order and scores are told from then on, never before. */
const PUBLISHED: readonly CaseStatus[] = [
  'notice',
  'notice-over',
  'recognised',
  'listed',
  'nominated',
  'recommended',
  'recommendation-withdrawn',
  'selected',
  'not-selected-upstream',
];
export const isPublished = (status: CaseStatus): boolean => PUBLISHED.includes(status);

export const CASE_STATUS = {
  none: bilingual('未建立', 'Not opened'),
  draft: bilingual('填报中', 'Draft'),
  withdrawn: bilingual('已撤回申报', 'Withdrawn'),
  lapsed: bilingual('逾期未提交', 'Lapsed'),
  preliminary: bilingual('县级初审', 'Preliminary review'),
  'formal-review': bilingual('形式审查', 'Formal review'),
  correction: bilingual('退回补正', 'Returned for correction'),
  declined: bilingual('不予受理', 'Declined'),
  verification: bilingual('数据核实中', 'Figures being verified'),
  confirmation: bilingual('待核定', 'To be confirmed'),
  confirmed: bilingual('已核定', 'Confirmed'),
  excused: bilingual('免报', 'Excused'),
  'not-filed': bilingual('未报', 'Not filed'),
  departments: bilingual('部门联审', 'Joint departmental review'),
  'departments-and-experts': bilingual('部门联审和专家评审', 'Departmental and expert review'),
  'site-check': bilingual('实地核查', 'Site visit'),
  experts: bilingual('专家评审', 'Expert review'),
  ranking: bilingual('待排序', 'Awaiting the ranking'),
  decision: bilingual('提请审议', 'Submitted for deliberation'),
  deferred: bilingual('暂缓，补充材料后再议', 'Deferred'),
  'not-selected': bilingual('未入选', 'Not selected'),
  proposed: bilingual('已列入拟定名单', 'On the proposed list'),
  notice: bilingual('公示中', 'On public notice'),
  'notice-over': bilingual('公示期满', 'Notice period over'),
  recognised: bilingual('已认定', 'Recognised'),
  listed: bilingual('已列入培育对象', 'Listed as a candidate'),
  nominated: bilingual('拟推荐', 'Nominated'),
  recommended: bilingual('已推荐上报', 'Recommended upward'),
  'recommendation-withdrawn': bilingual('已撤回推荐', 'Recommendation withdrawn'),
  selected: bilingual('上级入选', 'Selected by the higher level'),
  'not-selected-upstream': bilingual('上级未入选', 'Not selected by the higher level'),
} as const satisfies Record<CaseStatus, Bilingual>;

const ENDS: readonly CaseStatus[] = [
  'withdrawn',
  'lapsed',
  'declined',
  'confirmed',
  'excused',
  'not-filed',
  'not-selected',
  'recognised',
  'listed',
  'recommendation-withdrawn',
  'not-selected-upstream',
];

/** Ended: no process waits and no event of a process may follow (recorded outcomes of higher levels apart). */
export const hasEnded = (status: CaseStatus): boolean => ENDS.includes(status);
