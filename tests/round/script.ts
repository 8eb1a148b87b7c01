import {
  type Act,
  actsOn,
  type CaseActs,
  checkCodeIn,
  countyOf,
  DEPARTMENTS,
  EXPERT,
  type Minutes,
  openCase,
  type Part,
  saveDraft,
} from './acts.ts';
import { list, type Sending, text, Unexpected } from './api.ts';

/** How a script acts: each resolves once the system has answered with success. */
export interface Performing {
  /** Sends an act under one Idempotency-Key of its own; resolves with the answer's body. */
  act(act: Act): Promise<unknown>;
  /** What may be sent twice without a key. */
  save(as: string, sending: Sending): Promise<void>;
  read(as: string, path: string): Promise<unknown>;
}

export interface Prepared {
  readonly id: string;
  readonly county: string;
  readonly acts: CaseActs;
}

const fill = async (
  on: Performing,
  { id, county, acts }: Prepared,
  part: Part,
  version: number,
) => {
  await on.save(`county:${county}`, saveDraft(id, part, version));
  await on.act(acts.confirm(part, version + 1));
};

/** The head signs the version as it stands; the task tells its check code. */
const sign = async (on: Performing, { id, county, acts }: Prepared): Promise<void> => {
  const shown = await on.read(`head:${county}`, `/api/cases/${id}`);
  const task = list(shown, 'tasks').find((each) => text(each, 'kind') === 'sign-off');
  if (task === undefined) throw new Unexpected(`${id} asks nobody to sign off`);
  await on.act(acts.signOff(checkCodeIn(text(task, 'why', 'en'))));
};

/** Opened, filled in, confirmed and signed: ready to be filed. `opened` is told the id as soon as there is one. */
export const prepare = async (
  on: Performing,
  n: number,
  opened: (id: string) => void = () => undefined,
): Promise<Prepared> => {
  const county = countyOf(n);
  const id = text(await on.act(openCase(county, n)), 'id');
  opened(id);
  const prepared: Prepared = { id, county, acts: actsOn(id, county) };
  await fill(on, prepared, 'identity', 0);
  await fill(on, prepared, 'size', 0);
  await sign(on, prepared);
  return prepared;
};

/** Returned, corrected, signed again and answered. */
export const correct = async (on: Performing, prepared: Prepared): Promise<void> => {
  await on.act(prepared.acts.sendBack);
  await fill(on, prepared, 'size', 1);
  await sign(on, prepared);
  await on.act(prepared.acts.answerReturn);
};

/** From the experts' turn to the decision. */
export const conclude = async (
  on: Performing,
  { acts }: Prepared,
  expert: string,
  minutes: Minutes,
): Promise<void> => {
  await on.act(acts.appoint(expert));
  await on.act(acts.declare);
  await on.act(acts.score);
  await on.act(acts.decide(minutes));
};

/** Whether the three departments press the button in the same instant, or one after another as they really do. */
export type Opinions = 'together' | 'in-turn';

/** The lifecycle of the benchmark: from filing to decision. */
export const lifecycle = async (
  on: Performing,
  prepared: Prepared,
  expert: string,
  minutes: Minutes,
  opinions: Opinions = 'together',
): Promise<void> => {
  await on.act(prepared.acts.file);
  await on.act(prepared.acts.accept);
  const acts = DEPARTMENTS.map((department) => prepared.acts.opinion(department));
  if (opinions === 'together') await Promise.all(acts.map((act) => on.act(act)));
  else for (const act of acts) await on.act(act);
  await conclude(on, prepared, expert, minutes);
};

/** The account of the expert who is appointed everywhere. */
export const expertAccount = async (on: Pick<Performing, 'read'>): Promise<string> =>
  text(await on.read(EXPERT.as, '/api/me'), 'account');
