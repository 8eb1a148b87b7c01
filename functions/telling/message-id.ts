import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Message } from '../../engine/ports/outbox.ts';

/** How a message of an account is named where somebody has it sent again. */
export const messageId = ({ stream, key }: Pick<Message, 'stream' | 'key'>): string =>
  `${stream}|${key}`;

const isStream = (text: string): text is StreamKey => text.includes('#');

/** Stream and key of a named message; undefined where it names none. */
export const readMessageId = (
  id: string,
): { readonly stream: StreamKey; readonly key: string } | undefined => {
  const end = id.indexOf('|');
  const stream = id.slice(0, Math.max(end, 0));
  return isStream(stream) ? { stream, key: id.slice(end + 1) } : undefined;
};
