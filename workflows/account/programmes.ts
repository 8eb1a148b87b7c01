import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { registerNamed, registers } from '../registers/registry.ts';

/** Kinds of round, as a deputy's scope names them; registers go by their own names. */
const ROUNDS = {
  application: bilingual('申报批次', 'rounds of applications'),
  monitoring: bilingual('运行监测', 'rounds of reports'),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** All that a scope may name. */
export const programmes = (): readonly string[] => [
  ...Object.keys(ROUNDS),
  ...Object.keys(registers()),
];

/** What a programme of a scope is called; undefined where there is none. */
export const programmeTitle = (programme: string): Bilingual | undefined =>
  own(ROUNDS, programme) ?? registerNamed(programme)?.title;
