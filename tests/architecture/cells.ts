/**
 * Ways to what firms come to, and the files that may use each: one function beside them decides what a reader is told.
 * Elsewhere an amount over enterprises would reach somebody without being asked how many of them it adds up.
 */
const WAYS: readonly {
  readonly what: string;
  readonly way: RegExp;
  readonly may: readonly string[];
}[] = [
  {
    what: 'an amount of a count',
    way: /\bamountOn\b/,
    may: ['functions/kinds/counted.ts', 'functions/views/cells.ts'],
  },
  {
    what: 'a count as it is stored',
    way: /\.(?:tally|tallied)\(/,
    may: [
      'functions/kinds/counted.ts',
      // Titles, projects and matters: nothing that firms report.
      'functions/views/programme/clusters.ts',
      'functions/views/programme/counts.ts',
      'functions/views/programme/reds.ts',
    ],
  },
  {
    what: 'the figures beside a target',
    way: /\bbesideOf\b/,
    may: [
      'functions/kinds/beside-target.ts',
      'functions/views/read-entry.ts',
      // What the lead confirms is measured by the system, and shown by nobody.
      'functions/door/measured-in.ts',
    ],
  },
  {
    what: 'what follows from an entry',
    way: /\bderivedOf\b/,
    may: ['functions/views/read-entry.ts'],
  },
  {
    what: 'figures of an entry',
    way: /registers\/(?:figures\/reading|targets\/figures)\.ts'/,
    may: [
      // Of entries that were read for somebody.
      'functions/views/programme/ledger.ts',
      // Each table that goes out is told by how many enterprises a cluster has; the office's own says that it is internal.
      'functions/documents/monitoring/round-figures.ts',
      'functions/documents/monitoring/figure-words.ts',
    ],
  },
];

/** `file: what`, for each way that a file of the functions uses and may not. */
export const untoldWays = (file: string, source: string): readonly string[] =>
  file.startsWith('functions/')
    ? WAYS.filter(({ way, may }) => way.test(source) && !may.includes(file)).map(
        ({ what }) => `${file}: ${what}`,
      )
    : [];

/** Files that are named and do not go that way any more. */
export const idleNames = (sourceOf: (file: string) => string): readonly string[] =>
  WAYS.flatMap(({ way, may }) => may.filter((file) => !way.test(sourceOf(file))));
