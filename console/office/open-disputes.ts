import type { DisputedValue } from '../../workflows/review/opinions/data.ts';
import type { ReviewView } from '../../workflows/review/view-data.ts';

export interface OpenDispute extends DisputedValue {
  readonly department: string;
}

/** Figures of the opinions that count which nobody has settled yet, as far as the reader's view shows them. */
export const openDisputesIn = ({
  departments,
  figures = [],
}: Pick<ReviewView, 'departments' | 'figures'>): readonly OpenDispute[] =>
  departments.flatMap(({ org, opinions }) => {
    const opinion = opinions.at(-1);
    if (opinion?.verdict !== 'objection') return [];
    return opinion.values
      .filter(
        ({ field }) => !figures.some((one) => one.opinion === opinion.id && one.field === field),
      )
      .map((value) => ({ ...value, department: org }));
  });
