import type { Sha256 } from '../../engine/chain.ts';
import type { Recorded } from '../../engine/event.ts';
import type { AccessLog } from '../../engine/ports/access-log.ts';
import type { Channel } from '../../engine/ports/channel.ts';
import type { Drafts } from '../../engine/ports/drafts.ts';
import type { EventStore, StreamKey } from '../../engine/ports/event-store.ts';
import type { Executions, Following, Runs, Waits } from '../../engine/ports/executions.ts';
import type { Files } from '../../engine/ports/files.ts';
import type { Lists } from '../../engine/ports/lists.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { Bus, Marks } from '../../engine/ports/onward.ts';
import type { Outbox } from '../../engine/ports/outbox.ts';
import type { Scanner } from '../../engine/ports/scanner.ts';
import type { TurnedAway } from '../../engine/ports/turned-away.ts';
import type { Wakes, Walks } from '../../engine/wakes.ts';
import type { Reference } from './reference.ts';

/** Everything that functions reach outside; adapters give it on AWS, local/ gives it embedded. */
export interface Ports {
  readonly events: EventStore;
  readonly drafts: Drafts;
  readonly lists: Lists;
  readonly waits: Waits;
  readonly runs: Runs;
  readonly following: Following;
  readonly marks: Marks;
  /** Messages that are to be sent, and what became of them. */
  readonly outbox: Outbox;
  /** Who read what, and what was refused. */
  readonly access: AccessLog;
  /** Ways to people, by their names; none where nothing is configured, and then nothing is written down to be sent. */
  readonly channels: ReadonlyMap<string, Channel>;
  /** Told when messages were written down. On AWS nobody listens here: a schedule does. */
  readonly written?: () => void;
  /** Where the console is reached, for links. */
  readonly site: () => string;
  readonly wakes: Wakes;
  readonly walks: Walks;
  readonly executions: Executions;
  readonly bus: Bus;
  readonly files: Files;
  /** Looks through files beside our own checks; undefined where none is named. */
  readonly scanner?: Scanner | undefined;
  readonly log: Log;
  readonly now: () => Date;
  readonly sha256: Sha256;
  /** Seals the personal values inside, so that hashes cover what will be stored. */
  readonly seal: (value: unknown) => Promise<unknown>;
  /**
   * Opens the personal values inside, for somebody who may read them; what was erased says so. What is loaded comes
   * sealed, so that rules, steps and lists never hold a name.
   */
  readonly open: <T>(value: T) => Promise<T>;
  /** 128 random bits in hex. */
  readonly salt: () => string;
  readonly reference: Reference;
  /** Told after each commit. On AWS nobody listens here: the table's stream does. */
  readonly committed?: (commit: Commit) => void;
  /** Takes a token from a bucket that limits requests (public writes by address, people by account). */
  readonly takeToken: (
    of: string,
    bucket: {
      readonly capacity: number;
      readonly refillPerMinute: number;
      /** Tokens that this request costs; one where it is not said. */
      readonly cost?: number;
    },
  ) => Promise<{ readonly ok: boolean; readonly retryAfterSeconds: number }>;
  /** When a limit first turned somebody away: whoever came in time is not late by waiting. */
  readonly turnedAway: TurnedAway;
  /** OIDC subjects that are administrators by configuration, so that the first grants can be made. */
  readonly firstAdministrators: readonly string[];
  /** Whether this is a demo on one machine, whose clock can be moved; never so on AWS. */
  readonly demo: boolean;
}

export interface Commit {
  readonly stream: StreamKey;
  readonly recorded: readonly Recorded[];
}
