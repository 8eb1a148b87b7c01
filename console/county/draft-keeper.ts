import type { KeeperPorts, Kept, Snapshot, StoredDraft } from './draft-standing.ts';
import { sameValues, type Values } from './draft-values.ts';
import { LocalCopy } from './local-copy.ts';
import { SaveTimer } from './save-timer.ts';

/**
 * Keeps one part's working copy: on this machine at once, on the server a second after the last stroke, again and again
 * while there is no answer. Never overwrites what somebody else saved: then it waits for a choice.
 */
export class DraftKeeper {
  readonly #ports: KeeperPorts;
  readonly #local: LocalCopy;
  readonly #timer = new SaveTimer(() => this.flush());
  readonly #listeners = new Set<() => void>();
  #synced: StoredDraft;
  #snapshot: Snapshot;
  #others: readonly Kept[] = [];
  #running: Promise<void> | undefined;
  /** Sent since the last answer: the server may have any of them. */
  #unanswered: readonly Values[] = [];

  constructor(stored: StoredDraft, ports: KeeperPorts) {
    this.#ports = ports;
    this.#local = new LocalCopy(ports);
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
    this.#local.typed(() => this.keepNow());
    if (this.#snapshot.standing.kind === 'conflict') return;
    if (this.#running === undefined) this.#stand('changed');
    this.#timer.soon();
  }

  #stand(kind: 'saved' | 'changed' | 'saving'): void {
    this.#set({ standing: { kind, at: this.#synced.savedAt } });
  }

  /** Puts what the server does not have yet on this machine; nothing to do where it has all. */
  async keepNow(): Promise<void> {
    this.#local.rest();
    if (!this.#dirty) return;
    const { version: base, data: synced } = this.#synced;
    await this.#local.write({ base, synced, data: this.#snapshot.data });
    const { standing } = this.#snapshot;
    if (standing.kind === 'waiting')
      this.#set({ standing: { ...standing, kept: this.#local.complete } });
  }

  /** Whether closing the page now would lose something. */
  get losable(): boolean {
    return !this.#timer.closed && this.#dirty && !this.#local.complete;
  }

  /** Somebody signed out: what is unsaved is put on this machine, and nothing is sent from here any more. */
  async close(): Promise<void> {
    this.#timer.close();
    await this.keepNow();
  }

  /** Saves what is unsaved, one request at a time; resolves when nothing is under way. */
  async flush(): Promise<void> {
    this.#timer.stop();
    while (this.#running !== undefined) await this.#running;
    if (this.#timer.closed) return;
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
      this.#timer.answered();
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
      this.#timer.soon();
      return;
    }
    this.#stand('saved');
    this.#local.rest();
    // Not before the last of several copies was chosen or dropped.
    if (this.#others.length === 0) await this.#local.forget();
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
      this.#set({ standing: { kind: 'waiting', why, kept: this.#local.complete, at } });
      this.#timer.again();
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
}
