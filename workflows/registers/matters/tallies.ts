import { bilingual } from '../../../engine/bilingual.ts';
import type { Tally } from '../tallies.ts';
import { onAgenda, openMatters, overdueMatters } from './counting.ts';

/** Matters that are open, late, and before a meeting. */
export const matterTallies = {
  open: {
    register: 'matters',
    title: bilingual('在办事项', 'Open'),
    unit: '件',
    counting: openMatters,
  },
  overdue: {
    register: 'matters',
    title: bilingual('逾期事项', 'Overdue'),
    unit: '件',
    byBeginning: true,
    counting: overdueMatters,
  },
  'on-agenda': {
    register: 'matters',
    title: bilingual('待上会事项', 'On the agenda of a meeting'),
    unit: '件',
    counting: onAgenda,
  },
} as const satisfies Readonly<Record<string, Tally>>;
