import { LONG_FILES, LONG_FUNCTIONS } from './exceptions.ts';
import { longFiles, longFunctions, sizeFaults } from './limits.ts';
import { measure } from './measure.ts';
import { type Summary, summaries } from './summary.ts';

/**
 * `npm run -s sizes`: files and lines of the product, and how long its files and functions are, room by room; with
 * --json as JSON. A function's lines are those outside of named functions within it. The exit code is 1 where
 * something is longer than its limit and no exception.
 */

const sizes = measure();
const rooms = summaries(sizes);
const over = { files: longFiles(sizes), functions: longFunctions(sizes) };
const faults = sizeFaults(sizes);

const cell = (value: string | number): string => String(value).padStart(9);
const row = ({ room, files, lines, file, function: fn }: Summary): string =>
  `${room.padEnd(12)}${[files, lines, file.median, file.p90, file.longest, fn.median, fn.p90, fn.longest].map(cell).join('')}`;

if (process.argv.includes('--json'))
  process.stdout.write(
    `${JSON.stringify({ rooms, over, exceptions: { files: LONG_FILES, functions: LONG_FUNCTIONS }, faults })}\n`,
  );
else
  process.stdout.write(
    `${[
      `${' '.repeat(12)}${['files', 'lines', 'median', 'p90', 'longest', 'fn median', 'fn p90', 'fn longest'].map((head) => head.padStart(9)).join('')}`,
      ...rooms.map(row),
      `${over.files.length} files over 200 lines, ${Object.keys(LONG_FILES).length} of them exceptions; ${over.functions.length} functions over 40, ${Object.keys(LONG_FUNCTIONS).length} of them exceptions`,
      ...faults,
    ].join('\n')}\n`,
  );
process.exitCode = faults.length === 0 ? 0 : 1;
