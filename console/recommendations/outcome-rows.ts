import type * as z from 'zod';
import type { Selection } from '../../workflows/recommendation/selection.ts';
import type { OutcomeItem } from '../../workflows/recommendation/stream/outcome-messages.ts';

/** One row of the higher level's list while it is entered; without a result it is not on this document. */
export interface OutcomeRow {
  readonly outcome?: Selection | undefined;
  readonly name?: string;
  readonly title?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

const filled = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value.trim();

/** The items of RecordUpstreamOutcome; a title only where there was a selection. */
export const itemsOf = (
  rows: Readonly<Record<string, OutcomeRow | undefined>>,
): readonly z.infer<typeof OutcomeItem>[] =>
  Object.entries(rows).flatMap(([caseId, row]): readonly z.infer<typeof OutcomeItem>[] => {
    if (row?.outcome === undefined) return [];
    const { outcome, validFrom, validTo } = row;
    const [name, title] = [filled(row.name), filled(row.title)];
    if (outcome === 'not-selected') return [{ caseId, outcome }];
    return [
      {
        caseId,
        outcome,
        ...(name === undefined ? {} : { name }),
        ...(title === undefined ? {} : { title }),
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(validTo === undefined ? {} : { validTo }),
      },
    ];
  });
