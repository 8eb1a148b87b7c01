import { Impossible } from '../../engine/failure.ts';
import type { Look, Process } from '../../workflows/process.ts';
import { type AnyKind, KINDS, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { withSeats } from './waits.ts';

/** Where a stream stands in one of its processes: what its machine is told. */
export const lookAt = <S>(
  process: Pick<Process<S>, 'rest' | 'waits'>,
  state: S,
  version: number,
): Look => {
  const rest = process.rest(state);
  return withSeats({ version, rest, waits: rest === 'Done' ? [] : process.waits(state) });
};

export interface Served {
  readonly kind: AnyKind;
  readonly process: Process<unknown>;
}

/** A process by its name, with the kind of stream that it serves. */
export const processNamed = (name: string): Served => {
  for (const kind of KINDS) {
    const process = kind.processes.find((candidate) => candidate.name === name);
    if (process !== undefined) return { kind, process };
  }
  throw new Impossible(`no process ${name}`);
};

/** The same read from the stream as it stands. */
export const lookInto = async (
  ports: Pick<Ports, 'events'>,
  { kind, process }: Served,
  id: string,
): Promise<Look> => {
  const { state, loaded } = await rehydrate(ports, kind, streamKey(kind, id));
  return lookAt(process, state, loaded.version);
};
