import type { Api } from '../round/api.ts';
import type { Prepared } from '../round/script.ts';
import { type Client, performerFor } from './client.ts';
import { type Kind, type Played, played } from './ledger.ts';
import { begin, finish } from './script.ts';

const CLIENTS = 8;
/** Of five cases one is returned for correction, and one meets a silent department. */
const KINDS: readonly Kind[] = ['plain', 'correction', 'plain', 'silent', 'plain'];

interface Waiting {
  readonly kase: Played;
  readonly prepared: Prepared;
}

/** Eight people who work through cases side by side. */
export interface Clients {
  readonly cases: readonly Played[];
  /** Goes on with cases whose deadline has passed, then with new ones while `more` says so. */
  work(more: () => boolean): Promise<void>;
  readonly api: Api;
}

export const createClients = (client: Client, expert: string): Clients => {
  const cases: Played[] = [];
  let waiting: Waiting[] = [];

  const complaining = async (kase: Played, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      kase.complaints.push(error instanceof Error ? error.message : String(error));
    }
  };

  const goOn = ({ kase, prepared }: Waiting): Promise<void> =>
    complaining(kase, async () => {
      await finish(performerFor(client, kase), prepared, expert);
      kase.endedAt = performance.now();
    });

  const playNew = async (later: Waiting[]): Promise<void> => {
    const kase = played(KINDS[cases.length % KINDS.length] ?? 'plain');
    cases.push(kase);
    const n = cases.length;
    await complaining(kase, async () => {
      const prepared = await begin(performerFor(client, kase), kase, n);
      if (kase.kind === 'silent') later.push({ kase, prepared });
      else await goOn({ kase, prepared });
    });
  };

  return {
    cases,
    api: client.api,
    work: async (more) => {
      const ready = waiting;
      const later: Waiting[] = [];
      const worker = async (): Promise<void> => {
        for (let next = ready.shift(); next !== undefined; next = ready.shift()) await goOn(next);
        while (more()) await playNew(later);
      };
      await Promise.all(Array.from({ length: CLIENTS }, worker));
      waiting = later;
    },
  };
};
