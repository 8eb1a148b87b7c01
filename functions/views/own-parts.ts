import { mayRead } from '../../workflows/reading.ts';
import { fills } from './fills.ts';
import type { Visible } from './visible.ts';

/** Whether somebody reads of a report what its joint units each tell for themselves: the office, who verifies, who audits. */
const readsAllParts = ({ actors }: Visible): boolean =>
  actors.some(({ actor: { role }, relations }) =>
    (['review', 'indicators'] as const).some((line) => mayRead(line, role, relations)),
  );

/**
 * Whether the person may read a part that this organisation answers for, of a form that it may read. An application is
 * its applicants' together; of a report each unit's figures are its own (谁填报谁负责), and no joint unit reads another's.
 */
export const readsPart = (visible: Visible, org: string): boolean =>
  visible.kase.identity?.period === undefined || readsAllParts(visible) || fills(visible, org);
