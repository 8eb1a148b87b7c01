import { LONG_FILES, LONG_FUNCTIONS, type Long } from './exceptions.ts';
import type { Sized, SizedFunction, Sizes } from './measure.ts';

/** A reader should hold a file in mind, and a function at a glance; lines. */
export const LONGEST_FILE = 200;
export const LONGEST_FUNCTION = 40;

const keyOf = ({ path, name }: SizedFunction): string => `${path} ${name}`;

/** What is longer than its limit and no exception of that length, and exceptions that nothing needs any more. */
const faultsOf = (
  long: readonly { readonly key: string; readonly lines: number }[],
  exceptions: Readonly<Record<string, Long>>,
): readonly string[] => [
  ...long
    .filter(({ key, lines }) => lines > (exceptions[key]?.lines ?? 0))
    .map(({ key, lines }) => `${key}: ${lines} lines`),
  ...Object.keys(exceptions)
    .filter((key) => !long.some((one) => one.key === key))
    .map((key) => `${key}: no longer an exception`),
];

export const longFiles = ({ files }: Sizes): readonly Sized[] =>
  files.filter(({ lines }) => lines > LONGEST_FILE);
export const longFunctions = ({ functions }: Sizes): readonly SizedFunction[] =>
  functions.filter(({ lines }) => lines > LONGEST_FUNCTION);

/** Everything that is against the limits, a line each. */
export const sizeFaults = (sizes: Sizes): readonly string[] => [
  ...faultsOf(
    longFiles(sizes).map(({ path, lines }) => ({ key: path, lines })),
    LONG_FILES,
  ),
  ...faultsOf(
    longFunctions(sizes).map((one) => ({ key: keyOf(one), lines: one.lines })),
    LONG_FUNCTIONS,
  ),
];
