import type { Task } from '../../engine/decider.ts';
import { isBefore } from '../../workflows/hands/in-force.ts';
import { handsOf, type Person } from '../http/person.ts';
import type { Ports } from '../kinds/ports.ts';
import { handNow } from '../views/hand-now.ts';

/** Whether a question's messages go to somebody: to whoever has it in hand, else to all who may answer it. */
export const isToldOf = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now' | 'reference'>,
  task: Task,
  person: Person,
): Promise<boolean> => isBefore(await handNow(ports, task), ...handsOf(person, task));

/** It was given to somebody, who did not take it: they are told, whoever of the organisation brought it about. */
export const wasGiven = ({ inHand }: Pick<Task, 'inHand'>): boolean =>
  inHand !== undefined && inHand.by !== inHand.account;
