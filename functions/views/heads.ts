import type { Head } from '../../engine/ports/event-store.ts';
import type { Page } from '../../engine/ports/lists.ts';
import type { CaseHead } from '../../interface/cases.ts';
import { CASE_STATUS, CaseStatus } from '../../workflows/case/status.ts';
import { idOf } from '../kinds/catalogue.ts';
import { fieldsOf } from '../kinds/head-fields.ts';
import { headTold, headWhole } from './held-back.ts';

type Fields = Pick<CaseHead, 'since' | 'track' | 'level' | 'due'>;

/**
 * Heads of cases as lists show them. When somebody's time is over is no peer's to read. Version and number of open tasks
 * move when an expert scores or a department answers: only whoever sees the whole case reads either (`whole`). What is
 * held back shows to those who read the outcome (`outcomes`).
 */
export const visibleHeads = (page: Page<Head>, whole = false, outcomes = whole) => ({
  ...page,
  items: page.items.map(outcomes ? headWhole : headTold).map((head): CaseHead => {
    const { stream, version, status, title, applicant, at, counts } = head;
    const known = CaseStatus.safeParse(status);
    const { since, track, level, due } = fieldsOf<Fields>(head);
    return {
      id: idOf(stream),
      name: title ?? '',
      applicant: applicant ?? '',
      status,
      statusTitle: known.success ? CASE_STATUS[known.data] : undefined,
      ...(whole ? { version, at, tasks: counts?.tasks } : {}),
      since,
      track,
      level,
      ...(whole && due !== undefined ? { due } : {}),
    };
  }),
});
