import type { Instant, LocalDate } from '../calendar/instant.ts';
import type { GrantedRole } from './granted-role.ts';

/** Somebody who stands in (代理) for the account in one of its roles, for days, and perhaps in some programmes alone. */
export interface Deputy {
  readonly deputyId: string;
  readonly deputy: string;
  readonly role: GrantedRole;
  readonly org: string;
  /** Kinds of round and registers; all of them where it says none. */
  readonly programmes?: readonly string[] | undefined;
  /** First and last day, both included, as Shanghai counts days. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly appointedBy: string;
  readonly appointedAt: Instant;
  /** Ended early, from this instant on. */
  readonly endsAt?: Instant | undefined;
}
