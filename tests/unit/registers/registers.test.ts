import { describe, expect, it } from 'vitest';
import { problemsOfRegister } from '../../../workflows/registers/check-register.ts';
import { Register } from '../../../workflows/registers/definition.ts';
import { enterprises } from '../../../workflows/registers/enterprises/definition.ts';
import { registers } from '../../../workflows/registers/registry.ts';

describe.each(Object.values(registers()))('the register $name', (register) => {
  it('is whole: whatever it names is there, whoever is asked can answer, nothing is stuck', () => {
    expect(problemsOfRegister(register)).toEqual([]);
  });
});

const state = { id: 'waiting', title: { zh: '等待', en: 'Waiting' } };
const ask: NonNullable<typeof enterprises.asks>[number] = {
  id: 'answer',
  title: { zh: '答复', en: 'Answer' },
  why: { zh: '须答复', en: 'to be answered' },
  in: ['listed'],
  of: 'department',
  acts: ['rename'],
  due: { rule: 'working-days', days: 3 },
};

/** Each would leave somebody with an entry that cannot go on, or a screen without a word. */
const PLANTED: readonly (readonly [string, Partial<typeof enterprises>, string])[] = [
  ['a holder that is no unit', { holder: 'name' }, 'holder: name names no unit'],
  ['a name that no field has', { named: 'title' }, 'named: there is no title'],
  [
    'a state in which nothing can be done',
    { states: [...enterprises.states, state] },
    'state waiting: no act leads from it to an end',
  ],
  [
    'a state to which nothing leads',
    { states: [...enterprises.states, state] },
    'state waiting: no entry comes to it',
  ],
  [
    'an act from nowhere',
    { acts: enterprises.acts.map((act) => ({ ...act, from: ['lost'] })) },
    'act join-cluster: there is no lost',
  ],
  [
    'a question that whoever is asked cannot answer',
    { asks: [{ ...ask, acts: ['merge'], of: 'holder' }] },
    'question answer: whoever is asked in listed cannot answer',
  ],
  ['a column without a field', { columns: ['profit'] }, 'columns: there is no profit'],
  [
    'an act that stands twice',
    { acts: [...enterprises.acts, ...enterprises.acts.slice(0, 1)] },
    'acts: join-cluster stands twice',
  ],
];

describe('the check of a definition', () => {
  it.each(PLANTED)('sees %s', (_what, changed, wanted) => {
    const register = Register.parse({ ...enterprises, ...changed });
    expect(problemsOfRegister(register)).toContain(wanted);
  });
});
