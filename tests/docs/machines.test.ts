import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { State, StateMachine } from '../../engine/state-machine.ts';
import { MACHINES } from '../../workflows/machines.ts';

const targets = (state: State): readonly string[] => {
  const caught = 'Catch' in state ? (state.Catch ?? []).map(({ Next }) => Next) : [];
  if (state.Type === 'Choice') {
    return [...state.Choices.map(({ Next }) => Next), ...(state.Default ? [state.Default] : [])];
  }
  if (state.Type === 'Succeed' || state.Type === 'Fail') return ['[*]'];
  return [state.End === true ? '[*]' : state.Next, ...caught];
};

/** Ways through the machine's own states; what happens inside a Map is a picture of its own. */
const real = ({ StartAt, States }: StateMachine): ReadonlySet<string> =>
  new Set([
    `[*] --> ${StartAt}`,
    ...Object.entries(States).flatMap(([name, state]) =>
      targets(state).map((target) => `${name} --> ${target}`),
    ),
  ]);

const drawnIn = (page: string, { States }: StateMachine): readonly string[] => {
  const [, diagram = ''] = /```mermaid\n(stateDiagram[\s\S]*?)```/.exec(page) ?? [];
  const known = new Set(['[*]', ...Object.keys(States)]);
  const inside = diagram.replaceAll(/state [^\n{]*\{[^}]*\}/g, '');
  return [...inside.matchAll(/^\s*(\S+)\s*-->\s*([^\s:]+)/gm)]
    .map(([, from = '', to = '']) => ({ from, to }))
    .map(({ from, to }) => {
      expect(known, `${from} --> ${to} names a state`).toContain(from);
      expect(known, `${from} --> ${to} names a state`).toContain(to);
      return `${from} --> ${to}`;
    });
};

describe('the drawn machine is the real one', () => {
  it.each(MACHINES.map(({ name, machine }) => [name, machine] as const))(
    'workflows/%s/README.md',
    (process, machine) => {
      const drawn = drawnIn(readFileSync(`workflows/${process}/README.md`, 'utf8'), machine);
      expect([...new Set(drawn)].sort()).toEqual([...real(machine)].sort());
    },
  );
});
