import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** What is kept of reading: a record for each person, thing and day says which of these it was. */
export const READ = {
  application: bilingual('申报项目内容', 'an application'),
  file: bilingual('附件', 'an attached file'),
  paper: bilingual('生成的文书', 'a document that the system made'),
  names: bilingual('已加密的姓名、联系方式', 'sealed names and telephones'),
  objection: bilingual('异议内容及证据', 'an objection and its evidence'),
  opinion: bilingual('部门联审材料', 'what a department is asked about'),
  round: bilingual('批次的办理情况', 'how a round stands'),
  batch: bilingual('推荐批次', 'a batch of recommendations'),
  register: bilingual('台账清单', 'a register'),
  entry: bilingual('台账条目内容', 'an entry of a register'),
  account: bilingual('账号及权限', 'an account and its rights'),
  trail: bilingual('操作留痕、阅读和不予办理记录', 'the trail of acts, reads and refusals'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ReadKind = keyof typeof READ;

/** The two kinds of access record. */
export const ACCESS_KIND = {
  read: bilingual('阅读记录', 'reads'),
  refused: bilingual('不予办理记录', 'refusals'),
} as const satisfies Readonly<Record<string, Bilingual>>;
