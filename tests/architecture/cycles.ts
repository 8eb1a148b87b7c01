import { posix } from 'node:path';
import { COMPUTED, importsOf } from './imports.ts';

/** Files with what each imports of them. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** What is there when the program runs: types are gone by then, and a circle of them stops nobody. */
const withoutTypes = (source: string): string =>
  source.replace(/^(import|export) type\b[^;]*?\bfrom\b[^;]*;$/gm, '');

/** `files`: sources by their path. */
export const graphOf = (files: ReadonlyMap<string, string>): Graph =>
  new Map(
    [...files].map(([file, source]) => [
      file,
      importsOf(withoutTypes(source))
        .filter((specifier) => specifier !== COMPUTED && specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(file), specifier))
        .filter((target) => files.has(target)),
    ]),
  );

/** Each circle once, as the files that reach each other (Tarjan's strongly connected components), sorted. */
export const cyclesIn = (graph: Graph): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    let lowest = own;
    order.set(file, own);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, order.get(target) ?? own);
    }
    if (lowest === own) {
      const circle = stack.splice(stack.indexOf(file));
      const itself = (graph.get(file) ?? []).includes(file);
      if (circle.length > 1 || itself) found.push(circle.sort());
    }
    return lowest;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
};
