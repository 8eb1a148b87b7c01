import type { Task } from '../../engine/decider.ts';
import type { Colleague } from '../../workflows/hands/colleague.ts';
import { type InForce, inForce } from '../../workflows/hands/in-force.ts';
import { isSectionOf } from '../../workflows/orgs/sections.ts';
import { colleagueAt } from '../door/colleagues-in.ts';
import type { Ports } from '../kinds/ports.ts';
import { staffAt } from './staff.ts';

type Reaches = Pick<Ports, 'events' | 'lists' | 'now' | 'reference'>;
export type AskedOf = Pick<Task, 'org' | 'role' | 'inHand'>;

const peopleOf = async (ports: Reaches, { inHand, ...at }: AskedOf) =>
  inHand?.section !== undefined && isSectionOf(ports.reference.orgs, inHand.section, at.org)
    ? staffAt(ports, at)
    : [];

/** In whose hand a question is now; `find` tells of an account, with its name or without. */
export const handNow = async (
  ports: Reaches,
  task: AskedOf,
  find: (account: string) => Promise<Colleague | undefined> = (account) =>
    colleagueAt(ports, account),
): Promise<InForce | undefined> => {
  const { inHand } = task;
  if (inHand === undefined) return undefined;
  const accounts = [inHand.account, inHand.lent].filter((one) => one !== undefined);
  const found = await Promise.all(accounts.map(find));
  const known = found.flatMap((one) => (one === undefined ? [] : [[one.account, one] as const]));
  return inForce(task, new Map(known), await peopleOf(ports, task));
};
