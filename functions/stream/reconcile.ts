import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Run, Wait } from '../../engine/ports/executions.ts';
import type { Expected } from '../../engine/wakes.ts';
import { idMember } from '../../workflows/machine.ts';
import type { Look } from '../../workflows/process.ts';
import { type AnyKind, aggregates, idOf, kindOf } from '../kinds/catalogue.ts';
import { type Rehydrated, rehydrate } from '../kinds/history.ts';
import { isOf } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { sendAgain } from '../telling/again.ts';
import { writeDown } from '../telling/write-down.ts';
import { lookAt } from '../time/look-at.ts';
import { settleWait } from '../time/waits.ts';
import { checkFiles } from './check-files.ts';
import { followReference } from './follow-reference.ts';
import { followUp } from './follow-ups.ts';
import { isFollowed } from './is-followed.ts';

/** `changed`: the stream has a new head. `sweep`: time has passed, look closely. */
export type Occasion = 'changed' | 'sweep';

/** `<case>-<process>-<level>-<attempt>`; Step Functions allows 80 characters of this alphabet. */
const executionName = (id: string, process: string, level: string, attempt: number): string =>
  [id, process, level, attempt]
    .filter((part) => part !== '')
    .join('-')
    .replaceAll(/[^A-Za-z0-9_-]/g, '-')
    .slice(-80);

interface Present {
  readonly ports: Ports;
  readonly kind: AnyKind;
  readonly held: Rehydrated<unknown>;
  readonly occasion: Occasion;
}

type Process = AnyKind['processes'][number];

const levelOf = ({ kind, held }: Present): string => kind.level?.(held.state) ?? '';

/** Ids only, and the same again whenever it is started again. */
const inputOf = (present: Present) => ({
  [idMember(present.kind.name)]: idOf(present.held.stream),
  level: levelOf(present),
});

const start = async (
  present: Present,
  { name: process }: Process,
  last: Run | undefined,
): Promise<void> => {
  const { ports, kind, held } = present;
  const { stream, state } = held;
  const level = levelOf(present);
  const attempt = (last?.attempt ?? 0) + 1;
  const execution = executionName(idOf(stream), process, level, attempt);
  // Two reconcilers at once: one raises the attempt, the other finds it raised and leaves the start to it.
  if (!(await ports.runs.raise(stream, process, level, attempt - 1, execution))) return;
  await ports.executions.start(process, execution, inputOf(present));
  const { status } = kind.head(state);
  ports.log.info('execution started', { process, stream, attempt, status });
};

/**
 * One process: an execution should carry the stream wherever the process rests in one. Where a fitting wait is
 * attached, one does. Where none is, the service is asked: the execution may be on its way to the wait.
 */
const mendRun = async (
  present: Present,
  process: Process,
  look: Look,
  waits: readonly Wait[],
  runs: readonly Run[],
): Promise<void> => {
  const { ports, occasion } = present;
  if (look.rest === 'Done') return;
  const level = levelOf(present);
  const last = runs
    .filter((run) => run.process === process.name && run.level === level)
    .sort((a, b) => a.attempt - b.attempt)
    .at(-1);
  if (last === undefined) return start(present, process, undefined);
  const attached = look.waits.filter(({ taskId }) =>
    waits.some((wait) => wait.process === process.name && wait.taskId === taskId),
  );
  if (occasion === 'changed' && attached.length > 0) return;
  const status = await ports.executions.status(process.name, last.execution);
  if (status === 'unknown') {
    // The attempt was raised but the start was lost, or the engine forgot: the same name and input, so no double.
    await ports.executions.start(process.name, last.execution, inputOf(present));
    return;
  }
  if (status === 'ended') await start(present, process, last);
};

/** Waits that no longer fit end, and each process has its execution where it should have one. */
const mendProcesses = async (
  present: Present,
  { waits, runs }: { readonly waits: readonly Wait[]; readonly runs: readonly Run[] },
): Promise<void> => {
  const { ports, kind, held } = present;
  const looks = kind.processes.map((process) => ({
    process,
    look: lookAt(process, held.state, held.loaded.version),
  }));
  for (const wait of waits) {
    const found = looks.find(({ process }) => process.name === wait.process);
    if (found !== undefined) await settleWait(ports, held.stream, wait, found.look);
  }
  for (const { process, look } of looks) await mendRun(present, process, look, waits, runs);
};

/** Its events have written head and lists; what an earlier release did not write, or wrote otherwise, is written now. */
const mendPlaces = async ({ ports, kind, held }: Present): Promise<void> => {
  const { stream, state, loaded } = held;
  const { version, hash } = loaded;
  const at = { version, hash, at: loaded.events.at(-1)?.header.at ?? '' };
  if (await ports.lists.mend(stream, at, kind.head(state)))
    ports.log.warn('head or lists were mended', { stream });
};

/** What its executions should wait for from now on; nothing once the stream has ended. */
const expectedOf = (
  { ports, kind, held }: Present,
  undone: boolean,
  alsoAt: string | undefined,
): Expected | undefined => {
  const { state, loaded } = held;
  if (!kind.head(state).open) return undefined;
  const waits = kind.processes.flatMap((process) => {
    const look = lookAt(process, state, loaded.version);
    if (look.rest === 'Done') return [];
    return look.waits.map(({ taskId, wakeAt }) => ({ process: process.name, taskId, wakeAt }));
  });
  return { version: loaded.version, at: ports.now().toISOString(), waits, alsoAt, undone };
};

/** A stream that could not be looked at: the next sweep looks at it, whatever is known of it. */
export const dueAgain = async (ports: Ports, stream: StreamKey): Promise<void> => {
  const at = ports.now().toISOString();
  try {
    await ports.wakes.keep(stream, { version: 0, at, waits: [], undone: true });
  } catch (error) {
    ports.log.error('not kept as due', { stream, error: String(error) });
  }
};

const NOTHING_RUNS: Awaited<ReturnType<Ports['following']['of']>> = { waits: [], runs: [] };

/**
 * Compares what should run because of a stream with what runs, and mends the difference. Level-triggered: told only
 * *look at this stream*; running it twice, late or in any order changes nothing.
 */
export const reconcile = async (
  ports: Ports,
  stream: StreamKey,
  occasion: Occasion = 'changed',
): Promise<void> => {
  const kind = kindOf(stream);
  if (kind === undefined || !isFollowed(ports, kind)) return;
  // Before the stream: a wait that is seen was attached for no later state than the one that is then loaded, so that
  // nobody answers it with an outdated one.
  const closely = occasion === 'sweep';
  const isRead = closely || kind.processes.length > 0;
  const running = isRead ? await ports.following.of(stream) : NOTHING_RUNS;
  const held = await rehydrate(ports, kind, stream);
  if (held.loaded.version === 0) return;
  const present: Present = { ports, kind, held, occasion };
  if (isOf(held, aggregates.accounts)) {
    // Nothing else follows from an account; of those who look, the sweep alone may write there.
    if (closely) await mendPlaces(present);
    return sendAgain(ports, held.state);
  }
  await mendProcesses(present, running);
  if (closely) {
    await mendPlaces(present);
    // Only with the sweep: a table changes once a year, and the look that follows the record mends the waits.
    await followReference(present);
  }
  const checked = !isOf(held, aggregates.files) || (await checkFiles(ports, held));
  const told = await followUp(ports, stream, kind.followUps?.(held.state) ?? []);
  const { written, next } = await writeDown(ports, { kind, held });
  if (written > 0) ports.written?.();
  await ports.wakes.keep(stream, expectedOf(present, !told || !checked, next), running.wake);
};
