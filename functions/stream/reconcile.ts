import type { Run, StreamKey, Wait } from '../../engine/ports.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { CallState } from '../../workflows/calls/state.ts';
import { caseProcesses } from '../../workflows/case/aggregate.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import type { PublicationState } from '../../workflows/notice/publication/index.ts';
import { type AnyAggregate, aggregateNamed, aggregateOf, idOf, streamKey } from '../catalogue.ts';
import { NotFound } from '../errors.ts';
import { followUpsOf, isFollowed } from '../follow-ups.ts';
import { rehydrate } from '../history.ts';
import { lookAt } from '../look.ts';
import type { Ports } from '../ports.ts';
import { systemCommand } from '../system.ts';
import { settleWait } from '../waits.ts';
import { followWindow } from './follow-window.ts';
import { checkNoticeDays, checkWindow, followCalendar } from './reproject.ts';

/** `changed`: the case has a new head. `sweep`: time has passed, look closely. */
export type Occasion = 'changed' | 'sweep';

/** `<case>-<process>-<level>-<attempt>`; Step Functions allows 80 characters of this alphabet. */
const executionName = (caseId: string, process: string, level: string, attempt: number): string =>
  `${caseId}-${process}-${level}-${attempt}`.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(-80);

interface Present {
  readonly ports: Ports;
  readonly stream: StreamKey;
  readonly kase: CaseState;
  readonly level: string;
  readonly occasion: Occasion;
}

const start = async (
  { ports, stream, kase, level }: Present,
  process: string,
  last: Run | undefined,
): Promise<void> => {
  const caseId = idOf(stream);
  const attempt = (last?.attempt ?? 0) + 1;
  const execution = executionName(caseId, process, level, attempt);
  // Two reconcilers at once: one raises the attempt, the other finds it raised and leaves the start to it.
  if (!(await ports.runs.raise(stream, process, level, attempt - 1, execution))) return;
  await ports.executions.start(process, execution, { caseId, level });
  ports.log.info('execution started', { process, caseId, attempt, status: kase.status });
};

/**
 * One process: an execution should carry the case wherever the process rests in one. Where a fitting wait is
 * attached, one does. Where none is, the service is asked: the execution may be on its way to the wait.
 */
const mendRun = async (
  present: Present,
  process: string,
  waits: readonly Wait[],
  runs: readonly Run[],
): Promise<void> => {
  const { ports, kase, level, occasion } = present;
  const look = lookAt(process, kase);
  if (look.rest === 'Done') return;
  const last = runs
    .filter((run) => run.process === process && run.level === level)
    .sort((a, b) => a.attempt - b.attempt)
    .at(-1);
  if (last === undefined) return start(present, process, undefined);
  const attached = look.waits.filter(({ taskId }) =>
    waits.some((wait) => wait.process === process && wait.taskId === taskId),
  );
  if (occasion === 'changed' && attached.length > 0) return;
  const status = await ports.executions.status(process, last.execution);
  if (status === 'unknown') {
    // The attempt was raised but the start was lost, or the engine forgot: the same name and input, so no double.
    await ports.executions.start(process, last.execution, { caseId: idOf(present.stream), level });
    return;
  }
  if (status === 'ended') await start(present, process, last);
};

const followUp = async (
  ports: Ports,
  stream: StreamKey,
  aggregate: AnyAggregate,
  state: unknown,
): Promise<void> => {
  const wanted = followUpsOf(aggregate, state);
  if (wanted.length === 0) return;
  const done = await ports.marks.of(stream);
  for (const { key, aggregate: name, id, command } of wanted) {
    if (done.has(key)) continue;
    const target = aggregateNamed(name);
    if (target === undefined) continue;
    try {
      await systemCommand(ports, target, id, command, `follow|${stream}|${key}`);
    } catch (error) {
      // What it refers to is not on the system (yet): asked again by the sweep, and no reason to stop the others.
      if (error instanceof NotFound) {
        ports.log.warn('follow-up has no target', { stream, key, target: streamKey(target, id) });
        continue;
      }
      // The other stream says no (e.g. an objection came first): a fact to show to the office, and final for this key.
      if (!(error instanceof Refusal)) throw error;
      ports.log.warn('follow-up refused', {
        stream,
        key,
        target: streamKey(target, id),
        refusal: error.name,
      });
    }
    await ports.marks.set(stream, key);
  }
};

const NOTHING_FOLLOWS = { waits: [], runs: [] };

/**
 * Compares what should run because of a stream with what runs, and mends the difference. Level-triggered: told only
 * *look at this stream*; running it twice, late or in any order changes nothing.
 */
export const reconcile = async (
  ports: Ports,
  stream: StreamKey,
  occasion: Occasion = 'changed',
): Promise<void> => {
  const aggregate = aggregateOf(stream);
  if (aggregate === undefined || !isFollowed(aggregate)) return;
  // Before the case: a wait that is seen was attached for no later case than the one that is then loaded, so that
  // nobody answers it with an outdated one.
  const { waits, runs } =
    aggregate.name === 'case' ? await ports.following.of(stream) : NOTHING_FOLLOWS;
  const { state, loaded } = await rehydrate(ports, aggregate, stream);
  if (loaded.version === 0) return;
  if (aggregate.name === 'case') {
    const kase = state as CaseState;
    const present: Present = { ports, stream, kase, level: kase.identity?.level ?? '', occasion };
    for (const wait of waits) await settleWait(ports, stream, wait, lookAt(wait.process, kase));
    for (const { name } of caseProcesses) await mendRun(present, name, waits, runs);
    // Only with the sweep: a table changes once a year, and the look that follows the record mends the waits.
    if (occasion === 'sweep') await followCalendar(ports, stream, kase);
  }
  if (aggregate.name === 'call') {
    await followWindow(ports, stream, state as CallState);
    if (occasion === 'sweep') await checkWindow(ports, stream, state as CallState);
  }
  if (aggregate.name === 'notice' && occasion === 'sweep')
    await checkNoticeDays(ports, stream, state as PublicationState);
  await followUp(ports, stream, aggregate, state);
};
