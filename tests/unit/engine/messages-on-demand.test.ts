import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, event } from '../../../engine/messages.ts';
import { KINDS } from '../../../functions/kinds/catalogue.ts';
import { referenceData } from '../../../functions/wiring/reference-data.ts';

const title = bilingual('办理', 'Do');

/** Members that are not made on demand. */
const madeAtOnce = (things: Readonly<Record<string, object>>, member: string): readonly string[] =>
  Object.entries(things)
    .filter(([, thing]) => Object.getOwnPropertyDescriptor(thing, member)?.get === undefined)
    .map(([name]) => name);

describe('the schema of a message', () => {
  it('is made when it is first read, and once', () => {
    let made = 0;
    const make = () => {
      made += 1;
      return z.strictObject({ reason: z.string() });
    };
    const act = command({ title, body: make, may: [], refusals: [], example: {} });
    const fact = event({ v: 1, title, audience: 'public', data: make });
    expect({ ...act.may, made }).toEqual({ made: 0 });
    expect(act.body.parse({ reason: '甲' })).toEqual({ reason: '甲' });
    expect(act.body).toBe(act.body);
    expect(fact.data).toBe(fact.data);
    expect(made).toBe(2);
  });

  it('is so for every command and event, since every function loads them all', () => {
    const of = (part: 'commands' | 'events', member: string) =>
      KINDS.flatMap((kind) => madeAtOnce(kind[part], member));
    expect(of('commands', 'body')).toEqual([]);
    expect(of('events', 'data')).toEqual([]);
    expect(madeAtOnce({ Act: { body: 1 } }, 'body')).toEqual(['Act']);
  });
});

it('what is deployed beside the code is parsed part by part, when somebody reads it', () => {
  const parts = Object.keys(referenceData).filter(
    (part) => Object.getOwnPropertyDescriptor(referenceData, part)?.get === undefined,
  );
  expect(parts).toEqual([]);
  expect(referenceData.levels).toBe(referenceData.levels);
  expect(referenceData.orgs.byId.size).toBeGreaterThan(20);
});
