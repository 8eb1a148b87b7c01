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

/** Members of those commands that the server makes: whatever a sender writes there is replaced. */
export const MADE_BY_SERVER: Readonly<Record<keyof typeof OPENING, readonly string[]>> = {
  cases: ['caseId'],
  calls: [],
  notices: ['noticeId'],
  recommendations: ['recommendationId'],
  accounts: ['accountId'],
};

const COMMANDS: ReadonlySet<string> = new Set(Object.values(OPENING));

/** Whether a command opens a stream. */
export const isOpening = (command: string): boolean => COMMANDS.has(command);

/** Whether streams of that kind are opened by a plain POST. */
export const isOpened = (plural: Plural): plural is keyof typeof OPENING =>
  Object.hasOwn(OPENING, plural);
