import * as z from 'zod';

/** Who acted: a pseudonymous account id, the role and organisation at the time, and for whom as a deputy, or recorded on behalf. */
export const Actor = z.object({
  id: z.string().min(1),
  role: z.string().min(1),
  org: z.string().min(1),
  /** 代理: for whom this actor stands in, by which appointment; both are named on the act. */
  for: z.object({ account: z.string().min(1), deputyId: z.string().min(1) }).optional(),
  /** 代录: the act is another's, recorded by this actor from a document and checked by a second person. */
  onBehalfOf: z
    .object({
      role: z.string().min(1),
      org: z.string().min(1),
      account: z.string().optional(),
      record: z.string().min(1),
      checkedBy: z.string().min(1),
    })
    .optional(),
});
export type Actor = z.infer<typeof Actor>;

/** Whose act it is: the actor's own, or the one it was recorded for. Rules read this, never the actor itself. */
export const actingFor = (
  actor: Actor,
): { readonly role: string; readonly org: string; readonly account: string } => {
  const behalf = actor.onBehalfOf;
  return behalf === undefined
    ? { role: actor.role, org: actor.org, account: actor.id }
    : {
        role: behalf.role,
        org: behalf.org,
        account: behalf.account ?? `${behalf.org}#${behalf.role}`,
      };
};

/** Accounts that an act is by: whoever acted, and for whom as a deputy. Bars hold for each of them. */
export const personsOf = (actor: Actor): readonly string[] => [
  actingFor(actor).account,
  ...(actor.onBehalfOf === undefined && actor.for !== undefined ? [actor.for.account] : []),
];

/** What the hash chain covers (fixed: design §5). `at` is an instant, UTC; `seq` counts from 1. */
export interface EventHeader {
  readonly type: string;
  readonly v: number;
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly commandId: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly dataHash: string;
  readonly prevHash: string;
}

/** An event as the processes produce it. */
export interface DomainEvent {
  readonly type: string;
}

/** An event as it is read back: the domain's fields under `data`, the header beside them. */
export interface Recorded<E extends DomainEvent = DomainEvent> {
  readonly header: EventHeader;
  readonly hash: string;
  readonly salt: string;
  /** SHA-256 of the command's canonical body, beside the chain: a repeated id with another body is refused. */
  readonly commandHash: string;
  readonly event: E;
}
