import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AdapterPayload } from 'oidc-provider';
import * as z from 'zod';
import { replaceFileSync } from '../replace-file.ts';

export interface Kept {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970, in real time. */
  readonly until: number;
}

/** What outlives the process, by the provider's own name for it. */
export interface SessionJournal {
  /** What was kept and is still valid. */
  read(): ReadonlyMap<string, Kept>;
  keep(key: string, kept: Kept): void;
  drop(key: string): void;
}

/** Lines after which the file is written anew without what has gone: some two megabytes. */
const LONGEST = 2_000;

const Line = z.object({
  key: z.string(),
  // Written by this process for the provider, which checks it by itself.
  payload: z.custom<AdapterPayload>((value) => typeof value === 'object').optional(),
  until: z.number().optional(),
});

const parsed = (line: string): z.infer<typeof Line> | undefined => {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    // The last line of a process that was killed while it wrote: one sign-in is asked again.
    return undefined;
  }
};

const linesOf = (path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
};

/** A file of lines, one per change, readable by its owner alone; what is written survives a kill of the process. */
export const sessionJournal = (path: string, now: () => number = Date.now): SessionJournal => {
  const live = new Map<string, Kept>();
  let lines = 0;

  const compact = (): void => {
    for (const [key, { until }] of live) if (until < now()) live.delete(key);
    const text = [...live].map(([key, kept]) => `${JSON.stringify({ key, ...kept })}\n`).join('');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    replaceFileSync(`${path}.new`, path);
    lines = live.size;
  };

  const append = (line: object): void => {
    lines += 1;
    if (lines > Math.max(LONGEST, 2 * live.size)) compact();
    else appendFileSync(path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  };

  for (const line of linesOf(path)) {
    const { key, payload, until } = parsed(line) ?? {};
    if (key === undefined) continue;
    if (payload === undefined || until === undefined) live.delete(key);
    else live.set(key, { payload, until });
  }
  compact();
  return {
    read: () => live,
    keep: (key, kept) => {
      live.set(key, kept);
      append({ key, ...kept });
    },
    drop: (key) => {
      if (live.delete(key)) append({ key });
    },
  };
};
