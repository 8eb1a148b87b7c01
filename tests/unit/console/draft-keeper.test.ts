import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from '../../../console/county/draft-keeper.ts';
import {
  differencesIn,
  type Kept,
  type StoredDraft,
} from '../../../console/county/draft-standing.ts';
import type { Values } from '../../../console/county/draft-values.ts';

class NoLine extends Error {}
class Faster extends Error {
  readonly stored: StoredDraft;
  constructor(stored: StoredDraft) {
    super();
    this.stored = stored;
  }
}
class Locked extends Error {}

/** A server that keeps one draft by versions, and a machine that keeps one copy. */
const setting = (stored: StoredDraft = { version: 0, data: {} }) => {
  const server = { draft: stored, down: false, locked: false, answerLost: false, saves: 0 };
  const machine: { kept?: Kept | undefined } = {};
  const keeper = new DraftKeeper(stored, {
    save: async (expected, data) => {
      server.saves += 1;
      if (server.down) throw new NoLine();
      if (server.locked) throw new Locked();
      if (server.draft.version !== expected) throw new Faster(server.draft);
      server.draft = { version: expected + 1, data, savedAt: `s${expected + 1}` };
      if (server.answerLost) {
        server.answerLost = false;
        throw new NoLine();
      }
      return { version: expected + 1, savedAt: `s${expected + 1}` };
    },
    conflict: (error) => (error instanceof Faster ? error.stored : undefined),
    passing: (error) => (error instanceof NoLine ? 'line' : undefined),
    keep: async (kept) => {
      machine.kept = kept;
    },
    forget: async () => {
      machine.kept = undefined;
    },
    now: () => '2026-03-10T08:00:00.000Z',
  });
  const bySomebodyElse = (data: Values) => {
    server.draft = { version: server.draft.version + 1, data };
  };
  return { keeper, server, machine, bySomebodyElse };
};

const standing = (keeper: DraftKeeper) => keeper.snapshot().standing.kind;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a part that is being filled in', () => {
  it('is on the machine at once and on the server a second after the last stroke', async () => {
    const { keeper, server, machine } = setting();
    keeper.change({ industry: '厨' });
    await pass(500);
    keeper.change({ industry: '厨具' });
    await pass(200);
    expect(server.saves).toBe(0);
    expect(machine.kept?.data).toEqual({ industry: '厨具' });
    await pass(900);
    expect(server.draft).toMatchObject({ version: 1, data: { industry: '厨具' } });
    expect(standing(keeper)).toBe('saved');
    expect(machine.kept).toBeUndefined();
  });

  it('is kept on the machine and sent no more once somebody has signed out, and holds no tab', async () => {
    const { keeper, server, machine } = setting();
    keeper.change({ industry: '厨具' });
    await keeper.close();
    expect(machine.kept?.data).toEqual({ industry: '厨具' });
    keeper.change({ industry: '厨具等' });
    expect(keeper.losable).toBe(false);
    await keeper.flush();
    await pass(60_000);
    expect(server.saves).toBe(0);
  });

  it('waits out a lost line and is saved when it is back, nothing typed meanwhile lost', async () => {
    const { keeper, server, machine } = setting();
    server.down = true;
    keeper.change({ area: '12' });
    await pass(1_100);
    expect(keeper.snapshot().standing).toMatchObject({ kind: 'waiting', kept: true });
    keeper.change({ location: '曹王镇' });
    await pass(60_000);
    expect(machine.kept?.data).toEqual({ area: '12', location: '曹王镇' });
    server.down = false;
    await pass(31_000);
    expect(server.draft.data).toEqual({ area: '12', location: '曹王镇' });
    expect(standing(keeper)).toBe('saved');
  });

  it('takes no conflict with itself for granted when only the answer was lost', async () => {
    const { keeper, server } = setting();
    server.answerLost = true;
    keeper.change({ area: '12' });
    await pass(1_100);
    keeper.change({ area: '123' });
    await pass(10_000);
    expect(standing(keeper)).toBe('saved');
    expect(server.draft).toMatchObject({ version: 2, data: { area: '123' } });
  });

  it('never overwrites what somebody else saved: the person chooses field by field', async () => {
    const { keeper, server, bySomebodyElse } = setting({
      version: 3,
      data: { area: '10', location: '兴福镇', industry: '厨具' },
    });
    bySomebodyElse({ area: '11', location: '曹王镇', industry: '厨具' });
    keeper.change({ area: '12', industry: '商用厨具' });
    await pass(1_100);
    expect(standing(keeper)).toBe('conflict');
    expect(server.draft.data).toMatchObject({ area: '11' });
    expect(differencesIn(keeper.snapshot().standing)).toEqual([
      { field: 'area', mine: '12', theirs: '11' },
      { field: 'location', mine: '兴福镇', theirs: '曹王镇', suggested: 'theirs' },
      { field: 'industry', mine: '商用厨具', theirs: '厨具', suggested: 'mine' },
    ]);
    await keeper.choose({ area: '12', industry: '商用厨具' });
    expect(server.draft).toMatchObject({
      version: 5,
      data: { area: '12', location: '曹王镇', industry: '商用厨具' },
    });
    expect(standing(keeper)).toBe('saved');
  });

  it('saves nothing over a conflict, however long it stands open', async () => {
    const { keeper, server, bySomebodyElse } = setting({ version: 1, data: { area: '1' } });
    bySomebodyElse({ area: '2' });
    keeper.change({ area: '3' });
    await pass(1_100);
    const saves = server.saves;
    keeper.change({ location: '店子镇' });
    await pass(120_000);
    expect(server.saves).toBe(saves);
    expect(standing(keeper)).toBe('conflict');
  });

  it('goes on with what a killed browser left on the machine', async () => {
    const { keeper, server } = setting({ version: 2, data: { area: '1' } });
    keeper.recover([{ base: 2, synced: { area: '1' }, data: { area: '15' }, at: 'a' }]);
    expect(keeper.snapshot().data).toEqual({ area: '15' });
    await pass(1_100);
    expect(server.draft).toMatchObject({ version: 3, data: { area: '15' } });
  });

  it('asks where the server moved on since that browser was killed, and loses neither of two copies', async () => {
    const { keeper, server } = setting({ version: 5, data: { area: '9' } });
    keeper.recover([
      { base: 2, synced: { area: '1' }, data: { area: '15' }, at: 'a' },
      { base: 3, synced: { area: '1' }, data: { area: '16' }, at: 'b' },
    ]);
    expect(keeper.snapshot().standing).toMatchObject({ kind: 'conflict', mine: { area: '16' } });
    await keeper.choose({ area: '16' });
    expect(server.draft.data).toEqual({ area: '16' });
    expect(keeper.snapshot().standing).toMatchObject({ kind: 'conflict', mine: { area: '15' } });
    await keeper.choose({});
    expect(standing(keeper)).toBe('saved');
    expect(server.draft.data).toEqual({ area: '16' });
  });

  it('shows what another tab saved as long as nothing is unsaved here', () => {
    const { keeper } = setting({ version: 1, data: { area: '1' } });
    keeper.seen({ version: 2, data: { area: '2' } });
    expect(keeper.snapshot()).toMatchObject({ version: 2, data: { area: '2' } });
    keeper.change({ area: '3' });
    keeper.seen({ version: 3, data: { area: '9' } });
    expect(keeper.snapshot()).toMatchObject({ version: 2, data: { area: '3' } });
  });

  it('stays on the machine where the part was locked meanwhile', async () => {
    const { keeper, server, machine } = setting({ version: 1, data: {} });
    server.locked = true;
    keeper.change({ area: '3' });
    await pass(1_100);
    expect(standing(keeper)).toBe('refused');
    expect(machine.kept?.data).toEqual({ area: '3' });
    await pass(120_000);
    expect(server.saves).toBe(1);
  });

  it('could be lost only while neither machine nor server has it', async () => {
    const { keeper } = setting();
    expect(keeper.losable).toBe(false);
    keeper.change({ area: '3' });
    expect(keeper.losable).toBe(true);
    await pass(200);
    expect(keeper.losable).toBe(false);
  });
});
