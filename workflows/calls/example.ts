import type { CallInput } from './call.ts';

/** The smallest complete call, for the documentation of the commands that take one. */
export const exampleCall: CallInput = {
  id: 'bz-2026',
  version: 1,
  title: { zh: '2026年度滨州市先进制造业集群申报', en: 'Binzhou clusters 2026' },
  level: 'city',
  office: 'BZ-OFFICE',
  legalBasis: ['滨政办字〔2024〕12号'],
  window: { opensAt: '2026-03-02T01:00:00.000Z', closesAt: '2026-04-10T09:30:00.000Z' },
  tracks: [{ id: 'advanced', title: { zh: '先进制造业集群', en: 'Advanced clusters' } }],
  form: { id: 'bz-cluster-form', version: 1 },
  mayFile: { kinds: ['county', 'zone', 'city'] },
  experts: { seats: 3 },
  rubric: {
    version: 'rubric-1',
    lines: [
      { id: 'scale', title: { zh: '规模效益', en: 'Scale' }, max: 6_000 },
      { id: 'innovation', title: { zh: '创新能力', en: 'Innovation' }, max: 4_000 },
    ],
  },
  scoring: { tieBreak: ['innovation'] },
  decisionChain: [
    {
      org: 'BZ-LEADING-GROUP',
      title: { zh: '领导小组会议审议', en: 'The leading group' },
      document: { zh: '会议纪要', en: 'Minutes' },
    },
  ],
  outcomes: [
    {
      id: 'key-candidate',
      kind: 'key-candidate',
      title: { zh: '市级重点培育对象', en: 'Key candidate' },
    },
    { id: 'not', kind: 'not', title: { zh: '未入选', en: 'Not selected' } },
  ],
  publicNotice: {
    issuer: 'BZ-OFFICE',
    contact: { telephone: '0543-0000001' },
    supervisionTelephone: '0543-0000002',
  },
  validityYears: 3,
};
