import { DatabaseSync } from 'node:sqlite';
import { DEPARTMENTS, type Done, link, PHASES } from '../flow.ts';
import { serve } from './serve.ts';

// A floor, no engine: the same flow as one transaction of SQLite an act (WAL, synchronous=FULL) in one process. It knows
// nobody, checks no right and keeps no list: what durable state with a chain of hashes costs at least.

const database = new DatabaseSync(process.env.DB ?? '');
database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE app (id TEXT PRIMARY KEY, phase TEXT NOT NULL, state TEXT NOT NULL, version INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE event (app TEXT, seq INTEGER, type TEXT, body TEXT, hash TEXT, PRIMARY KEY (app, seq)) WITHOUT ROWID;`);
const get = database.prepare('SELECT phase, state, version FROM app WHERE id = ?');
const add = database.prepare('INSERT INTO app VALUES (?, ?, ?, 1)');
const set = database.prepare(
  'UPDATE app SET phase = ?, state = ?, version = version + 1 WHERE id = ?',
);
const log = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?)');

interface State {
  readonly submitted: string;
  readonly leaves: Readonly<Record<string, string>>;
  readonly scored?: string;
  readonly head?: string;
}

const together = <T>(work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  const result = work();
  database.exec('COMMIT');
  return result;
};

const stored = (id: string) => {
  const row = get.get(id) ?? {};
  const state: State = JSON.parse(String(row.state));
  return { phase: String(row.phase), state, version: Number(row.version) };
};

/** The state after an act, and the hash of its link. */
const acted = (state: State, name: string, payload: unknown): readonly [State, string, string] => {
  if (name === 'score') {
    const leaves = DEPARTMENTS.map((each) => state.leaves[each] ?? '').join('');
    const scored = link(state.submitted + leaves, 'score', payload);
    return [{ ...state, scored }, 'decision', scored];
  }
  if (name === 'decision') {
    const head = link(state.scored ?? '', 'decision', payload);
    return [{ ...state, head }, 'done', head];
  }
  const hash = link('', name, payload);
  const leaves = { ...state.leaves, [name]: hash };
  return [{ ...state, leaves }, Object.keys(leaves).length < 3 ? 'review' : 'expert', hash];
};

const waiting = new Map<string, Set<() => void>>();
const ORDER: readonly string[] = PHASES;
const order = (phase: string): number => ORDER.indexOf(phase);

const reached = async (id: string, phase: string): Promise<{ phase: string }> => {
  while (order(stored(id).phase) < order(phase))
    await new Promise<void>((resolve) => {
      waiting.set(id, (waiting.get(id) ?? new Set()).add(resolve));
    });
  return { phase };
};

serve(Number(process.env.PORT), {
  submit: (id, form) =>
    together(() => {
      const submitted = link('', 'submitted', form);
      add.run(id, 'review', JSON.stringify({ submitted, leaves: {} } satisfies State));
      log.run(id, 0, 'submitted', JSON.stringify(form), submitted);
      return { id };
    }),
  act: (id, name, payload) => {
    together(() => {
      const { state, version } = stored(id);
      const [next, phase, hash] = acted(state, name, payload);
      log.run(id, version, name, JSON.stringify(payload), hash);
      set.run(phase, JSON.stringify(next), id);
    });
    for (const wake of waiting.get(id) ?? []) wake();
    waiting.delete(id);
    return { accepted: name };
  },
  phase: reached,
  result: async (id): Promise<Done> => {
    await reached(id, 'done');
    const { head } = stored(id).state;
    return { id, status: 'done', ...(head === undefined ? {} : { head }) };
  },
});
process.on('SIGTERM', () => process.exit(0));
