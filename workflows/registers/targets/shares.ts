import type { LocalDate } from '../../calendar/instant.ts';
import { Decimal, ratioPercent } from '../../decimal/decimal.ts';
import { type EntryState, inForce } from '../state.ts';

/** What a county was given of a target for a year, and what is counted of it from the same list. */
export interface Share {
  readonly county: string;
  /** `2026` */
  readonly year: string;
  readonly share: Decimal;
  readonly counted: Decimal;
  /** The day that it is counted on: today, or the last of a year that is over. */
  readonly on: LocalDate;
  readonly percent?: Decimal;
}

const PLACES = 2;

/** Shares in force, in the order in which they were given; `countedOn`: what a county's part of the list comes to on a day. */
export const sharesOf = (
  state: EntryState,
  today: LocalDate,
  countedOn: (county: string, day: LocalDate) => number,
): readonly Share[] =>
  inForce(state, 'splits').flatMap(({ values: { county, year, value } }) => {
    const share = Decimal.safeParse(value);
    if (!share.success || typeof county !== 'string' || typeof year !== 'string') return [];
    const last = `${year}-12-31`;
    const on = last < today ? last : today;
    const counted = String(countedOn(county, on));
    const percent = ratioPercent(counted, share.data, PLACES);
    return [
      {
        county,
        year,
        share: share.data,
        counted,
        on,
        ...(percent === undefined ? {} : { percent }),
      },
    ];
  });
