/** Long enough to finish a word, short enough that nobody leaves before. */
const QUIET_MS = 1_000;
/** While there is no answer: soon at first, then twice a minute for as long as it takes. */
const AGAIN_MS = [2_000, 5_000, 10_000, 30_000];

/** When a part is next sent to the server; never any more once it is closed. */
export class SaveTimer {
  readonly #save: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #closed = false;

  constructor(save: () => Promise<void>) {
    this.#save = save;
  }

  get closed(): boolean {
    return this.#closed;
  }

  close(): void {
    this.#closed = true;
    this.stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #in(ms: number): void {
    this.stop();
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.#save(), ms);
  }

  /** Something was typed. */
  soon(): void {
    this.#in(QUIET_MS);
  }

  /** No answer came. */
  again(): void {
    this.#in(AGAIN_MS[Math.min(this.#failures, AGAIN_MS.length - 1)] ?? 0);
    this.#failures += 1;
  }

  answered(): void {
    this.#failures = 0;
  }
}
