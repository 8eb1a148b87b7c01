import type { Message } from '../../../engine/ports/outbox.ts';
import * as telling from '../../../interface/telling.ts';
import { TELLING_WHEN } from '../../../workflows/account/telling.ts';
import {
  AnyTelling,
  EVENT_TOLD,
  isLegal,
  TELLING,
  TellingKind,
} from '../../../workflows/tellings/telling.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { idOf, pluralOf } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { messageId } from '../../telling/message-id.ts';
import { readsAnywhere } from '../../views/standing.ts';

/** What a message was about, by the name that its stream has now. */
export const shownMessage = async (ports: Pick<Ports, 'events'>, message: Message) => {
  const { stream, status, at, attempts } = message;
  const { kind } = AnyTelling.parse(message.telling);
  const head = await ports.events.head(stream);
  return {
    id: messageId(message),
    kind,
    title: kind === 'event' ? EVENT_TOLD : TELLING[kind],
    about: {
      kind: pluralOf(stream) ?? '',
      id: idOf(stream),
      ...(head?.title === undefined ? {} : { name: head.title }),
    },
    status,
    at,
    attempts: [...attempts],
  };
};

export const myTelling = handle(telling.mine, async ({ ports, request }) => {
  const { state } = await signedIn(ports, request);
  const chosen = state.telling?.subscription === undefined ? state.telling : undefined;
  return {
    channels: [...ports.channels.values()].flatMap(({ name, title, address, forSystems }) =>
      forSystems === true ? [] : [{ name, title, address }],
    ),
    kinds: TellingKind.options.map((kind) => ({
      kind,
      title: TELLING[kind],
      legal: isLegal(kind),
    })),
    when: (['at-once', 'digest'] as const).map((id) => ({ id, title: TELLING_WHEN[id] })),
    ...(chosen === undefined ? {} : { chosen: await shownChoice(ports, chosen) }),
  };
});

const shownChoice = async (
  { open }: Pick<Ports, 'open'>,
  {
    chosen: _,
    address,
    ...choice
  }: NonNullable<Awaited<ReturnType<typeof signedIn>>['state']['telling']>,
) => ({ ...choice, address: (await open(address)).value });

/** One's own: what it was about is named only where the message went to that account. */
export const myMessages = handle(telling.told, async ({ ports, request }) => {
  const { account } = await signedIn(ports, request);
  const { items, ...more } = await ports.outbox.settled({ receiver: account }, pageOf(request));
  return { items: await tenAtATime(items, (one) => shownMessage(ports, one)), ...more };
});

const SEE_UNDELIVERED = { zh: '查看未能送达的消息', en: 'see what could not be delivered' };

/** For administrators: that something did not arrive, at which account; what it was about is not theirs to read. */
export const undeliveredMessages = handle(telling.undelivered, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  if (!readsAnywhere(person, 'account-names'))
    throw new NotAllowed({ ...reading('account-names'), title: SEE_UNDELIVERED });
  const { items, ...more } = await ports.outbox.settled('dead', pageOf(request));
  return {
    items: await tenAtATime(items, async (one) => {
      const { about, ...shown } = await shownMessage(ports, one);
      return { ...shown, about: { kind: about.kind, id: about.id }, account: one.receiver };
    }),
    ...more,
  };
});
