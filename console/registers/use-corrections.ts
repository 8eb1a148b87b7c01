import { useState } from 'react';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { changesIn, type RowChanges } from '../../workflows/registers/sheet-changes.ts';
import { api } from '../api/address.ts';
import { get } from '../api/client.ts';
import { type Act, send, tryOut } from '../api/use-command.ts';
import { type Each, type EachItem, useEach } from '../api/use-each.ts';
import type { Looked } from './import-rows.ts';

/** A row of the sheet beside the entry that it is of. */
export interface Compared extends RowChanges {
  readonly line: number;
  readonly entry: EntryAnswer;
}

export interface Corrections extends Pick<Each, 'running' | 'outcomes' | 'stop'> {
  readonly stage: 'none' | 'compared' | 'tried' | 'done';
  /** Rows that say something else than their entry, in the sheet's order. */
  readonly compared: readonly Compared[];
  /** Rows whose entry could not be read. */
  readonly unread: number;
  readonly same: number;
  /** Entries that can be corrected now. */
  readonly possible: readonly string[];
  readonly compare: () => void;
  readonly look: (reason: string) => void;
  readonly carryOut: (reason: string) => void;
}

const correcting = (id: string): Act => ({ plural: 'entries', id, command: 'CorrectEntry' });

/** Nothing is corrected of a row of which a cell cannot be taken. */
const isWhole = ({ changes, problems }: RowChanges): boolean =>
  changes.length > 0 && problems.length === 0;

const bodyOf = ({ changes }: RowChanges, reason: string) => ({
  values: Object.fromEntries(changes.map(({ field, now }) => [field.id, now])),
  reason,
});

interface Sheet {
  readonly register: Register;
  readonly rows: readonly Looked[];
  /** Fields that the sheet has a column for. */
  readonly there: readonly string[];
}

/** Rows of a sheet that stand already: compared with their entries, tried out, then corrected one by one. */
export const useCorrections = ({ register, rows, there }: Sheet): Corrections => {
  const each = useEach();
  const [stage, setStage] = useState<Corrections['stage']>('none');
  const [known, setKnown] = useState<readonly Compared[]>([]);
  const [read, setRead] = useState({ unread: 0, same: 0 });
  const { outcomes } = each;
  const differing = known.filter(({ changes, problems }) => changes.length + problems.length > 0);
  const possible = differing
    .filter(isWhole)
    .filter(({ entry }) => stage === 'compared' || outcomes.get(entry.id)?.done === true)
    .map(({ entry }) => entry.id);
  const compare = async (): Promise<void> => {
    const wanted = rows.filter(({ standing }) => standing === 'standing');
    const found: Compared[] = [];
    const items = wanted.map(({ line, entry }) => ({ id: String(line), body: entry }));
    await each.run(
      items,
      async ({ id }) => {
        const row = wanted.find(({ line }) => String(line) === id);
        if (row?.entry === undefined) return;
        const entry = await get(api('/api/entries/{id}', { id: row.entry }));
        const said = changesIn(register, entry.values, row.values, {
          there,
          corrects: entry.corrects,
        });
        found.push({ line: row.line, entry, ...said });
      },
      true,
    );
    setKnown([...found].sort((a, b) => a.line - b.line));
    const same = found.filter((one) => one.changes.length + one.problems.length === 0).length;
    setRead({ unread: wanted.length - found.length, same });
    setStage('compared');
  };
  const itemsOf = (reason: string): readonly EachItem[] =>
    differing
      .filter(({ entry }) => possible.includes(entry.id))
      .map((one) => ({ id: one.entry.id, body: bodyOf(one, reason) }));
  const look = async (reason: string): Promise<void> => {
    const items = differing
      .filter(isWhole)
      .map((one) => ({ id: one.entry.id, body: bodyOf(one, reason) }));
    await each.run(items, ({ id, body }) => tryOut(correcting(id), body), true);
    setStage('tried');
  };
  const carryOut = async (reason: string): Promise<void> => {
    const version = (id: string): string | undefined =>
      known.find(({ entry }) => entry.id === id)?.entry.version.toString();
    await each.run(itemsOf(reason), ({ id, body }, key) =>
      // Who was faster is not overwritten by what was compared before.
      send(correcting(id), body, key, `"${version(id) ?? ''}"`),
    );
    setStage('done');
  };
  return {
    ...each,
    ...read,
    stage,
    compared: differing,
    possible,
    compare: () => void compare(),
    look: (reason) => void look(reason),
    carryOut: (reason) => void carryOut(reason),
  };
};
