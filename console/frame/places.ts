import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { rolesReading } from '../../workflows/reading.ts';

export interface Place {
  readonly to: string;
  readonly title: Bilingual;
  /** Roles that have work there. */
  readonly roles: 'all' | readonly string[];
}

/** The places of the menu, in its order, each with its word. A place stands here once its screen exists. */
export const PLACES: readonly Place[] = [
  { to: '/desk', title: bilingual('工作台', 'Desk'), roles: 'all' },
  {
    to: '/cases',
    title: bilingual('申报项目', 'Applications'),
    roles: ['clerk', 'unit-head', 'office'],
  },
  { to: '/queue', title: bilingual('项目办理', 'Applications in hand'), roles: ['office'] },
  { to: '/checks', title: bilingual('代录复核', 'Checks'), roles: ['office'] },
  { to: '/rounds', title: bilingual('申报批次', 'Rounds'), roles: ['office'] },
  {
    to: '/opinions',
    title: bilingual('部门联审', 'Joint review'),
    roles: rolesReading('opinions'),
  },
  {
    to: '/reviews',
    title: bilingual('专家评审', 'Expert review'),
    roles: ['expert', 'panel-chair'],
  },
  {
    to: '/deliberation',
    title: bilingual('提请审议', 'Deliberation'),
    roles: ['leading-group', 'office'],
  },
  {
    to: '/inquiries',
    title: bilingual('异议核查', 'Inquiries'),
    roles: ['supervision', 'department', 'office'],
  },
  {
    to: '/notices',
    title: bilingual('公示', 'Public notices'),
    roles: ['office', 'leading-group', ...rolesReading('audit')],
  },
  {
    to: '/recommendations',
    title: bilingual('推荐上报', 'Recommendations'),
    roles: ['office', ...rolesReading('audit')],
  },
  {
    to: '/upstream',
    title: bilingual('下级推荐项目', 'Recommended from below'),
    roles: ['province-department'],
  },
  { to: '/clusters', title: bilingual('集群档案', 'Clusters'), roles: 'all' },
  { to: '/registers', title: bilingual('台账', 'Registers'), roles: rolesReading('entry') },
  { to: '/deputies', title: bilingual('代理', 'Deputies'), roles: 'all' },
  { to: '/messages', title: bilingual('消息提醒', 'Messages'), roles: 'all' },
  { to: '/programme', title: bilingual('指挥一张图', 'One page'), roles: 'all' },
  { to: '/audit', title: bilingual('审计查询', 'Audit'), roles: rolesReading('audit') },
  {
    to: '/administration',
    title: bilingual('系统管理', 'Administration'),
    roles: ['administrator', 'office'],
  },
];

export const placesFor = (role: string | undefined): readonly Place[] =>
  PLACES.filter(({ roles }) => roles === 'all' || (role !== undefined && roles.includes(role)));
