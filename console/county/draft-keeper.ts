import { differences, sameValues, type Values } from './draft-values.ts';

/** A working copy as the server has it; version 0: none yet. */
export interface StoredDraft {
  readonly version: number;
  readonly data: Values;
  readonly savedAt?: string | undefined;
}

/** What stays on this machine until the server has it. */
export interface Kept {
  /** Version that the work began from, and what stood there. */
  readonly base: number;
  readonly synced: Values;
  readonly data: Values;
  readonly at: string;
}

export type Standing =
  | { readonly kind: 'saved'; readonly at?: string | undefined }
  | { readonly kind: 'changed' | 'saving'; readonly at?: string | undefined }
  /** No answer came, or a busy one: it is tried again by itself. `kept`: whether this machine has it meanwhile. */
  | {
      readonly kind: 'waiting';
      readonly why: 'line' | 'busy';
      readonly kept: boolean;
      readonly at?: string | undefined;
    }
  /** Somebody else saved, or another copy was found on this machine: the person chooses. */
  | {
      readonly kind: 'conflict';
      readonly stored: StoredDraft;
      readonly mine: Values;
      readonly synced: Values;
    }
  /** The server says no, whoever asks again. */
  | { readonly kind: 'refused'; readonly error: unknown };

export interface Snapshot {
  readonly data: Values;
  /** Of the server, that this work rests on. */
  readonly version: number;
  readonly standing: Standing;
}

export interface KeeperPorts {
  save(
    expected: number,
    data: Values,
  ): Promise<{ readonly version: number; readonly savedAt: string }>;
  /** What a failed save found stored, where somebody else was faster. */
  conflict(error: unknown): StoredDraft | undefined;
  /** Why the same may succeed later: no line, a server that is busy or restarts; undefined where it cannot. */
  passing(error: unknown): 'line' | 'busy' | undefined;
  keep(kept: Kept): Promise<void>;
  forget(): Promise<void>;
  now(): string;
}

/** Long enough to finish a word, short enough that nobody leaves before. */
const QUIET_MS = 1_000;
/** On this machine sooner: a browser may be killed at any moment. */
const KEEP_MS = 150;
/** While there is no answer: soon at first, then twice a minute for as long as it takes. */
const AGAIN_MS = [2_000, 5_000, 10_000, 30_000];

/**
 * Keeps one part's working copy: on this machine at once, on the server a second after the last stroke, again and again
 * while there is no answer. Never overwrites what somebody else saved: then it waits for a choice.
 */
export class DraftKeeper {
  readonly #ports: KeeperPorts;
  readonly #listeners = new Set<() => void>();
  #synced: StoredDraft;
  #snapshot: Snapshot;
  #others: readonly Kept[] = [];
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  /** Sent since the last answer: the server may have any of them. */
  #unanswered: readonly Values[] = [];
  #kept = false;
  #closed = false;

  constructor(stored: StoredDraft, ports: KeeperPorts) {
    this.#ports = ports;
    this.#synced = stored;
    this.#snapshot = {
      data: stored.data,
      version: stored.version,
      standing: { kind: 'saved', at: stored.savedAt },
    };
  }

  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(next: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...next };
    for (const listener of this.#listeners) listener();
  }

  get #dirty(): boolean {
    return !sameValues(this.#snapshot.data, this.#synced.data);
  }

  /** What the person typed. */
  change(changed: Values): void {
    this.#set({ data: { ...this.#snapshot.data, ...changed } });
    this.#kept = false;
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.keepNow(), KEEP_MS);
    if (this.#snapshot.standing.kind === 'conflict') return;
    if (this.#running === undefined) this.#stand('changed');
    this.#later(QUIET_MS);
  }

  #stand(kind: 'saved' | 'changed' | 'saving'): void {
    this.#set({ standing: { kind, at: this.#synced.savedAt } });
  }

  #later(ms: number): void {
    clearTimeout(this.#saveTimer);
    if (this.#closed) return;
    this.#saveTimer = setTimeout(() => void this.flush(), ms);
  }

  /** Puts what the server does not have yet on this machine; nothing to do where it has all. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#keepTimer);
    const { data } = this.#snapshot;
    if (!this.#dirty) return;
    const { version: base, data: synced } = this.#synced;
    try {
      await this.#ports.keep({ base, synced, data, at: this.#ports.now() });
      this.#kept = true;
    } catch {
      // A locked-down profile keeps nothing: said beside the form, since then only this page has it.
      this.#kept = false;
    }
    const { standing } = this.#snapshot;
    if (standing.kind === 'waiting') this.#set({ standing: { ...standing, kept: this.#kept } });
  }

  /** Whether closing the page now would lose something. */
  get losable(): boolean {
    return !this.#closed && this.#dirty && !this.#kept;
  }

  /** Somebody signed out: what is unsaved is put on this machine, and nothing is sent from here any more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#saveTimer);
    await this.keepNow();
  }

  /** Saves what is unsaved, one request at a time; resolves when nothing is under way. */
  async flush(): Promise<void> {
    clearTimeout(this.#saveTimer);
    while (this.#running !== undefined) await this.#running;
    if (this.#closed) return;
    const { kind } = this.#snapshot.standing;
    if (!this.#dirty || kind === 'conflict') return this.#settled();
    this.#running = this.#save();
    await this.#running;
  }

  async #save(): Promise<void> {
    const { data } = this.#snapshot;
    this.#stand('saving');
    try {
      const { version, savedAt } = await this.#ports.save(this.#synced.version, data);
      this.#failures = 0;
      this.#unanswered = [];
      this.#synced = { version, data, savedAt };
      this.#set({ version });
      this.#running = undefined;
      await this.#settled();
    } catch (error) {
      this.#running = undefined;
      await this.#failed(error, data);
    }
  }

  async #settled(): Promise<void> {
    if (this.#snapshot.standing.kind === 'conflict') return;
    if (this.#dirty) {
      this.#stand('changed');
      this.#later(QUIET_MS);
      return;
    }
    this.#stand('saved');
    clearTimeout(this.#keepTimer);
    // Not before the last of several copies was chosen or dropped.
    if (this.#others.length === 0) await this.#ports.forget().catch(() => undefined);
    this.#next();
  }

  async #failed(error: unknown, sent: Values): Promise<void> {
    this.#unanswered = [...this.#unanswered, sent];
    const stored = this.#ports.conflict(error);
    if (stored !== undefined) return this.#met(stored);
    await this.keepNow();
    const why = this.#ports.passing(error);
    if (why !== undefined) {
      const at = this.#synced.savedAt;
      this.#set({ standing: { kind: 'waiting', why, kept: this.#kept, at } });
      this.#later(AGAIN_MS[Math.min(this.#failures, AGAIN_MS.length - 1)] ?? 0);
      this.#failures += 1;
    } else this.#set({ standing: { kind: 'refused', error } });
  }

  /** Something else stands on the server than this work began from. */
  async #met(stored: StoredDraft): Promise<void> {
    const { data } = this.#snapshot;
    const before = this.#synced.data;
    // The answer to our own save was lost: what stands there is ours.
    const own = this.#unanswered.some((sent) => sameValues(stored.data, sent));
    if (own || sameValues(stored.data, data)) {
      this.#unanswered = [];
      this.#take(stored, data);
      return this.#settled();
    }
    await this.keepNow();
    this.#set({ standing: { kind: 'conflict', stored, mine: data, synced: before } });
  }

  #take(stored: StoredDraft, data: Values): void {
    this.#synced = stored;
    this.#set({ version: stored.version, data });
  }

  /** What the server has, read anew: shown where nothing is unsaved here, else left to the next save. */
  seen(stored: StoredDraft): void {
    if (stored.version <= this.#synced.version || this.#running !== undefined) return;
    if (this.#dirty || this.#snapshot.standing.kind === 'conflict') return;
    this.#take(stored, stored.data);
    this.#stand('saved');
  }

  /** Copies that an earlier page left on this machine because the server never had them. */
  recover(kept: readonly Kept[]): void {
    this.#others = [...kept].sort((a, b) => b.at.localeCompare(a.at));
    this.#next();
  }

  #next(): void {
    const [first, ...others] = this.#others;
    if (first === undefined) return;
    this.#others = others;
    if (sameValues(first.data, this.#synced.data)) {
      this.#next();
      return;
    }
    if (first.base === this.#synced.version && !this.#dirty) {
      this.change(first.data);
      return;
    }
    const { data } = this.#snapshot;
    const stored = { ...this.#synced, data };
    this.#set({ standing: { kind: 'conflict', stored, mine: first.data, synced: first.synced } });
  }

  /** The person chose, field by field; it is saved upon what the other left. */
  async choose(chosen: Values): Promise<void> {
    const { standing } = this.#snapshot;
    if (standing.kind !== 'conflict') return;
    this.#take(standing.stored, { ...standing.stored.data, ...chosen });
    this.#stand('changed');
    await this.keepNow();
    await this.flush();
  }

  /** Where two copies differ, with what only one of them changed already settled. */
  get differences() {
    const { standing } = this.#snapshot;
    return standing.kind === 'conflict'
      ? differences(standing.synced, standing.mine, standing.stored.data)
      : [];
  }
}
