import { createHash } from 'node:crypto';
import { type ChainLink, chainFaults } from '../engine/chain.ts';
import { api, type RunningServer } from './server.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Exported {
  readonly stream: string;
  readonly head: { readonly version: number; readonly hash: string };
  readonly links: readonly ChainLink[];
}

interface Listed {
  readonly items: readonly { readonly id: string }[];
  readonly next?: string;
}

const all = async (
  server: RunningServer,
  token: string,
  path: string,
): Promise<readonly string[]> => {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const query = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const page = (await api(server, {
      method: 'GET',
      path: `${path}?limit=100${query}`,
      token,
    })) as Listed;
    found.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return found;
};

const everyCase = async (server: RunningServer, token: string): Promise<readonly string[]> => {
  const calls = await all(server, token, '/api/calls');
  const lists = await Promise.all(
    calls.map((id) => all(server, token, `/api/calls/${encodeURIComponent(id)}/cases`)),
  );
  return lists.flat();
};

/** Recomputes every hash of these cases (all, where none is named) on this machine, from what the system exports. */
export const verifyCases = async (
  server: RunningServer,
  token: string,
  cases: readonly string[],
  tell: (line: string) => void,
): Promise<{ readonly checked: number; readonly broken: number }> => {
  const wanted = cases.length > 0 ? cases : await everyCase(server, token);
  let broken = 0;
  for (const id of wanted) {
    const { head, links } = (await api(server, {
      method: 'GET',
      path: `/api/cases/${encodeURIComponent(id)}/chain`,
      token,
    })) as Exported;
    const faults = chainFaults(sha256, links, head);
    if (faults.length > 0) broken += 1;
    for (const { seq, fault } of faults) tell(`${id}  ${seq}  ${fault}`);
  }
  return { checked: wanted.length, broken };
};
