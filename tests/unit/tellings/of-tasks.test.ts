import { describe, expect, it } from 'vitest';
import type { Task } from '../../../engine/decider.ts';
import { tellingsOfTasks } from '../../../workflows/tellings/of-tasks.ts';
import { calendar2026 } from '../../fixtures/calendar.ts';

/** Asked on Mon 13 April 2026, due on Mon 20 April at 17:30. */
const task: Task = {
  id: 'opinion:BZ-STATS',
  kind: 'opinion',
  org: 'BZ-STATS',
  role: 'department',
  title: { zh: '反馈联审意见', en: 'Give an opinion' },
  why: { zh: '', en: '' },
  commands: [],
  since: '2026-04-13T02:00:00.000Z',
  due: { at: '2026-04-20T09:30:00.000Z', date: '2026-04-20', why: {} },
};
const told = (now: string, of: Task = task) => {
  const { told: found, next } = tellingsOfTasks([of], calendar2026, now);
  return { kinds: found.map(({ kind, at }) => `${kind} ${at.slice(0, 16)}`), next };
};
const { due: _, ...open } = task;

describe('what a question is told of', () => {
  it('that it is asked, at once, and next the morning of the working day before it is due', () => {
    expect(told('2026-04-13T02:00:00.000Z')).toEqual({
      kinds: ['asked 2026-04-13T02:00'],
      // Friday: the weekend before Monday is no working day.
      next: '2026-04-17T01:00:00.000Z',
    });
  });

  it('that it is due soon, then from the morning after each week that it is late; of several the last alone', () => {
    expect(told('2026-04-17T01:00:00.000Z').kinds).toContain('due-soon 2026-04-17T01:00');
    expect(told('2026-04-20T10:00:00.000Z').kinds).toEqual(['asked 2026-04-13T02:00']);
    expect(told('2026-04-21T01:00:00.000Z').kinds).toContain('overdue 2026-04-21T01:00');
    const later = told('2026-05-20T01:00:00.000Z');
    expect(later.kinds.filter((kind) => kind.startsWith('overdue'))).toHaveLength(1);
    expect(later.next && later.next > '2026-05-20').toBe(true);
  });

  it('each week that nothing was done, where it has no time limit', () => {
    expect(told('2026-04-17T00:00:00.000Z', open).kinds).toEqual(['asked 2026-04-13T02:00']);
    expect(told('2026-04-20T02:00:00.000Z', open).kinds).toContain('waiting 2026-04-20T01:00');
  });

  it('that the office pressed; and of nothing but the question while its clock stands still', () => {
    const reminded = { at: '2026-04-15T02:00:00.000Z', times: 1 };
    expect(told('2026-04-15T03:00:00.000Z', { ...task, reminded }).kinds).toContain(
      'pressed 2026-04-15T02:00',
    );
    const paused = told('2026-05-20T01:00:00.000Z', { ...task, reminded, paused: true });
    expect(paused).toEqual({ kinds: ['asked 2026-04-13T02:00'], next: undefined });
  });

  it('is not told soon after it was asked that it is due soon', () => {
    const since = '2026-04-17T02:00:00.000Z';
    expect(told('2026-04-17T03:00:00.000Z', { ...task, since }).kinds).toEqual([
      'asked 2026-04-17T02:00',
    ]);
  });

  it('as overdue at others, where it is about their lateness', () => {
    expect(told(task.since, { ...open, kind: 'overdue' }).kinds).toEqual([
      'escalated 2026-04-13T02:00',
    ]);
  });

  it('has a key of its own for each time: another limit is another reminder, the same never', () => {
    const keys = (now: string, of: Task = task) =>
      tellingsOfTasks([of], calendar2026, now).told.map(({ key }) => key);
    const friday = '2026-04-17T02:00:00.000Z';
    expect(keys(friday)).toEqual(keys('2026-04-17T09:00:00.000Z'));
    const moved = { ...task, due: { at: '2026-04-20T10:30:00.000Z', date: '2026-04-20', why: {} } };
    expect(keys(friday, moved)).not.toEqual(keys(friday));
  });
});
