import { useRef } from 'react';
import type { Register } from '../../workflows/registers/definition.ts';
import { readAgain } from '../api/queries.ts';
import type { Outcome } from '../api/run-each.ts';
import { type Act, send } from '../api/use-command.ts';
import { type EachItem, useEach } from '../api/use-each.ts';
import { grantKey, useSession } from '../session/session.ts';
import { bodyOf } from './form-parts.ts';
import type { Import, ImportRow, Looked } from './import-rows.ts';
import { rowKey } from './row-key.ts';
import type { EntryForm } from './use-entry-form.ts';

interface Running {
  readonly register: Register;
  readonly rows: readonly Looked[];
  readonly sheet: Import;
  readonly keep: (sheet: Import) => void;
  /** What all rows rest on, where the register asks for it. */
  readonly proof: EntryForm | undefined;
}

export interface ImportRun {
  readonly running: boolean;
  readonly percent: number;
  /** Rows of the last run that the system would not take. */
  readonly refused: number;
  readonly go: () => void;
  readonly stop: () => void;
  readonly outcomeOf: (row: ImportRow) => Outcome<unknown> | undefined;
}

const OPEN: Act = { plural: 'entries', command: 'OpenEntry' };

/** Brings in the rows that are ready, with a result for each. */
export const useImportRun = ({ register, rows, sheet, keep, proof }: Running): ImportRun => {
  const { grant, me } = useSession();
  const each = useEach();
  // What stands when the run ends: cells cannot be mended meanwhile.
  const made = useRef(new Map<string, string>());
  const sent = useRef(new Map<number, ImportRow['given']>());
  const go = async (): Promise<void> => {
    if (proof?.check() === false) return;
    const rests = proof === undefined ? {} : bodyOf(proof.shape, proof.given ?? {});
    const ready = rows.filter(({ standing }) => standing === 'ready');
    const items = ready.map(({ line, values, added }) => ({
      id: String(line),
      body: {
        ...rests,
        register: register.name,
        values,
        ...(added === undefined ? {} : { row: { values: added } }),
      },
    }));
    const as = [me?.account ?? '', grant === undefined ? '' : grantKey(grant)];
    made.current = new Map();
    sent.current = new Map(ready.map(({ line, given }) => [line, given]));
    const open = async ({ id, body }: EachItem): Promise<unknown> => {
      const done = await send(OPEN, body, rowKey([...as, body]));
      made.current.set(id, done.id);
      return done;
    };
    // Read again only once the rows say what became of them.
    await each.run(items, open, true);
    keep({
      ...sheet,
      rows: sheet.rows.map((row) => {
        const entry = made.current.get(String(row.line));
        if (entry !== undefined) return { ...row, made: entry };
        const tried = items.some(({ id }) => id === String(row.line));
        // What was refused is mended in its place.
        return tried ? { ...row, open: true } : row;
      }),
    });
    await readAgain();
  };
  const { outcomes, asked, running } = each;
  return {
    running,
    percent: asked === 0 ? 0 : Math.floor((outcomes.size / asked) * 100),
    refused: [...outcomes.values()].filter(({ done }) => !done).length,
    go: () => void go(),
    stop: each.stop,
    // A row that was mended since then is another one.
    outcomeOf: ({ line, given }) =>
      sent.current.get(line) === given ? outcomes.get(String(line)) : undefined,
  };
};
