import { bilingual } from '../../engine/bilingual.ts';
import type { Channel } from '../../engine/ports/channel.ts';
import type { Message, Sent } from '../../engine/ports/outbox.ts';
import { accountAggregate } from '../../workflows/account/index.ts';
import { sendAt } from '../../workflows/account/telling.ts';
import { AnyTelling, isLegal, Telling } from '../../workflows/tellings/telling.ts';
import { systemCommand } from '../door/system.ts';
import { aggregates, kindOf, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { type Content, contentOf } from './content.ts';
import { together } from './digest.ts';
import { type EventSent, eventSent } from './event-told.ts';
import { mayBeTold } from './may-be-told.ts';
import { type Recipient, recipientOf, subscriberOf } from './recipients.ts';
import { afterAttempt, asMoot, leaseUntil } from './retry.ts';

/** What is begun within one round; the next one goes on. */
const ROUND_MS = 4 * 60_000;

/** What was written down is read back as what it was. */
const tellingIn = ({ telling }: Message): AnyTelling => AnyTelling.parse(telling);

/** What goes to a system has no words of its own. */
const wordless = (sent: EventSent): Content => {
  const body = JSON.stringify(sent);
  const { type, data } = sent;
  return { subject: bilingual(type, type), text: bilingual(body, body), link: data.link };
};

/** A message with its words; undefined where it is nobody's to read any more. */
const worded = async (
  ports: Ports,
  message: Message,
  recipient: Recipient,
): Promise<Content | undefined> => {
  const kind = kindOf(message.stream);
  if (kind === undefined) return undefined;
  const about = { kind, held: await rehydrate(ports, kind, message.stream) };
  const subscriber = subscriberOf(recipient);
  if (subscriber !== undefined) {
    const sent = await eventSent(ports, about, message, subscriber);
    return sent && wordless(sent);
  }
  const telling = Telling.parse(message.telling);
  return (await mayBeTold(ports, about, telling, recipient))
    ? contentOf(ports, about, telling)
    : undefined;
};

interface Ready {
  readonly message: Message;
  readonly content: Content;
}

/** The same id for the same messages, so that who receives a second copy knows it. */
const idOfAll = ({ sha256 }: Pick<Ports, 'sha256'>, messages: readonly Message[]): string =>
  sha256(
    messages.map(({ stream, receiver, key }) => `${stream}|${receiver}|${key}`).join('\n'),
  ).slice(0, 32);

const send = async (
  ports: Ports,
  channel: Channel,
  { telling }: Recipient,
  ready: readonly Ready[],
): Promise<Sent> => {
  const address = (await ports.open(telling.address)).value;
  // Erased: there is nobody at that address as far as we may know.
  if (address === undefined) return { result: 'refused', code: 'erased' };
  const { subscription } = telling;
  const secret = subscription && (await ports.open(subscription.secret)).value;
  const { subject, text, link } = together(ready.map(({ content }) => content));
  const { language } = telling;
  return channel.send({
    id: idOfAll(
      ports,
      ready.map(({ message }) => message),
    ),
    to: address,
    subject: subject[language],
    text: text[language],
    link,
    at: ports.now(),
    secret,
  });
};

/** The address will take nothing: whoever keeps accounts is asked to settle it. */
const noteRefused = async (ports: Ports, { person, telling }: Recipient, code: string) => {
  const { chosen } = telling;
  const key = `refused|${chosen}`;
  const command = { type: 'NoteRefusal', chosen, code };
  await systemCommand(ports, aggregates.accounts, person.account, command, key);
};

/** Sends what goes into one letter, and keeps what became of it. */
const sendOne = async (
  ports: Ports,
  channel: Channel,
  recipient: Recipient,
  ready: readonly Ready[],
): Promise<void> => {
  const sent = await send(ports, channel, recipient, ready);
  const now = ports.now().toISOString();
  if (sent.result === 'refused') await noteRefused(ports, recipient, sent.code);
  for (const { message } of ready)
    await ports.outbox.settle(afterAttempt(message, sent, channel.name, now));
  ports.log.info('told', {
    account: recipient.person.account,
    by: channel.name,
    result: sent.result,
    streams: ready.map(({ message }) => message.stream),
  });
};

/** Claims what may go now; what the person's hours hold back is put off, what is nobody's to read any more is let go. */
const readyOf = async (
  ports: Ports,
  recipient: Recipient,
  message: Message,
): Promise<readonly Ready[]> => {
  const now = ports.now().toISOString();
  const quiet = sendAt(
    { ...recipient.telling, when: 'at-once' },
    tellingIn(message).kind,
    now,
    ports.reference.calendar,
  );
  const claimed = await ports.outbox.claim(message, quiet > now ? quiet : leaseUntil(now));
  if (claimed === undefined || quiet > now) return [];
  const content = await worded(ports, claimed, recipient);
  if (content !== undefined) return [{ message: claimed, content }];
  await ports.outbox.settle(asMoot(claimed, now));
  return [];
};

const isAlone = ({ telling }: Recipient, message: Message): boolean =>
  telling.when === 'at-once' || isLegal(tellingIn(message).kind);

/** There is nowhere to send it, until an address is chosen again or the channel is configured again. */
const giveUp = async (ports: Ports, messages: readonly Message[]): Promise<void> => {
  const now = ports.now().toISOString();
  for (const message of messages) {
    const claimed = await ports.outbox.claim(message, leaseUntil(now));
    if (claimed !== undefined) await ports.outbox.settle({ ...claimed, status: 'dead', at: now });
  }
};

/** What waits for one person: each alone, or together where that was chosen; legal notices always alone. */
const deliverTo = async (
  ports: Ports,
  account: string,
  messages: readonly Message[],
): Promise<void> => {
  const recipient = await recipientOf(ports, streamKey(accountAggregate, account));
  const channel = recipient && ports.channels.get(recipient.telling.channel);
  if (recipient === undefined || channel === undefined) return giveUp(ports, messages);
  const digest: Ready[] = [];
  for (const message of messages) {
    const ready = await readyOf(ports, recipient, message);
    if (isAlone(recipient, message))
      for (const one of ready) await sendOne(ports, channel, recipient, [one]);
    else digest.push(...ready);
  }
  if (digest.length > 0) await sendOne(ports, channel, recipient, digest);
};

/**
 * Sends what is due, person by person. What one receiver's side does wrong keeps nobody else waiting. Run twice at once,
 * or again after a kill, it sends nothing that it did not claim; what was claimed by whoever died is due again soon.
 */
export const deliver = async (ports: Ports): Promise<void> => {
  const until = performance.now() + ROUND_MS;
  for await (const page of ports.outbox.due(ports.now().toISOString())) {
    const byReceiver = Map.groupBy(page, ({ receiver }) => receiver);
    for (const [receiver, messages] of byReceiver) {
      if (performance.now() > until) return;
      try {
        await deliverTo(ports, receiver, messages);
      } catch (error) {
        ports.log.error('not delivered', { receiver, error: String(error) });
      }
    }
  }
};
