import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { acts } from './acts.ts';
import { rows } from './rows.ts';

const county = bilingual('所在县（市、区）', 'County where it operates');
/**
 * 企业库 (cultivation §3.10): every enterprise of the clusters once, by its code. Memberships and labels are rows with
 * their own time; the main membership carries its figures, and its shares come to no more than the whole.
 */
export const enterprises: RegisterInput = {
  name: 'enterprises',
  version: 2,
  title: bilingual('企业库', 'Enterprises'),
  ofFirms: true,
  one: bilingual('企业', 'Enterprise'),
  basis: bilingual(
    '统一社会信用代码按GB 32100校验；企业按所在地登记，一家企业在库中只有一条',
    'Codes are checked by GB 32100; an enterprise stands where it operates, and once',
  ),
  fields: [
    {
      id: 'code',
      type: 'text',
      format: 'credit-code',
      title: bilingual('统一社会信用代码', 'Unified social credit code'),
    },
    { id: 'name', type: 'text', maxLength: 100, title: bilingual('企业名称', 'Name') },
    { id: 'county', type: 'reference', to: 'org', title: county },
    {
      id: 'industry',
      type: 'text',
      maxLength: 60,
      required: false,
      title: bilingual('行业（GB/T 4754）', 'Industry (GB/T 4754)'),
    },
    {
      id: 'aboveScale',
      type: 'yes-no',
      required: false,
      title: bilingual('规模以上', 'Above the statistical scale'),
    },
    {
      id: 'revenue',
      type: 'decimal',
      unit: '亿元',
      decimals: 4,
      min: '0',
      required: false,
      title: bilingual('在地营业收入', 'Revenue where it operates'),
    },
    {
      id: 'revenueYear',
      type: 'text',
      maxLength: 4,
      required: false,
      title: bilingual('营业收入年度', 'Year of the revenue'),
    },
    {
      id: 'successor',
      type: 'text',
      format: 'credit-code',
      required: false,
      title: bilingual('并入企业代码', 'Code of the enterprise that it merged into'),
    },
  ],
  named: 'name',
  holder: 'county',
  rows,
  states: [
    { id: 'listed', title: bilingual('在库', 'Listed') },
    { id: 'moved', title: bilingual('迁出', 'Moved away'), open: false },
    { id: 'deregistered', title: bilingual('注销', 'Deregistered'), open: false },
    { id: 'revoked', title: bilingual('吊销', 'Licence revoked'), open: false },
    { id: 'merged', title: bilingual('被合并', 'Merged'), open: false },
  ],
  opens: {
    title: bilingual('登记企业', 'Add an enterprise'),
    state: 'listed',
    by: ['holder', 'department', 'office'],
  },
  acts,
  corrects: ['holder', 'department', 'office'],
  tallies: [
    'high-tech',
    'innovative',
    'specialised',
    'little-giant',
    'green-factory',
    'smart-factory',
    'members',
    'revenue',
  ],
  unique: [{ id: 'code', title: bilingual('统一社会信用代码', 'Code'), fields: ['code'] }],
  columns: ['code', 'industry', 'aboveScale'],
  sheet: [
    { title: '统一社会信用代码', field: 'code' },
    { title: '企业名称', field: 'name' },
    { title: '县区', field: 'county' },
    { title: '行业', field: 'industry' },
    { title: '是否规上', field: 'aboveScale' },
  ],
};
