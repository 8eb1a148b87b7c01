import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { PLURALS, type Plural } from '../../../interface/plurals.ts';
import * as telling from '../../../interface/telling.ts';
import { SUBSCRIBED, type TellingState } from '../../../workflows/account/telling.ts';
import { NotFound } from '../../door/errors.ts';
import { noteRead } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, type RouteContext } from '../../http/route.ts';
import { aggregates, kindOfPlural, streamKey } from '../../kinds/catalogue.ts';
import { EVENT_TYPES } from '../../kinds/event-types.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { readsAnywhere } from '../../views/standing.ts';
import { shownMessage } from './telling.ts';

const HAPPENS_TO: Readonly<Record<Plural, Bilingual>> = {
  cases: bilingual('申报项目和监测报告', 'Applications and reports'),
  calls: bilingual('批次', 'Rounds'),
  notices: bilingual('公示', 'Public notices'),
  recommendations: bilingual('推荐上报', 'Recommendations'),
  clusters: bilingual('集群档案', 'Cluster records'),
  accounts: bilingual('账号', 'Accounts'),
  calendars: bilingual('工作日历', 'Work calendar'),
  entries: bilingual('台账', 'Registers'),
  files: bilingual('文件检查', 'Checks of files'),
};

/** All events that can be subscribed to, by what they happen to. */
const eventsThere = () =>
  PLURALS.flatMap((kind) =>
    Object.entries(kindOfPlural(kind).events).flatMap(([type, { title }]) =>
      EVENT_TYPES.has(type) ? [{ type, title, kind, kindTitle: HAPPENS_TO[kind] }] : [],
    ),
  );

/** Accounts are for those who hand out rights; to anybody else there is none. */
const accountAt = async ({ ports, request, params: { id } }: RouteContext<'id'>) => {
  if (!readsAnywhere(await signedIn(ports, request), 'account-names'))
    throw new NotFound('account-names');
  const { accounts } = aggregates;
  const stream = streamKey(accounts, id);
  const { state, loaded } = await rehydrate(ports, accounts, stream);
  if (loaded.version === 0) throw new NotFound('account-names');
  noteRead(request, { what: 'account', stream });
  return state;
};

/** Never the secret: whoever lost it subscribes anew with another. */
const shownSubscription = async ({ open }: Pick<Ports, 'open'>, told: TellingState) => {
  const { subscription, address, since, refused } = told;
  if (subscription === undefined) return {};
  const url = (await open(address)).value;
  return {
    subscribed: {
      events: [...subscription.events],
      since,
      ...(url === undefined ? {} : { url }),
      ...(refused === undefined ? {} : { refused }),
    },
  };
};

export const subscriptionOf = handle(telling.subscription, async (context) => {
  const { ports } = context;
  const { telling: told } = await accountAt(context);
  return {
    possible: ports.channels.has(SUBSCRIBED),
    ...(told === undefined ? {} : await shownSubscription(ports, told)),
    events: eventsThere(),
  };
});

export const messagesToSystem = handle(telling.sentToSystem, async (context) => {
  const { ports, request, params } = context;
  const { telling: told } = await accountAt(context);
  // What a person was told is that person's alone to read.
  if (told?.subscription === undefined) throw new NotFound('account-names');
  const { items, ...more } = await ports.outbox.settled({ receiver: params.id }, pageOf(request));
  const shown = await tenAtATime(items, async (one) => {
    const { about, ...message } = await shownMessage(ports, one);
    return { ...message, about: { kind: about.kind, id: about.id } };
  });
  return { items: shown, ...more };
});
