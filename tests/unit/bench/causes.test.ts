import { expect, it } from 'vitest';
import { causesOf } from '../../bench/causes.ts';

const node = (id: number, functionName: string, url: string, children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});

it('a profile is told by cause: native code by its caller, idleness not at all, the dearest first', () => {
  const shares = causesOf({
    nodes: [
      node(1, '(root)', '', [2, 3, 4, 6]),
      node(2, '(idle)', ''),
      node(3, '(garbage collector)', ''),
      node(4, 'together', 'file:///tidu/local/dynamodb/items.ts', [5]),
      node(5, 'exec', ''),
      node(6, 'decide', 'file:///tidu/workflows/review/decide.ts'),
    ],
    samples: [2, 3, 4, 5, 6],
    timeDeltas: [900, 10, 20, 30, 40],
  });
  expect(shares).toEqual([
    { cause: 'SQLite: reading, writing, and the flush to the disk', share: 0.5 },
    { cause: 'rules: decide, evolve, tasks, rights', share: 0.4 },
    { cause: 'garbage collection', share: 0.1 },
  ]);
});
