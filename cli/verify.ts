import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ChainLink, chainFaults, contentHolds, type KeptContent } from '../engine/chain.ts';
import { CommandFailed } from './failed.ts';
import { api, type RunningServer } from './server.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Exported {
  readonly stream: string;
  readonly head: { readonly version: number; readonly hash: string };
  readonly links: readonly ChainLink[];
  readonly contents?: readonly (Pick<KeptContent, 'hash'> & Partial<KeptContent>)[];
}

/** All that is wrong with an export, a line each. Content that is missing is a fault: what was sent is kept for ever. */
const faultsOf = ({ head, links, contents = [] }: Exported): readonly string[] => [
  ...chainFaults(sha256, links, head).map(({ seq, fault }) => `${seq}  ${fault}`),
  ...contents
    .filter(
      ({ hash, salt, data }) => salt === undefined || !contentHolds(sha256, { hash, salt, data }),
    )
    .map(({ hash }) => `content  ${hash}`),
];

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
    const faults = faultsOf(
      (await api(server, {
        method: 'GET',
        path: `/api/cases/${encodeURIComponent(id)}/chain`,
        token,
      })) as Exported,
    );
    if (faults.length > 0) broken += 1;
    for (const fault of faults) tell(`${id}  ${fault}`);
  }
  return { checked: wanted.length, broken };
};

/** The same for a file that somebody exported in the browser: no server is asked, nothing needs to run. */
export const verifyFile = (
  path: string,
  tell: (line: string) => void,
): { readonly checked: number; readonly broken: number } => {
  let exported: Partial<Exported>;
  try {
    exported = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new CommandFailed(`无法读取留痕文件${path}`, `cannot read the file ${path}`);
  }
  const { stream, head, links } = exported;
  if (stream === undefined || head === undefined || !Array.isArray(links))
    throw new CommandFailed(`${path}不是留痕文件`, `${path} is no exported chain`);
  const faults = faultsOf({ ...exported, stream, head, links });
  for (const fault of faults) tell(`${stream}  ${fault}`);
  return { checked: 1, broken: faults.length > 0 ? 1 : 0 };
};
