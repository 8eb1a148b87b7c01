import type { FlowApi } from './client.ts';

/** An engine that is up, on a folder of its own. */
export interface Engine {
  readonly api: FlowApi;
  /** Its processes, whose children count too. */
  readonly pids: () => readonly number[];
  /** Looks at what was done, after the measured part; throws WrongAnswer. */
  readonly verify?: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface Opening {
  /** Empty, and removed afterwards. */
  readonly folder: string;
  /** Where the peers are installed. */
  readonly home: string;
  /** How many applications will be played. */
  readonly applications: number;
  /** Loaded before the system, where it is ours. */
  readonly preload?: string;
}

export const ENGINES = ['restate', 'dbos', 'floor', 'tidu'] as const;
export type EngineName = (typeof ENGINES)[number];
