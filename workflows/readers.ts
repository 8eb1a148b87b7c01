import { bilingual } from '../engine/bilingual.ts';
import { FILING_ROLES } from './case/relations.ts';
import {
  ABOVE,
  ASKED,
  BODY,
  COLLEAGUES,
  FILING,
  INQUIRER,
  OFFICE,
  OWN_SIDE,
  REVIEW,
  SEATED,
  SUPERVISION,
  WATCHING,
  WHOLE,
} from './reader-groups.ts';
import { held, once, type Reading } from './reads.ts';
import { ROUND_READERS } from './round-readers.ts';

const ITEMS = [...FILING, ...BODY, ...held('named', 'department'), ...held('author', 'any')];
const PAPERS = [...FILING, ...INQUIRER, ...once('judging', SEATED)];

/**
 * Who reads what: a line for each thing that is read, and the events whose `audience` is that line. Nobody else does.
 * Administrators read nothing of an application: they hand out the rights.
 */
export const READERS = {
  // An application, and what is kept with it.
  application: {
    title: bilingual('查看该申报项目', 'see the application'),
    who: [
      ...FILING,
      ...BODY,
      ...INQUIRER,
      ...ASKED,
      ...SEATED,
      ...ABOVE,
      // The higher level's own staff, where its office runs the round.
      ...held('office', 'province-department'),
      // Whoever ends the waiting for a silent department.
      ...held('escalated', 'unit-head', 'office', 'leading-group'),
      ...held('any', 'system'),
    ],
  },
  whole: { title: bilingual('查看全部留痕', 'see the whole trail'), who: WHOLE },
  filing: { title: bilingual('查看申报情况', 'see how it was filed'), who: FILING },
  told: {
    title: bilingual('查看申报单位应知事项', 'see what applicants are told'),
    who: [...FILING, ...held('author', 'any')],
  },
  acts: {
    title: bilingual('查看经办事项', 'see what was done by the office'),
    who: [...WHOLE, ...held('author', 'any')],
  },
  handling: {
    title: bilingual('查看办理情况和依据文件', 'see how it was handled, and by which papers'),
    who: [...FILING, ...BODY],
  },
  hands: {
    title: bilingual('查看待办由谁承办', 'see who has a task in hand'),
    who: [...COLLEAGUES, ...held('any', 'auditor')],
  },
  review: { title: bilingual('查看评审情况', 'see the review'), who: REVIEW },
  opinion: {
    title: bilingual('查看部门意见', 'see a department’s opinion'),
    who: [...REVIEW, ...held('named', 'department')],
  },
  items: { title: bilingual('查看退回核改事项', 'see what was sent back'), who: ITEMS },
  reminder: {
    title: bilingual('查看对本部门的催办', 'see that one’s department was pressed'),
    who: [...WHOLE, ...held('named', 'department')],
  },
  expert: {
    title: bilingual('查看评审专家', 'see who the experts are'),
    who: [...WHOLE, ...held('named', 'any'), ...once('closed', BODY)],
  },
  marks: {
    title: bilingual('查看专家评分', 'see an expert’s marks'),
    who: [...held('named', 'any'), ...once('closed', REVIEW)],
  },
  score: {
    title: bilingual('查看综合得分', 'see the score'),
    who: [...REVIEW, ...once('declared', SEATED), ...once('published', held('any', 'any'))],
  },
  outcome: {
    title: bilingual('查看拟定结果', 'see the outcome'),
    who: [...REVIEW, ...once('published', held('any', 'any'))],
  },
  form: {
    title: bilingual('查看申报内容', 'see what was applied with'),
    who: [...FILING, ...BODY, ...ABOVE, ...INQUIRER, ...once('judging', SEATED)],
  },
  indicators: {
    title: bilingual('查看本部门负责核实的指标', 'see the figures that one verifies'),
    who: ASKED,
  },
  papers: { title: bilingual('查看附件', 'read an attached file'), who: PAPERS },
  settled: {
    title: bilingual('查看核实情况', 'see what was verified'),
    who: [...REVIEW, ...once('judging', SEATED)],
  },
  dossier: {
    title: bilingual('下载全套材料', 'have the dossier'),
    who: [...FILING, ...BODY, ...ABOVE],
  },
  // Whoever has to call them. Bodies, experts, departments and inquirers judge papers, not people.
  contacts: {
    title: bilingual('查看联系人信息', 'see names and telephones'),
    who: [
      ...OFFICE,
      ...SUPERVISION,
      ...OWN_SIDE,
      ...ABOVE,
      ...once('asked', held('any', 'auditor')),
    ],
  },
  persons: {
    title: bilingual('查看已加密的个人信息', 'see sealed names'),
    who: [...OFFICE, ...SUPERVISION],
  },
  candidates: { title: bilingual('选择评审专家', 'choose experts'), who: OFFICE },
  correction: {
    title: bilingual('测算补正期限', 'compute the time for a correction'),
    who: OFFICE,
  },
  ...ROUND_READERS,
  // An entry of a register: its unit's, the register's departments', the office's above it, the leading group's but of firms.
  entry: {
    title: bilingual('查看台账条目', 'see an entry of a register'),
    who: [
      ...REVIEW,
      ...held('applicant', ...FILING_ROLES, 'department'),
      ...held('asked', 'department'),
      ...held('bureau', 'department'),
      ...held('any', 'system'),
    ],
  },
  // Amounts over fewer than three enterprises: theirs whose they are, whose indicator it is, and who watches.
  cells: {
    title: bilingual('查看不足三家企业的合计数据', 'see what fewer than three enterprises come to'),
    who: [
      ...held('any', 'office', 'auditor', 'supervision'),
      ...held('applicant', ...FILING_ROLES, 'department'),
      ...ASKED,
    ],
  },
  cluster: {
    title: bilingual('查看没有称号的集群档案', 'see a cluster record without titles'),
    who: [...WATCHING, ...held('holder', ...FILING_ROLES)],
  },
  progress: {
    title: bilingual('查看指挥一张图全部内容', 'see the whole page of whoever steers'),
    who: held('any', 'office', 'leading-group', 'auditor', 'supervision'),
  },
  opinions: {
    title: bilingual('查看部门联审事项', 'see what departments are asked'),
    who: held('any', 'department'),
  },
  audit: { title: bilingual('检索操作留痕', 'search the audit trail'), who: WATCHING },
  access: {
    title: bilingual('查看阅读记录和不予办理记录', 'see who read what, and what was refused'),
    who: held('any', 'auditor'),
  },
  accounts: {
    title: bilingual('查看账号和权限', 'see accounts and rights'),
    who: held('any', 'administrator', 'auditor'),
  },
  // Auditors follow the pseudonym.
  'account-names': {
    title: bilingual('查看账号姓名', 'see the names behind accounts'),
    who: held('any', 'administrator'),
  },
} as const satisfies Readonly<Record<string, Reading>>;

/** A line of the table. */
export type Line = keyof typeof READERS;
