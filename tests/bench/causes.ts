// What a profile of V8 says, told by cause.

interface Frame {
  readonly functionName: string;
  readonly url: string;
}

interface Node {
  readonly id: number;
  readonly callFrame: Frame;
  readonly children?: readonly number[];
}

/** `.cpuprofile`: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
export interface Profile {
  readonly nodes: readonly Node[];
  /** Ids of nodes, and the microseconds before each. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** By the file that a function stands in; the first that fits. */
const CAUSES: readonly (readonly [cause: string, file: RegExp])[] = [
  ['SQLite: reading, writing, and the flush to the disk', /\/local\/dynamodb\/items\.ts$/],
  ['the rest of the embedded store: conditions, checks, pages', /\/local\/dynamodb\//],
  ['items made of events, tasks and heads, and read again', /\/adapters\/dynamodb\//],
  ['canonical form, hashes', /\/engine\/(canonical|chain)\.ts$|\/adapters\/sha256\.ts$/],
  ['rules: decide, evolve, tasks, rights', /\/workflows\/|\/engine\//],
  ['schemas (zod)', /\/node_modules\/zod\//],
  [
    'requests and answers',
    /\/(local|functions)\/http\/|^node:_http|^node:(internal\/)?(net|streams|url)/,
  ],
  ['machines, waits and what follows a commit', /\/(jsonata|stream|time|local)\//],
  ['what is shown, to whom', /\/functions\/(views|api)\//],
  ['the door: history, facts, command', /\/functions\/(door|sending|kinds)\//],
  ['Node: promises, timers, streams, crypto', /^node:/],
];

/** Native code is its caller's; the collector and what runs no function stand for themselves. */
const causeOf = ({ functionName, url }: Frame): string | undefined => {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(idle)') return '';
  return CAUSES.find(([, file]) => file.test(url))?.[0];
};

/** The cause of each node, by its own frame or that of the nearest caller that has one. */
const causesByNode = ({ nodes }: Profile): ReadonlyMap<number, string> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const causes = new Map<number, string>();
  const walk = (id: number, callers: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const cause = causeOf(node.callFrame) ?? callers;
    causes.set(id, cause);
    for (const child of node.children ?? []) walk(child, cause);
  };
  walk(nodes[0]?.id ?? 0, 'Node: promises, timers, streams, crypto');
  return causes;
};

export interface Share {
  readonly cause: string;
  /** Of the time in which the thread was busy. */
  readonly share: number;
}

/** The dearest first. */
export const causesOf = (profile: Profile): readonly Share[] => {
  const causes = causesByNode(profile);
  const spent = new Map<string, number>();
  for (const [index, id] of profile.samples.entries()) {
    const cause = causes.get(id) ?? '';
    spent.set(cause, (spent.get(cause) ?? 0) + (profile.timeDeltas[index] ?? 0));
  }
  spent.delete('');
  const whole = [...spent.values()].reduce((sum, each) => sum + each, 0);
  return [...spent]
    .map(([cause, each]) => ({ cause, share: each / whole }))
    .sort((one, other) => other.share - one.share);
};
