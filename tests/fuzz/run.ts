import fc from 'fast-check';
import type { Instance } from '../end-to-end/instance.ts';
import { FAULTS, type Fault, type Finding, judged, mayTakeTime } from './judge.ts';
import { operationsIn } from './operations.ts';
import { kindOfPath, type Made, type Plan, plans, requestOf } from './plan.ts';
import type { Pool } from './pool.ts';
import type { Schema } from './schema.ts';
import { type Sender, sender, type Told } from './send.ts';
import { senderOf } from './world.ts';

/** One finding with the request that shows it. */
export interface Found extends Finding {
  readonly index: number;
  readonly who: string;
  readonly request: string;
  readonly sent: string;
  readonly answer: string;
}

export interface Outcome {
  readonly requests: number;
  readonly seed: number;
  readonly counts: Readonly<Record<Fault, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly rssMiB: { readonly before: number; readonly peak: number; readonly after: number };
  readonly found: readonly Found[];
}

export interface Fuzzing {
  readonly instance: Instance;
  readonly pool: Pool;
  readonly requests: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
}

/** Nothing but a paper may take longer; what did is asked again, since a busy machine is nobody's fault. */
const SLOW_MS = 1_000;
const TRIES = 3;
/** Requests before memory is looked at for the first time: libraries and caches are loaded by then. */
const WARM = 500;
/** Shown of each request and answer. */
const SHOWN = 600;

const rss = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);

const stillSlow = async (send: () => Promise<Told>, told: Told): Promise<boolean> => {
  let { ms } = told;
  for (let tried = 1; tried < TRIES && ms > SLOW_MS; tried += 1) ({ ms } = await send());
  return ms > SLOW_MS;
};

const learn = (pool: Pool, plan: Plan, told: Told): void => {
  if (told.status >= 300 || !told.type.includes('json') || told.text.length > 300_000) return;
  const body: unknown = JSON.parse(told.text);
  pool.harvest(body);
  const { operation } = plan;
  if (operation?.method === 'POST' && operation.params.length === 0)
    pool.add(kindOfPath(operation.path), String(Reflect.get(Object(body), 'id') ?? ''));
};

interface Asked {
  readonly plan: Plan;
  readonly made: Made;
  readonly told: Told;
  readonly who: string;
  readonly findings: readonly Finding[];
}

const asker =
  ({ instance, pool }: Fuzzing, { send }: Sender, document: Schema) =>
  async (plan: Plan): Promise<Asked> => {
    const who = senderOf(plan.operation?.roles ?? [], plan.who);
    const token = who === 'nobody' ? 'none' : await instance.token(who);
    const made = requestOf(plan, pool);
    const ask = () => send(made.request, token);
    const told = await ask();
    learn(pool, plan, told);
    const slow = !mayTakeTime(plan) && told.ms > SLOW_MS && (await stillSlow(ask, told));
    const findings: readonly Finding[] = [
      ...judged(plan, made, told, document),
      ...(slow ? [{ fault: 'slow' as const, what: `${Math.round(told.ms)} ms` }] : []),
    ];
    return { plan, made, told, who, findings };
  };

const foundIn = ({ made, told, who, findings }: Asked, index: number): readonly Found[] =>
  findings.map((finding) => ({
    ...finding,
    index,
    who,
    request: `${made.request.method} ${made.request.path.slice(0, SHOWN)}`,
    sent: (made.request.text ?? '').slice(0, SHOWN),
    answer: told.text.slice(0, SHOWN),
  }));

/**
 * Sends one request after the other, each of chance that the seed decides and of what the answers before it told.
 * The same seed on a fresh system asks the same.
 */
export const fuzz = async (fuzzing: Fuzzing): Promise<Outcome> => {
  const { instance, requests, seed, tell } = fuzzing;
  const document: Schema = Object((await instance.nobody.get('/openapi.json')).body);
  const made = plans(operationsIn(document), document);
  const line = sender(instance.origin);
  const ask = asker(fuzzing, line, document);
  const statuses: Record<string, number> = {};
  const found: Found[] = [];
  let [before, peak] = [0, 0];
  for (let index = 0; index < requests; index += 1) {
    const [plan] = fc.sample(made, { seed: seed + index, numRuns: 1 });
    if (plan === undefined) continue;
    const asked = await ask(plan);
    statuses[asked.told.status] = (statuses[asked.told.status] ?? 0) + 1;
    found.push(...foundIn(asked, index));
    if (index === Math.min(WARM, requests - 1)) before = rss();
    if (index % 100 === 0) peak = Math.max(peak, rss());
    if (index % 5_000 === 4_999) tell?.(`${index + 1} requests, ${found.length} findings`);
  }
  line.close();
  const counts = Object.fromEntries(
    FAULTS.map((fault) => [fault, found.filter((one) => one.fault === fault).length]),
  ) as Record<Fault, number>;
  const after = rss();
  const rssMiB = { before, peak: Math.max(peak, after), after };
  return { requests, seed, counts, statuses, rssMiB, found };
};
