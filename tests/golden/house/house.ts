import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { internal } from '../../../cli/demo/people.ts';
import { morningOf, type World, worldOn } from '../../../cli/demo/world.ts';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import type { Log } from '../../../engine/ports/log.ts';
import type { Ports } from '../../../functions/kinds/ports.ts';
import { settled } from '../../../local/move-clock.ts';
import { startSystem } from '../../../local/system.ts';
import { steady } from './steady.ts';

/** A system in this process in which a story of the demo plays, and all of it that a record reads. */
export interface House {
  readonly world: World;
  readonly ports: Ports;
  /** Every stream, in the order of their first events. */
  readonly streams: ReadonlySet<StreamKey>;
  /** Asks as somebody; `nobody` sends no token. */
  get(as: string, path: string): Promise<Response>;
  stop(): Promise<void>;
}

type Server = Pick<World['instance'], 'origin' | 'secret'>;

const asking = (server: Server): House['get'] => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (as: string): Promise<string> => {
    const token =
      tokens.get(as) ??
      internal(server, `token?as=${encodeURIComponent(as)}`).then((answer) =>
        String(Object(answer).token),
      );
    tokens.set(as, token);
    return token;
  };
  return async (as, path) =>
    fetch(`${server.origin}${path}`, {
      headers: as === 'nobody' ? {} : { authorization: `Bearer ${await tokenOf(as)}` },
    });
};

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The machine's own time stands, so that every instant is one that the story goes to. */
const stopTime = (): void => {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now);
};

/** `before` is told of each day that the story goes to, while the clock still shows the one before. */
export const openHouse = async (
  date: string,
  before: (house: House, day: string) => Promise<void>,
): Promise<House> => {
  stopTime();
  const folder = mkdtempSync(join(tmpdir(), 'tidu-house-'));
  const streams = new Set<StreamKey>();
  const system = await startSystem({
    folder,
    port: 0,
    demo: true,
    log: SILENT,
    startAt: new Date(morningOf(date)),
    bus: {
      publish: async (entries) => {
        for (const { stream } of entries) streams.add(stream);
      },
    },
  });
  const hurry = steady(() => settled(system.runtime));
  const stop = async (): Promise<void> => {
    hurry();
    await system.stop();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  };
  const { origin, secret, runtime } = system;
  const world = worldOn({ origin, secret, stop }, date, () => undefined);
  const house: House = {
    streams,
    ports: runtime.ports,
    get: asking({ origin, secret }),
    stop,
    world: {
      ...world,
      goTo: async (day, time) => {
        await before(house, day);
        await world.goTo(day, time);
      },
    },
  };
  return house;
};
