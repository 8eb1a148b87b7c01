import type { Head, Page } from '../../engine/ports.ts';
import { CASE_STATUS, CaseStatus } from '../../workflows/case/status.ts';
import { idOf } from '../catalogue.ts';

/** Heads of cases as lists show them. */
export const visibleHeads = (page: Page<Head>) => ({
  ...page,
  items: page.items.map(({ stream, version, status, title, applicant, at, fields, counts }) => {
    const known = CaseStatus.safeParse(status);
    return {
      id: idOf(stream),
      name: title,
      applicant,
      status,
      statusTitle: known.success ? CASE_STATUS[known.data] : undefined,
      version,
      at,
      ...fields,
      tasks: counts?.tasks,
    };
  }),
});
