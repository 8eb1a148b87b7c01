import type { InHandShown } from '../../../interface/components.ts';
import type { Colleague } from '../../../workflows/hands/colleague.ts';
import { isBefore } from '../../../workflows/hands/in-force.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { colleagueNamed } from '../../door/colleagues-in.ts';
import { handsOf, type Person } from '../../http/person.ts';
import type { Ports } from '../../kinds/ports.ts';
import { type AskedOf, handNow } from '../hand-now.ts';
import { isColleague, readsAnywhere } from '../standing.ts';

/** Asked for once each, however many questions the same colleague has in hand. */
const remembered = <V>(find: (key: string) => Promise<V>): ((key: string) => Promise<V>) => {
  const known = new Map<string, Promise<V>>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
};

/** Whether this person is told who of the organisation has it in hand: its people are, and auditors. */
const mayKnow = (person: Person, { org }: AskedOf): boolean =>
  isColleague(person, org) || readsAnywhere(person, 'hands');

const named = ({ account, name }: Colleague) => ({
  account,
  ...(name === undefined ? {} : { name }),
});

/** Tells of questions who has each in hand, to whom that may be told; nothing of what lies before everybody. */
export const handsFor = (
  ports: Pick<Ports, 'events' | 'lists' | 'now' | 'open' | 'reference'>,
  person: Person,
) => {
  const find = remembered((account) => colleagueNamed(ports, account));
  return async (task: AskedOf): Promise<InHandShown | undefined> => {
    const { inHand } = task;
    if (inHand === undefined || !mayKnow(person, task)) return undefined;
    const hand = await handNow(ports, task, find);
    if (hand === undefined) return undefined;
    const { section, at } = inHand;
    return {
      ...(hand.holder === undefined ? {} : named(hand.holder)),
      ...(section === undefined
        ? {}
        : { section, sectionName: orgName(ports.reference.orgs, section) }),
      ...(hand.helper === undefined ? {} : { lent: named(hand.helper) }),
      at,
      mine: isBefore(hand, ...handsOf(person, task)),
    };
  };
};

export type HandOf = ReturnType<typeof handsFor>;

/** The question with who has it in hand, where that is told. */
export const withHand = async <T extends object>(handOf: HandOf, task: AskedOf, shown: T) => {
  const hand = await handOf(task);
  return hand === undefined ? shown : { ...shown, hand };
};
