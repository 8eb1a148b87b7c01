import type { Recorded } from '../../../engine/event.ts';
import { own } from '../../../engine/own.ts';
import { isPersonal } from '../../../engine/personal.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import { roleName } from '../../../workflows/account/roles.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { OfficialDocument } from '../../../workflows/orgs/document.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { kindOf } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { type CallTitles, type Card, cardOf } from '../desk/case-card.ts';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The paper that an act rests on, and the reason that it gives; nothing personal, and no marks. */
const groundsOf = ({ event }: Recorded) => {
  const document = OfficialDocument.safeParse(Reflect.get(event, 'document'));
  const reason: unknown = Reflect.get(event, 'reason');
  return {
    ...(document.success
      ? { document: { number: document.data.number, date: document.data.date } }
      : {}),
    ...(isPersonal(reason) ? {} : { reason: text(reason) }),
    /** Whom it is about, where that is not who acted. */
    org: text(Reflect.get(event, 'department')) ?? text(Reflect.get(event, 'body')),
  };
};

/** One act as auditors list it: where, when, what, who, in which role, for whom. */
export const eventLine = (
  { reference }: Pick<Ports, 'reference'>,
  head: Head,
  calls: CallTitles,
  recorded: Recorded,
) => {
  const { seq, type, at, actor } = recorded.header;
  const { id, role, org, onBehalfOf } = actor;
  const named = (one: string) => ({
    org: one,
    orgName: orgName(reference.orgs, one, localDateOf(at)),
  });
  const about: Card = cardOf({ reference }, head, calls);
  const grounds = groundsOf(recorded);
  return {
    about,
    seq,
    at,
    type,
    title: own(kindOf(head.stream)?.events, type)?.title,
    actor: {
      account: id,
      role,
      roleTitle: roleName(role),
      ...named(org),
      ...(actor.for === undefined ? {} : { standsInFor: actor.for.account }),
    },
    ...(onBehalfOf === undefined
      ? {}
      : {
          onBehalf: {
            role: onBehalfOf.role,
            roleTitle: roleName(onBehalfOf.role),
            ...named(onBehalfOf.org),
            record: onBehalfOf.record,
            checkedBy: onBehalfOf.checkedBy,
          },
        }),
    ...grounds,
    ...(grounds.org === undefined ? {} : named(grounds.org)),
  };
};
