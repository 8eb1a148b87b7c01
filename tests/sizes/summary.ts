import type { Sized, Sizes } from './measure.ts';

/** Sizes of one room, or of all; lines. */
export interface Summary {
  readonly room: string;
  readonly files: number;
  readonly lines: number;
  readonly file: Spread;
  readonly function: Spread;
}

interface Spread {
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
}

const spreadOf = (sized: readonly Sized[]): Spread => {
  const lines = sized.map((one) => one.lines).sort((a, b) => a - b);
  const at = (share: number): number =>
    lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
  return { median: at(0.5), p90: at(0.9), longest: lines.at(-1) ?? 0 };
};

const summaryOf = (room: string, { files, functions }: Sizes): Summary => ({
  room,
  files: files.length,
  lines: files.reduce((sum, { lines }) => sum + lines, 0),
  file: spreadOf(files),
  function: spreadOf(functions),
});

/** One of the whole, then one a room, in the order in which the rooms come. */
export const summaries = (sizes: Sizes): readonly Summary[] => {
  const roomOf = ({ path }: Sized): string => path.split('/')[0] ?? '';
  const rooms = new Set(sizes.files.map(roomOf));
  return [
    summaryOf('product', sizes),
    ...[...rooms].map((room) =>
      summaryOf(room, {
        files: sizes.files.filter((one) => roomOf(one) === room),
        functions: sizes.functions.filter((one) => roomOf(one) === room),
      }),
    ),
  ];
};
