import type { Actor } from '../../engine/event.ts';
import { accountAggregate } from '../../workflows/account/index.ts';
import type { Facts } from '../../workflows/facts.ts';
import type { Colleague } from '../../workflows/hands/colleague.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { actsAs, standsIn } from '../kinds/stands-in.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

interface Sent {
  readonly kind: Kind<unknown>;
  readonly state: unknown;
  readonly command: Readonly<Record<string, unknown>>;
  readonly sender?: Actor | undefined;
}

const accountAt = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now' | 'reference'>,
  account: string,
) => {
  const stream = streamKey(accountAggregate, account);
  const { state } = await rehydrate(ports, aggregates.accounts, stream);
  if (state.accountId === '') return undefined;
  const grants = actsAs(ports, state, await standsIn(ports, account));
  return { colleague: { account, org: state.org, grants }, sealed: state.name };
};

/** An account as it stands now, without its name; undefined where there is none. */
export const colleagueAt = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now' | 'reference'>,
  account: string,
): Promise<Colleague | undefined> => (await accountAt(ports, account))?.colleague;

/** The same by its name, for those who may know it. */
export const colleagueNamed = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now' | 'open' | 'reference'>,
  account: string,
): Promise<Colleague | undefined> => {
  const found = await accountAt(ports, account);
  const name = (await ports.open(found?.sealed))?.value;
  return found && { ...found.colleague, ...(name === undefined ? {} : { name }) };
};

/** Whoever acts on a question, accounts that the act names, and those that have the question in hand. */
export const colleaguesIn = async (
  ports: Ports,
  { kind, state, command, sender }: Sent,
): Promise<Facts['colleagues']> => {
  const task = kind.tasks(state).find(({ id }) => id === command.taskId);
  const named: unknown = Reflect.get(Object(command.to), 'account');
  const accounts = [sender?.id, named, task?.inHand?.account, task?.inHand?.lent];
  const wanted = [...new Set(accounts.filter((one) => typeof one === 'string'))];
  const found = await tenAtATime(wanted, async (account) => {
    const colleague = await colleagueNamed(ports, account);
    return colleague === undefined ? [] : [[account, colleague] as const];
  });
  return new Map(found.flat());
};
