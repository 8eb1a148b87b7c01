import { describe, expect, it } from 'vitest';
import { sendAt, type TellingChoice } from '../../../workflows/account/telling.ts';
import { calendar2026 } from '../../fixtures/calendar.ts';

const choice: TellingChoice = { when: 'at-once', digestAt: '08:30', language: 'zh', off: [] };
const digest: TellingChoice = { ...choice, when: 'digest' };
const quiet = { from: '21:00', to: '07:00' };
const at = (of: TellingChoice, instant: string, kind: 'asked' | 'returned' = 'asked') =>
  sendAt(of, kind, instant, calendar2026);

describe('when somebody is told', () => {
  it('at once, unless it is a quiet hour, which may reach over midnight', () => {
    expect(at(choice, '2026-04-15T14:00:00.000Z')).toBe('2026-04-15T14:00:00.000Z');
    // 22:00 and 06:00 in Shanghai.
    expect(at({ ...choice, quiet }, '2026-04-15T14:00:00.000Z')).toBe('2026-04-15T23:00:00.000Z');
    expect(at({ ...choice, quiet }, '2026-04-15T22:00:00.000Z')).toBe('2026-04-15T23:00:00.000Z');
    expect(at({ ...choice, quiet }, '2026-04-15T04:00:00.000Z')).toBe('2026-04-15T04:00:00.000Z');
    const noon = { from: '12:00', to: '14:00' };
    expect(at({ ...choice, quiet: noon }, '2026-04-15T04:30:00.000Z')).toBe(
      '2026-04-15T06:00:00.000Z',
    );
  });

  it('with the next working morning’s digest, over weekends and holidays', () => {
    expect(at(digest, '2026-04-15T00:00:00.000Z')).toBe('2026-04-15T00:30:00.000Z');
    // Fri 17 April after the hour: Monday.
    expect(at(digest, '2026-04-17T02:00:00.000Z')).toBe('2026-04-20T00:30:00.000Z');
    // 1 to 5 May are holidays.
    expect(at(digest, '2026-04-30T02:00:00.000Z')).toBe('2026-05-06T00:30:00.000Z');
  });

  it('of a legal notice without waiting for the digest', () => {
    expect(at(digest, '2026-04-17T02:00:00.000Z', 'returned')).toBe('2026-04-17T02:00:00.000Z');
  });
});
