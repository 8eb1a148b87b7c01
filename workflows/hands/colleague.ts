import type { Task } from '../../engine/decider.ts';
import type { HeldRole } from '../rights.ts';

/** Somebody as an act within an organisation names them, with what they may act as at that instant. */
export interface Colleague {
  readonly account: string;
  /** None where it was erased, or never given. */
  readonly name?: string | undefined;
  /** Where the account belongs: the organisation, or one of its sections. */
  readonly org: string;
  readonly grants: readonly HeldRole[];
}

/** Whether a question can be answered by somebody: they hold its role at its organisation. */
export const hasGrant = (
  colleague: Pick<Colleague, 'grants'> | undefined,
  { org, role }: Pick<Task, 'org' | 'role'>,
): boolean => colleague?.grants.some((held) => held.org === org && held.role === role) === true;
