import type { KeeperPorts, Kept } from './draft-standing.ts';

/** Sooner than on the server: a browser may be killed at any moment. */
const KEEP_MS = 150;

/** This machine's copy of what the server does not have yet. */
export class LocalCopy {
  readonly #ports: Pick<KeeperPorts, 'keep' | 'forget' | 'now'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #complete = false;

  constructor(ports: Pick<KeeperPorts, 'keep' | 'forget' | 'now'>) {
    this.#ports = ports;
  }

  /** Whether it has all that was typed. */
  get complete(): boolean {
    return this.#complete;
  }

  /** More was typed: it is written when the hand rests. */
  typed(write: () => Promise<void>): void {
    this.#complete = false;
    this.rest();
    this.#timer = setTimeout(() => void write(), KEEP_MS);
  }

  /** Nothing is to be written later. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  async write(kept: Omit<Kept, 'at'>): Promise<void> {
    try {
      await this.#ports.keep({ ...kept, at: this.#ports.now() });
      this.#complete = true;
    } catch {
      // A locked-down profile keeps nothing: said beside the form, since then only this page has it.
      this.#complete = false;
    }
  }

  async forget(): Promise<void> {
    await this.#ports.forget().catch(() => undefined);
  }
}
