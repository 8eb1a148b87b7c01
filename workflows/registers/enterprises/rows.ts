import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';

const from = { id: 'from', type: 'date', title: bilingual('起始日期', 'From') } as const;
const to = {
  id: 'to',
  type: 'date',
  title: bilingual('终止日期', 'Last day'),
  required: false,
} as const;

/** Memberships and certificates, each with its own time. */
export const rows: RegisterInput['rows'] = [
  {
    id: 'memberships',
    title: bilingual('所属集群', 'Memberships'),
    fields: [
      { id: 'cluster', type: 'reference', to: 'cluster', title: bilingual('集群', 'Cluster') },
      {
        id: 'role',
        type: 'choice',
        title: bilingual('角色', 'Role'),
        options: [
          { id: 'chain-leader', title: bilingual('链主', 'Chain leader') },
          { id: 'leading', title: bilingual('龙头', 'Leading enterprise') },
          { id: 'supporting', title: bilingual('配套', 'Supporting enterprise') },
        ],
      },
      { id: 'main', type: 'yes-no', title: bilingual('主集群', 'Its main cluster') },
      {
        id: 'share',
        type: 'decimal',
        unit: '%',
        min: '0',
        max: '100',
        required: false,
        title: bilingual('分摊比例', 'Share of its figures'),
      },
      from,
      to,
    ],
    ends: 'to',
    key: ['cluster'],
    listedUnder: 'cluster',
  },
  {
    id: 'labels',
    title: bilingual('资质称号', 'Certificates'),
    fields: [
      {
        id: 'kind',
        type: 'choice',
        title: bilingual('类别', 'Kind'),
        options: [
          { id: 'high-tech', title: bilingual('高新技术企业', 'High-tech enterprise') },
          { id: 'innovative', title: bilingual('创新型中小企业', 'Innovative SME') },
          { id: 'specialised', title: bilingual('专精特新中小企业', 'Specialised SME') },
          { id: 'little-giant', title: bilingual('专精特新“小巨人”企业', 'Little giant') },
          { id: 'champion', title: bilingual('制造业单项冠军', 'Single-product champion') },
          { id: 'green-factory', title: bilingual('绿色工厂', 'Green factory') },
          { id: 'smart-factory', title: bilingual('智能工厂', 'Smart factory') },
        ],
      },
      {
        id: 'level',
        type: 'choice',
        title: bilingual('级别', 'Level'),
        options: [
          { id: 'city', title: bilingual('市级', 'City') },
          { id: 'province', title: bilingual('省级', 'Province') },
          { id: 'nation', title: bilingual('国家级', 'Nation') },
        ],
      },
      {
        id: 'number',
        type: 'text',
        maxLength: 60,
        required: false,
        title: bilingual('证书编号', 'Certificate number'),
      },
      from,
      { ...to, title: bilingual('有效期至', 'Valid to') },
    ],
    ends: 'to',
    key: ['kind', 'level'],
  },
];
