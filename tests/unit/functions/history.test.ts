import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { NeedsNewerVersion } from '../../../engine/failure.ts';
import { foldHistory } from '../../../functions/kinds/history.ts';
import type { Stored } from '../../../functions/kinds/kind.ts';
import { MORNING, office, recordedEvent } from '../../given.ts';

/** Version 1 said `place`; version 2 says `level` and `area`. */
const aggregate: Stored<unknown> = {
  name: 'sample',
  prefix: 'SAMPLE',
  commands: {},
  events: {
    Opened: {
      v: 2,
      title: { zh: '开始', en: 'Opened' },
      audience: 'public',
      data: z.object({ level: z.string(), area: z.string() }),
      upcast: { 1: (data) => ({ level: 'county', area: Reflect.get(Object(data), 'place') }) },
    },
  },
  initial: {},
  decide: () => ({ events: [] }),
  evolve: (state, { event }) => ({ ...Object(state), ...event }),
  tasks: () => [],
  head: () => ({ status: '', open: false, list: '' }),
  rules: () => ({}),
};

const stored = (type: string, v: number, data: object) => {
  const recorded = recordedEvent({ type, ...data }, 1, MORNING, office());
  return { ...recorded, header: { ...recorded.header, v } };
};

describe('a history', () => {
  it('reads an event of an older version in today’s shape', () => {
    const state = foldHistory(aggregate, 'SAMPLE#1', [stored('Opened', 1, { place: '博兴县' })]);
    expect(state).toMatchObject({ level: 'county', area: '博兴县' });
  });

  it('reads an event of today as it stands', () => {
    const state = foldHistory(aggregate, 'SAMPLE#1', [
      stored('Opened', 2, { level: 'city', area: '滨州市' }),
    ]);
    expect(state).toMatchObject({ level: 'city', area: '滨州市' });
  });

  it.each([
    ['an event that it does not know', 'Invented', 1],
    ['an event of a later version', 'Opened', 3],
  ])('says by name that it needs a newer version for %s', (_what, type, v) => {
    expect(() => foldHistory(aggregate, 'SAMPLE#1', [stored(type, v, {})])).toThrow(
      NeedsNewerVersion,
    );
  });

  describe('that grows', () => {
    const events = ['博兴县', '邹平市', '惠民县'].map((area) =>
      stored('Opened', 2, { level: 'county', area }),
    );
    const folding = () => {
      const folded: unknown[] = [];
      const kind: Stored<unknown> = {
        ...aggregate,
        evolve: (state, recorded) => {
          folded.push(Reflect.get(recorded.event, 'area'));
          return aggregate.evolve(state, recorded);
        },
      };
      const area = (count: number, upTo?: number) => {
        folded.length = 0;
        return Reflect.get(
          Object(foldHistory(kind, 'SAMPLE#1', events.slice(0, count), upTo)),
          'area',
        );
      };
      return { area, folded };
    };

    it('is folded once, and goes on from where it was', () => {
      const { area, folded } = folding();
      expect(area(2)).toBe('邹平市');
      expect(folded).toEqual(['博兴县', '邹平市']);
      expect(area(2)).toBe('邹平市');
      expect(folded).toEqual([]);
      expect(area(3)).toBe('惠民县');
      expect(folded).toEqual(['惠民县']);
    });

    it('shows an earlier moment as it was, and keeps the latest all the same', () => {
      const { area, folded } = folding();
      expect(area(3)).toBe('惠民县');
      expect(area(3, 1)).toBe('博兴县');
      expect(folded).toEqual(['博兴县']);
      expect(area(3)).toBe('惠民县');
      expect(folded).toEqual([]);
    });

    it('is folded by each kind for itself', () => {
      const [one, other] = [folding(), folding()];
      expect(one.area(1)).toBe('博兴县');
      expect(other.area(1)).toBe('博兴县');
      expect(other.folded).toEqual(['博兴县']);
    });
  });
});
