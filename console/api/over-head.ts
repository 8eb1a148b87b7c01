import type { InHandShown, Question } from '../../interface/components.ts';
import { grantKey, sessionNow } from '../session/session.ts';
import { type Address, api } from './address.ts';
import { get } from './client.ts';
import { queryClient } from './queries.ts';
import type { Act } from './use-command.ts';

/** Asks whether to act although a colleague has the task in hand. */
type Asker = (hand: InHandShown) => Promise<boolean>;

let asker: Asker | undefined;

/** Where the question is asked, as long as that stands on the screen; answers how to take it away. */
export const askOverHead = (ask: Asker): (() => void) => {
  asker = ask;
  return () => {
    if (asker === ask) asker = undefined;
  };
};

/** What was just read is good enough: it is a courtesy, and no right. */
const READ_MS = 10_000;

const read = <T>(address: Address<T>): Promise<T> => {
  const { grant } = sessionNow();
  return queryClient.fetchQuery<T>({
    queryKey: [grant === undefined ? '' : grantKey(grant), address],
    queryFn: ({ signal }) => get(address, signal),
    staleTime: READ_MS,
  });
};

const questionsOf = async ({ plural, id }: Act): Promise<readonly Question[]> => {
  if (id === undefined) return [];
  if (plural === 'cases') return (await read(api('/api/cases/{id}/tasks', { id }))).items;
  return plural === 'entries' ? (await read(api('/api/entries/{id}', { id }))).tasks : [];
};

/** The hand of a colleague in which the task is that an act answers. */
const handOver = async (act: Act): Promise<InHandShown | undefined> => {
  const { grant } = sessionNow();
  return (await questionsOf(act)).find(
    ({ org, role, commands = [], hand }) =>
      org === grant?.org &&
      role === grant.role &&
      commands.includes(act.command) &&
      hand?.mine === false,
  )?.hand;
};

/** Whether an act may be sent: always, but over a colleague's head after asking. */
export const mayGoOn = async (act: Act): Promise<boolean> => {
  if (asker === undefined) return true;
  const hand = await handOver(act).catch(() => undefined);
  return hand === undefined || asker(hand);
};
