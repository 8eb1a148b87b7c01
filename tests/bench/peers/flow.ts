import { createHash } from 'node:crypto';

// What every engine runs: submitted, three departments side by side, expert, decision, done. Each step extends a chain of
// hashes, so that all do the same small work and the driver sees that none left any of it out. Copied beside the peers'
// programs, so it imports nothing of ours.

export const DEPARTMENTS = ['dept-a', 'dept-b', 'dept-c'] as const;
export const PHASES = ['review', 'expert', 'decision', 'done'] as const;

export interface Done {
  readonly id: string;
  readonly status: string;
  readonly head?: string;
}

export const link = (previous: string, type: string, body: unknown): string =>
  createHash('sha256')
    .update(`${previous}\n${type}\n${JSON.stringify(body)}`)
    .digest('hex');

/** A form of about 600 bytes, like a small application. */
export const form = (id: string) => ({
  id,
  county: 'county-07',
  title: `Application ${id}`,
  amount: 125000,
  summary: 'x'.repeat(400),
  contact: { name: 'A. Person', phone: '000-0000' },
});

/** About 200 bytes. */
export const opinion = (id: string, action: string) => ({
  id,
  action,
  by: `user-of-${action}`,
  verdict: 'recommend',
  note: 'n'.repeat(120),
});

export const expected = (id: string): Done => {
  const submitted = link('', 'submitted', form(id));
  const leaves = DEPARTMENTS.map((name) => link('', name, opinion(id, name)));
  const scored = link(submitted + leaves.join(''), 'score', opinion(id, 'score'));
  return { id, status: 'done', head: link(scored, 'decision', opinion(id, 'decision')) };
};
