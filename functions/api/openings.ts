import type { Plural } from '../catalogue.ts';

/**
 * The command that a plain `POST /api/<plural>` sends. It opens a stream whose id the server makes, and is taken by
 * that route alone: sent to an address of the sender's own, the id in the body and the one in the address could differ,
 * and what is claimed for one would be kept by the other.
 */
export const OPENING = {
  cases: 'OpenCase',
  calls: 'OpenCall',
  notices: 'PublishNotice',
  recommendations: 'OpenRecommendation',
  accounts: 'OpenAccount',
} as const satisfies Partial<Record<Plural, string>>;

const COMMANDS: ReadonlySet<string> = new Set(Object.values(OPENING));

/** Whether a command opens a stream. */
export const isOpening = (command: string): boolean => COMMANDS.has(command);
