import type { SiteVisit } from './state.ts';

/** The visit took place, or this case was left out of the sample. */
export const visitDone = (visit: SiteVisit | undefined): boolean =>
  visit === undefined || visit.report !== undefined || visit.chosen?.visit === false;
