import type { Task } from '../../engine/decider.ts';
import { type Colleague, hasGrant } from './colleague.ts';

/** In whose hand a question is: a colleague, who may have somebody help, or the people of a section. */
export interface InForce {
  readonly holder?: Colleague | undefined;
  readonly helper?: Colleague | undefined;
  readonly people: readonly Colleague[];
}

type Asked = Pick<Task, 'org' | 'role' | 'inHand'>;

/**
 * In whose hand a question is now; undefined: it lies before everybody at its organisation. Whoever may not answer it any
 * more has it no more, and a section without people has nothing. `colleagues`: accounts as they stand, by id; `people`:
 * those at the organisation who belong to a section.
 */
export const inForce = (
  task: Asked,
  colleagues: ReadonlyMap<string, Colleague>,
  people: readonly Colleague[],
): InForce | undefined => {
  const { inHand } = task;
  const present = (account: string | undefined): Colleague | undefined => {
    const found = account === undefined ? undefined : colleagues.get(account);
    return hasGrant(found, task) ? found : undefined;
  };
  const holder = present(inHand?.account);
  const of = people.filter((one) => one.org === inHand?.section && hasGrant(one, task));
  return holder === undefined && of.length === 0
    ? undefined
    : { holder, helper: present(inHand?.lent), people: of };
};

/** Accounts in whose hands it is. */
export const accountsIn = ({ holder, helper, people }: InForce): readonly string[] =>
  [holder, helper, ...people].flatMap((one) => (one === undefined ? [] : [one.account]));

/** Whether a question stands on somebody's own list: before everybody, or in their hand, or in that of whom they stand in for. */
export const isBefore = (hand: InForce | undefined, ...accounts: readonly string[]): boolean =>
  hand === undefined || accountsIn(hand).some((one) => accounts.includes(one));
