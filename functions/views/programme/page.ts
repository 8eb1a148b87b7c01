import type { ProgrammeAnswer } from '../../../interface/programme.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { registerNamed } from '../../../workflows/registers/registry.ts';
import type { Person } from '../../http/person.ts';
import type { Ports } from '../../kinds/ports.ts';
import { seesOthers } from '../seen-entries.ts';
import { readsAnywhere } from '../standing.ts';
import { clustersOn } from './clusters.ts';
import { mattersOn, projectsOn } from './counts.ts';
import { type Ledger, ledgerFor, shownLedger } from './ledger.ts';
import { redsOn } from './reds.ts';

/** Whether what a register comes to is told to somebody: to whoever steers and audits, and to those who answer for it. */
const isTold = (ports: Ports, person: Person, register: Register): boolean =>
  readsAnywhere(person, 'progress') || seesOthers(ports, person, register);

const told = (ports: Ports, person: Person, name: string): boolean => {
  const register = registerNamed(name);
  return register !== undefined && isTold(ports, person, register);
};

const shownReds = async (
  ports: Ports,
  {
    ledger,
    sees,
  }: { readonly ledger: Ledger | undefined; readonly sees: (name: string) => boolean },
  today: string,
): Promise<Pick<ProgrammeAnswer, 'reds'>> =>
  ledger === undefined && !sees('projects') && !sees('matters')
    ? {}
    : { reds: await redsOn(ports, { ledger, sees }, today) };

/**
 * The page, from counts that are kept as they happen, the targets of one set, and a bounded list of late matters: it
 * costs the same however many entries the registers have.
 */
export const pageToday = async (
  ports: Ports,
  person: Person,
  set: string | undefined,
): Promise<ProgrammeAnswer> => {
  const now = ports.now().toISOString();
  const today = localDateOf(now);
  const sees = (name: string) => told(ports, person, name);
  const ledger = await ledgerFor(ports, person, {
    set,
    all: readsAnywhere(person, 'progress'),
    today,
  });
  return {
    now,
    today,
    clusters: await clustersOn(ports, today),
    ...(ledger === undefined ? {} : { ledger: shownLedger(ports, person, ledger, today) }),
    ...(sees('projects') ? { projects: await projectsOn(ports, today) } : {}),
    ...(sees('matters') ? { matters: await mattersOn(ports, today) } : {}),
    ...(await shownReds(ports, { ledger, sees }, today)),
  };
};
