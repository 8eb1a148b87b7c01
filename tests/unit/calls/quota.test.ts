import { describe, expect, it } from 'vitest';
import { callAggregate } from '../../../workflows/calls/index.ts';
import { CallIncomplete, QuotaTooLate } from '../../../workflows/calls/refusals.ts';
import { callOf } from '../../fixtures/call.ts';
import { givenAggregate } from '../../given.ts';

const said = (zh: string, en: string) => ({ zh, en });
const outcomes = [
  { id: 'key-candidate', kind: 'key-candidate', title: said('重点培育对象', 'Key candidate') },
  { id: 'not', kind: 'not', title: said('未入选', 'Not selected') },
] as const;
type Of = ReturnType<typeof callOf>;
const BEFORE_WINDOW = '2026-02-20T01:00:00.000Z';

const opened = (of: Of) =>
  givenAggregate(callAggregate)
    .at(BEFORE_WINDOW)
    .facts({ call: of })
    .when({ type: 'OpenCall', call: of })
    .then([{ type: 'CallOpened', call: { id: of.id } }]);

describe('a quota', () => {
  const limited = callOf({ outcomes: [...outcomes], quota: { units: { '371625': 2 } } });
  const free = callOf({ outcomes: [...outcomes], quota: { units: {} } });
  const WITHIN = '2026-03-03T01:00:00.000Z';
  const revise = (to: Of) => ({ type: 'ReviseCall', call: { ...to, version: 2 } }) as const;

  it('is set before the window opens: what is filed without one takes no place of it', () => {
    opened(free)
      .when(revise(limited))
      .then([{ type: 'CallRevised' }]);
    const late = opened(free).at(WITHIN).when(revise(limited)).refuses(QuotaTooLate);
    expect(late.because.zh).toContain('371625');
    opened(limited)
      .at(WITHIN)
      .when(revise(callOf({ outcomes: [...outcomes] })))
      .refuses(QuotaTooLate);
  });
  it('may be changed or given up at any time', () => {
    const more = callOf({ outcomes: [...outcomes], quota: { units: { '371625': 5 } } });
    opened(limited)
      .at(WITHIN)
      .when(revise(more))
      .then([{ type: 'CallRevised' }]);
    opened(limited)
      .at(WITHIN)
      .when(revise(free))
      .then([{ type: 'CallRevised' }]);
  });
  it('is no larger than its places can be kept together', () => {
    const wrong = callOf({
      outcomes: [...outcomes],
      quota: { perUnit: 501, units: { '371625': 900 } },
    });
    const { problems } = givenAggregate(callAggregate)
      .at(BEFORE_WINDOW)
      .facts({ call: wrong })
      .when({ type: 'OpenCall', call: wrong })
      .refuses(CallIncomplete);
    expect(problems.map(({ path }) => path)).toEqual(['quota.perUnit', 'quota.units.371625']);
  });
});
