import { started } from '../../calendar/clock.ts';
import { type CaseState, moveTo } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { SiteVisitEvent } from './messages.ts';

export const evolveSiteVisit = (
  kase: CaseState,
  event: SiteVisitEvent,
  { at }: Stamp,
): CaseState => {
  const { siteVisit } = kase.review;
  switch (event.type) {
    case 'SiteVisitOpened': {
      const chosen = event.sample ? undefined : { visit: true };
      const opened = withReview(kase, { siteVisit: { ...started(event), since: at, chosen } });
      return moveTo(opened, 'site-check', at);
    }
    case 'SiteVisitChosen': {
      const { visit, reason } = event;
      return siteVisit === undefined
        ? kase
        : withReview(kase, { siteVisit: { ...siteVisit, chosen: { visit, reason } } });
    }
    case 'SiteVisitRecorded': {
      const { type: _, ...report } = event;
      return siteVisit === undefined
        ? kase
        : withReview(kase, { siteVisit: { ...siteVisit, report: { ...report, at } } });
    }
  }
};
