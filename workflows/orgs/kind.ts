import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** What kind of organisation it is. */
export const OrgKind = z.enum([
  'county',
  'zone',
  'city',
  'park',
  'promotion-organization',
  'department',
  'office',
  'decision-body', // 局党组, 分管副市长, 领导小组
  'province-department',
  'ministry',
  'supervision',
  'audit',
  'public-authority',
  'section', // 科室 of any of these
]);
export type OrgKind = z.infer<typeof OrgKind>;

export const ORG_KIND = {
  county: bilingual('县（市、区）', 'Counties and districts'),
  zone: bilingual('市属开发区', 'Municipal zones'),
  city: bilingual('市本级', 'The city itself'),
  park: bilingual('园区', 'Parks'),
  'promotion-organization': bilingual('集群发展促进组织', 'Promotion organisations'),
  department: bilingual('成员单位', 'Member departments'),
  office: bilingual('领导小组办公室', 'Office of the leading group'),
  'decision-body': bilingual('审议机构', 'Deciding bodies'),
  'province-department': bilingual('省级主管部门', 'Departments of the province'),
  ministry: bilingual('国家部委', 'Ministries'),
  supervision: bilingual('机关纪委', 'Supervision'),
  audit: bilingual('审计机关', 'Auditors'),
  'public-authority': bilingual('其他公共机构', 'Other public authorities'),
  section: bilingual('内设科室', 'Sections'),
} as const satisfies Record<OrgKind, Bilingual>;
