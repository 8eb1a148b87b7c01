import { own } from '../../engine/own.ts';
import { Register, type RegisterInput } from './definition.ts';
import { enterprises } from './enterprises/definition.ts';
import { figures } from './figures/definition.ts';
import { matters } from './matters/definition.ts';
import { projects } from './projects/definition.ts';
import { sixOnes } from './six-ones/definition.ts';
import { targets } from './targets/definition.ts';

/** The registers, listed by hand: each is a definition, and all that it takes to have one. */
const DEFINITIONS: readonly RegisterInput[] = [
  targets,
  figures,
  projects,
  enterprises,
  sixOnes,
  matters,
];

export const registersOf = (
  definitions: readonly RegisterInput[],
): Readonly<Record<string, Register>> =>
  Object.fromEntries(definitions.map((one) => [one.name, Register.parse(one)]));

const held: { made?: Readonly<Record<string, Register>> } = {};

/** By name, in the order in which a menu shows them. Made when it is first asked for. */
export const registers = (): Readonly<Record<string, Register>> => {
  held.made ??= registersOf(DEFINITIONS);
  return held.made;
};

export const registerNamed = (name: string): Register | undefined => own(registers(), name);
