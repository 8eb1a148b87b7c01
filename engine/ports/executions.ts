import type { StreamKey } from './event-store.ts';

/** A wait of an execution for a task: the token never leaves the server side. */
export interface Wait {
  readonly taskId: string;
  /** The seat of a Map that it belongs to; the task's id where there are no seats. */
  readonly seat: string;
  /** The process whose execution waits. */
  readonly process: string;
  readonly token: string;
  /** The instant that bounds the wait: where the task's has moved since, the execution is told to look again. */
  readonly wakeAt: string;
  readonly enteredAt: string;
  readonly retry: number;
}

/** `attach` never replaces a newer wait by an older one. */
export interface Waits {
  attach(stream: StreamKey, wait: Wait): Promise<void>;
  drop(stream: StreamKey, wait: Wait): Promise<void>;
}

/** Which execution carries a process of a stream; the attempt is raised conditionally. */
export interface Run {
  readonly process: string;
  readonly level: string;
  readonly attempt: number;
  readonly execution: string;
}

export interface Runs {
  raise(
    stream: StreamKey,
    process: string,
    level: string,
    from: number,
    execution: string,
  ): Promise<boolean>;
}

/** Waits and runs of a stream, and when it is looked at next: the reconciler needs all, and one read gives them. */
export interface Following {
  of(stream: StreamKey): Promise<{
    readonly waits: readonly Wait[];
    readonly runs: readonly Run[];
    /** The instant that is kept for its next look, where that is kept in the table. */
    readonly wake?: string;
  }>;
}

export type ExecutionStatus = 'running' | 'ended' | 'unknown';

/** Step Functions. Answering an unknown, ended or timed-out token is normal and tells 'gone'. */
export interface Executions {
  start(
    machine: string,
    name: string,
    input: Readonly<Record<string, string>>,
  ): Promise<'started' | 'exists'>;
  status(machine: string, name: string): Promise<ExecutionStatus>;
  stop(machine: string, name: string, cause: string): Promise<void>;
  answer(token: string, output: unknown): Promise<'answered' | 'gone'>;
  /** Ends a wait by the error `Recheck`: its seat is still asked, but another question or until another instant. */
  recheck(token: string): Promise<'answered' | 'gone'>;
}
