import type { Message } from '../../engine/ports/outbox.ts';
import type { AccountState } from '../../workflows/account/index.ts';
import type { Ports } from '../kinds/ports.ts';
import { readMessageId } from './message-id.ts';

/** What a person read is not sent twice; a system that lost it may be told again. */
const mayGoAgain = ({ status }: Message, { telling }: AccountState): boolean =>
  status === 'dead' || (status === 'sent' && telling?.subscription !== undefined);

/**
 * What an administrator asked to be sent again is due again, unless it was tried since. Level-triggered: asked twice, or
 * looked at twice, it goes once.
 */
export const sendAgain = async (
  ports: Pick<Ports, 'outbox' | 'now' | 'written'>,
  account: AccountState,
): Promise<void> => {
  const { accountId, again } = account;
  for (const [id, askedAt] of Object.entries(again)) {
    const named = readMessageId(id);
    const message = named && (await ports.outbox.one(named.stream, accountId, named.key));
    if (message === undefined || !mayGoAgain(message, account) || message.at > askedAt) continue;
    // Its tries begin anew; what was tried before stays on record.
    const at = ports.now().toISOString();
    await ports.outbox.settle({
      ...message,
      status: 'waiting',
      at,
      again: message.attempts.length,
    });
    ports.written?.();
  }
};
