import { actingFor, type Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { CaseIdentity } from '../case/state.ts';
import type { Telling, TellingKind } from './telling.ts';

interface News {
  readonly kind: TellingKind;
  /** Those who file it together, or the office that runs the round. */
  readonly to: 'filing' | 'office';
}

const filing = (kind: TellingKind): News => ({ kind, to: 'filing' });

/** Events of an application that people wait for. Whether a reader may know of one already is asked for each apart. */
const NEWS: Readonly<Record<string, News>> = {
  PreliminarilyReturned: filing('returned'),
  PreliminarilyDeclined: filing('declined'),
  WindowExtended: filing('extended'),
  CaseRevived: filing('extended'),
  CaseLapsed: filing('lapsed'),
  CaseAccepted: filing('accepted'),
  CaseReturned: filing('returned'),
  CorrectionExtended: filing('extended'),
  CaseDeclined: filing('declined'),
  OutcomeProposed: filing('decided'),
  CaseNotSelected: filing('decided'),
  // What was held back is told with its release, and once.
  ResultReleased: filing('decided'),
  NoticeEntered: filing('notice-begun'),
  Recognised: filing('recognised'),
  ApplicantLetterIssued: filing('letter-issued'),
  CaseRecommended: filing('letter-sent'),
  HigherOutcomeRecorded: filing('higher-outcome'),
  CaseWithdrawn: { kind: 'withdrawn', to: 'office' },
};

/** Lead, partners and recommending unit; at a higher level the office that recommended. */
const filersOf = ({ applicant, partners, recommender, from }: CaseIdentity) => {
  const orgs = new Set([
    applicant,
    ...partners,
    ...(recommender === undefined ? [] : [recommender]),
  ]);
  return [...orgs].map((org) => ({ org, role: from === undefined ? 'clerk' : 'office' }));
};

/** What is told of the events of an application, to each whom it concerns but whoever did it. */
export const newsOf = (
  identity: CaseIdentity | undefined,
  events: readonly Pick<Recorded, 'header' | 'event'>[],
): readonly Telling[] =>
  identity === undefined
    ? []
    : events.flatMap(({ header: { type, seq, at, actor }, event }) => {
        const news = own(NEWS, type);
        if (news === undefined || Reflect.get(event, 'held') === true) return [];
        const to =
          news.to === 'filing' ? filersOf(identity) : [{ org: identity.office, role: 'office' }];
        const by = actingFor(actor).org;
        return to
          .filter(({ org }) => org !== by)
          .map((whom) => ({
            key: `${news.kind}|${seq}`,
            kind: news.kind,
            to: whom,
            at,
            about: { event: seq },
          }));
      });
