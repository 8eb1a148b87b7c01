import { readFileSync } from 'node:fs';
import { filesBelow } from './files.ts';

/** A refusal as its file declares it. */
export interface Declared {
  readonly file: string;
  readonly name: string;
  readonly rule: string;
}

const DECLARED = /\bconst (\w+) = refusal\(\s*'(\w+)',\s*'([^']+)'/g;
/** Whatever makes a class of refusal: a declaration that is not written as above, and a class by hand. */
const MADE = /= refusal\(|\bextends Refusal\b/g;

/** What a source declares, and the faults of how it does. */
export const declaredIn = (file: string, source: string): readonly [Declared[], string[]] => {
  const found = [...source.matchAll(DECLARED)];
  const declared = found.map(([, , name = '', rule = '']) => ({ file, name, rule }));
  const faults = found.flatMap(([, constant, name]) =>
    constant === name ? [] : [`${file}: ${constant} calls itself ${name}`],
  );
  const made = source.match(MADE)?.length ?? 0;
  if (made !== found.length) faults.push(`${file}: a refusal that is not declared by its name`);
  return [declared, faults];
};

const twice = (declared: readonly Declared[], by: 'name' | 'rule'): readonly string[] =>
  declared.flatMap((one, at) => {
    const first = declared.findIndex((other) => other[by] === one[by]);
    return first === at ? [] : [`${by} ${one[by]}: ${declared[first]?.file}, ${one.file}`];
  });

/** A name that means two things, and a rule that has two names. */
export const meantTwice = (declared: readonly Declared[]): readonly string[] => [
  ...twice(declared, 'name'),
  ...twice(declared, 'rule'),
];

const rooms = ['workflows', 'functions', 'adapters', 'local', 'infra'];
const read = rooms
  .flatMap((room) => filesBelow(room, ['.ts']))
  .map((file) => declaredIn(file, readFileSync(file, 'utf8')));

/** All refusals of the product. */
export const refusals: readonly Declared[] = read.flatMap(([declared]) => declared);
export const faultsOfDeclaration: readonly string[] = read.flatMap(([, faults]) => faults);
