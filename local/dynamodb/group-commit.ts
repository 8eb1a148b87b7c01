import { DatabaseError } from '../../adapters/dynamodb/database-error.ts';
import type { Answer } from '../../adapters/dynamodb/wire.ts';

interface Waiting {
  readonly write: () => Answer;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommit {
  /** Resolves once the write is on the disk. What `write` throws wrote nothing. */
  queued(write: () => Answer): Promise<Answer>;
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>;
}

/** Writes in one commit: what comes in more waits for the next, so that no turn of the loop grows long. */
const MOST = 128;

/**
 * All writes that came in during one turn of the loop share one transaction of SQLite, hence one flush to the disk; none
 * is answered before it. `failed` turns what kept the whole from being committed into what each writer is told; `flushed` is told of each
 * commit that wrote.
 */
export const groupCommit = (
  together: (work: () => void) => void,
  failed: (error: unknown) => unknown,
  flushed: () => void = () => undefined,
): GroupCommit => {
  const waiting: Waiting[] = [];

  const flush = (): void => {
    const group = waiting.splice(0, MOST);
    if (waiting.length > 0) setImmediate(flush);
    const answers: (() => void)[] = [];
    let written = 0;
    try {
      together(() => {
        for (const { write, resolve, reject } of group) {
          try {
            const answer = write();
            written += 1;
            answers.push(() => resolve(answer));
          } catch (error) {
            // Refused by our own rules, with nothing written; whatever else happens undoes the whole.
            if (!(error instanceof DatabaseError)) throw error;
            answers.push(() => reject(error));
          }
        }
      });
    } catch (error) {
      const told = failed(error);
      for (const { reject } of group) reject(told);
      return;
    }
    if (written > 0) flushed();
    for (const answer of answers) answer();
  };

  const queued: GroupCommit['queued'] = (write) =>
    new Promise((resolve, reject) => {
      waiting.push({ write, resolve, reject });
      if (waiting.length === 1) setImmediate(flush);
    });

  return {
    queued,
    drained: async () => {
      while (waiting.length > 0) await new Promise((resolve) => setImmediate(resolve));
    },
  };
};
