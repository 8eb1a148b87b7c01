import { LONG_FILES, LONG_FUNCTIONS, type Long, SCREENS } from './exceptions.ts';
import type { Sized, SizedFunction, Sizes } from './measure.ts';

/** A reader should hold a file in mind, and a function at a glance; lines. */
export const LONGEST_FILE = 200;
export const LONGEST_FUNCTION = 40;

const keyOf = ({ path, name }: SizedFunction): string => `${path} ${name}`;
const isScreen = ({ path }: Sized): boolean => path.startsWith('console/');

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

/** Screens have a ceiling instead of a list: how many are too long, and how long the longest may be. */
const screenFaults = (
  kind: keyof typeof SCREENS,
  long: readonly Sized[],
  limit: number,
): readonly string[] => {
  const { most, longest } = SCREENS[kind];
  return [
    ...(long.length > most ? [`${long.length} ${kind} of screens over ${limit} lines`] : []),
    ...long
      .filter(({ lines }) => lines > longest)
      .map(({ path, lines }) => `${path}: ${lines} lines`),
  ];
};

export const longFiles = ({ files }: Sizes): readonly Sized[] =>
  files.filter(({ lines }) => lines > LONGEST_FILE);
export const longFunctions = ({ functions }: Sizes): readonly SizedFunction[] =>
  functions.filter(({ lines }) => lines > LONGEST_FUNCTION);

/** Everything that is against the limits, a line each. */
export const sizeFaults = (sizes: Sizes): readonly string[] => {
  const files = longFiles(sizes);
  const functions = longFunctions(sizes);
  return [
    ...faultsOf(
      files.filter((one) => !isScreen(one)).map(({ path, lines }) => ({ key: path, lines })),
      LONG_FILES,
    ),
    ...faultsOf(
      functions
        .filter((one) => !isScreen(one))
        .map((one) => ({ key: keyOf(one), lines: one.lines })),
      LONG_FUNCTIONS,
    ),
    ...screenFaults('files', files.filter(isScreen), LONGEST_FILE),
    ...screenFaults('functions', functions.filter(isScreen), LONGEST_FUNCTION),
  ];
};
