import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { OrgKind } from '../orgs/kind.ts';

const ROLES: Readonly<Record<string, Bilingual>> = {
  clerk: bilingual('经办人', 'clerk'),
  'unit-head': bilingual('单位负责人', 'unit head'),
  office: bilingual('领导小组办公室', 'office'),
  department: bilingual('成员单位', 'department'),
  expert: bilingual('评审专家', 'expert'),
  'panel-chair': bilingual('专家组组长', 'panel chair'),
  'leading-group': bilingual('领导小组', 'leading group'),
  'province-department': bilingual('上级主管部门', 'province department'),
  auditor: bilingual('审计', 'auditor'),
  supervision: bilingual('机关纪委', 'supervision'),
  administrator: bilingual('系统管理员', 'administrator'),
  public: bilingual('社会公众', 'the public'),
  system: bilingual('系统', 'the system'),
};

/** Every role with its title, as lists of roles show them. */
export const roleTitles: readonly { readonly role: string; readonly title: Bilingual }[] =
  Object.entries(ROLES).map(([role, title]) => ({ role, title }));

/** A role as offices call it. */
export const roleName = (role: string): Bilingual => own(ROLES, role) ?? bilingual(role, role);

const AUTHORITIES: readonly OrgKind[] = ['department', 'province-department', 'ministry'];

/**
 * Kinds of organisation that a role with power over others' applications can be held at; a role that is not here can
 * be held anywhere. A round is also run, or decided, by a department or ministry without an office of its own.
 */
const HELD_AT: ReadonlyMap<string, readonly OrgKind[]> = new Map<string, readonly OrgKind[]>([
  ['office', ['office', ...AUTHORITIES]],
  ['department', AUTHORITIES],
  ['leading-group', ['decision-body', ...AUTHORITIES]],
  ['province-department', ['province-department', 'ministry']],
  ['supervision', ['supervision']],
  ['auditor', ['audit']],
]);

/** Whether an organisation of that kind can have that role at all. */
export const isRoleOf = (role: string, kind: OrgKind): boolean =>
  HELD_AT.get(role)?.includes(kind) ?? true;
