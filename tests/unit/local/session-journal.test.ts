import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sessionJournal } from '../../../local/identity/session-journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-journal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const until = (seconds: number) => ({
  payload: { accountId: 'demo:office' },
  until: seconds * 1000,
});

describe('the journal of sessions', () => {
  it('gives back what was kept, without what was dropped or has run out', () => {
    const path = join(folder, 'a', 'sessions.jsonl');
    const journal = sessionJournal(path, () => 0);
    journal.keep('Session:1', until(10));
    journal.keep('Session:2', until(10));
    journal.keep('Session:3', until(100));
    journal.drop('Session:2');
    const again = sessionJournal(path, () => 50_000).read();
    expect([...again.keys()]).toEqual(['Session:3']);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('is readable after a kill in the middle of a line', () => {
    const path = join(folder, 'killed.jsonl');
    sessionJournal(path, () => 0).keep('Session:1', until(10));
    appendFileSync(path, '{"key":"Session:2","payl');
    const journal = sessionJournal(path, () => 0);
    expect([...journal.read().keys()]).toEqual(['Session:1']);
    journal.keep('Session:3', until(10));
    expect([
      ...sessionJournal(path, () => 0)
        .read()
        .keys(),
    ]).toEqual(['Session:1', 'Session:3']);
  });

  it('does not grow without end', () => {
    const path = join(folder, 'long.jsonl');
    const journal = sessionJournal(path, () => 0);
    for (let n = 0; n < 5_000; n += 1) journal.keep('Session:1', until(10));
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(2_100);
    expect([
      ...sessionJournal(path, () => 0)
        .read()
        .keys(),
    ]).toEqual(['Session:1']);
  });
});
