/** Which entries of a register: as a list, and as its sheet. */
export const entryQuery = {
  org: { zh: '所属单位代码', en: 'entries of this unit' },
  under: { zh: '所属对象编号，如集群档案编号', en: 'those with a row for this, e.g. a cluster' },
  mark: { zh: '标识，如应统未统', en: 'those that bear this mark' },
  tally: { zh: '计数，如high-tech：现在计入的条目', en: 'those that count for it now' },
  ends: { zh: '与计数同用：某月退出的，如2026-11', en: 'with a count: what ended in this month' },
} as const;
