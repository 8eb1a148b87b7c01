import { FROM_PUBLIC, INCOMING, PASSING, STAGING } from '../../engine/ports/files.ts';
import { APPLICANT, INBOX, LISTS, OPEN, type TableIndex } from '../../engine/table.ts';
import type { Machine } from '../../workflows/machine.ts';
import { API, DELIVER, DOCUMENTS, PUBLIC, PUBLISH, RECONCILE, SWEEP } from './function-list.ts';

export type Reading = 'BatchGetItem' | 'GetItem' | 'Query';
export type Writing = 'ConditionCheckItem' | 'DeleteItem' | 'PutItem' | 'UpdateItem';

/** What a function may do with data. What is not named it may not; nobody may scan. */
export interface Rights {
  readonly reads?: { readonly partitions: readonly string[]; readonly by: readonly Reading[] };
  /** Who, when and what kind of events; nothing of what they say. */
  readonly readsHeaders?: readonly string[];
  readonly writes?: { readonly partitions: readonly string[]; readonly by: readonly Writing[] };
  /** Partitions in which it writes down what happened, and takes nothing away: an item is made or added to. */
  readonly notes?: readonly string[];
  /** `partitions`: the indexes' own partition keys; all without it. */
  readonly lists?: {
    readonly indexes: readonly TableIndex[];
    readonly partitions?: readonly string[];
  };
  /** Subjects (adapters/kms.ts) whose personal values it may open, and for whom it may write new ones. */
  readonly opens?: readonly string[];
  readonly seals?: readonly string[];
  /** Keys of files that it may read, and of those that it may put as well. */
  readonly readsFiles?: readonly string[];
  readonly keepsFiles?: readonly string[];
  /** Keys of files of which it may read what a scanner wrote beside them. */
  readonly readsVerdicts?: readonly string[];
  /** Tells a missing file from one that it may not read, which shows the names of all. */
  readonly listsFiles?: true;
  readonly findsParts?: true;
}

const ACCOUNT = 'ACCOUNT#*';
/** Streams that follow from each other and are looked at by no person's request: all but accounts. */
const FOLLOWED = [
  'CALENDAR#*',
  'CALL#*',
  'CASE#*',
  'CLUSTER#*',
  'ENTRY#*',
  'FILES#*',
  'NOTICE#*',
  'REC#*',
];
const STREAMS = [ACCOUNT, ...FOLLOWED];
/** What units filed in a round, and what is counted of its tracks: the claims that follow-ups make. Numbers of documents are people's. */
const TRACKS = 'COUNT#TRACK|*';
const FILED = [TRACKS, 'SETS#FILED|*'];
/** What is counted of clusters' titles and of registers' entries. */
const TALLIES = 'TALLY#*';
/** How far the sweep's walks have come. */
const WALKS = 'WALK#*';
/** Who read what, and what was refused: those who answer write it down, one of them reads it. */
const ACCESS = 'ACCESS#*';
/** In which lists people are found: who works where, who stands in, who is told. */
const OF_PEOPLE = ['DEPUTY#*', 'STAFF#*', 'TOLD#*'];
const FILES_OF_STREAMS = ['CALL/*', 'CASE/*', 'ENTRY/*', 'NOTICE/*', 'REC/*'];

const READING: readonly Reading[] = ['BatchGetItem', 'GetItem', 'Query'];
const WRITING: readonly Writing[] = ['DeleteItem', 'PutItem', 'UpdateItem'];
/** Folds streams and appends to one; an append without an answer looks whether it was written (GetItem). */
const decides = (reads: readonly string[], writes: string): Rights => ({
  reads: { partitions: reads, by: ['GetItem', 'Query'] },
  writes: { partitions: [writes], by: ['DeleteItem', 'PutItem'] },
});

/** What a process's steps reach: the streams that it serves, and what its rules read beside them. */
const SERVED: Readonly<Record<Machine['of'], { own: string; rules: readonly string[] }>> = {
  case: { own: 'CASE#*', rules: ['CALENDAR#*', 'CALL#*'] },
  cluster: { own: 'CLUSTER#*', rules: ['CALENDAR#*'] },
  entry: { own: 'ENTRY#*', rules: ['CALENDAR#*'] },
};

/** Steps by their file's name; a new kind of step gets no right until it is named here. */
const stepsOf = (of: Machine['of']): Readonly<Record<string, Rights>> => {
  const { own, rules } = SERVED[of];
  // The stream alone, as far as it has grown.
  const looks = { reads: { partitions: [own], by: ['Query'] } } as const satisfies Rights;
  return {
    look: looks,
    'raise-alarm': looks,
    // Keeps a token beside the stream.
    'await-task': { ...looks, writes: { partitions: [own], by: ['DeleteItem', 'PutItem'] } },
    'keep-time': decides([...rules, own], own),
  };
};

/** Steps of one process alone. */
const OWN_STEPS: Readonly<Record<string, Rights>> = {
  // The cases of a track by their heads; nothing was counted of it meanwhile.
  'review/close-ranking': {
    reads: { partitions: ['CALENDAR#*', 'CALL#*', 'CASE#*', TRACKS], by: READING },
    writes: { partitions: ['CALL#*', TRACKS], by: ['DeleteItem', 'PutItem'] },
    lists: { indexes: [LISTS], partitions: ['CALL#*'] },
  },
};

/** Looks through what was handed in, and asks what a scanner found, where there is one. */
const CHECKS: Rights = {
  readsFiles: [...FILES_OF_STREAMS, `${FROM_PUBLIC}*`, `${INCOMING}*`],
  readsVerdicts: [...FILES_OF_STREAMS, `${FROM_PUBLIC}*`],
};

/** Starts executions, and sends what follows from one stream to others; values of persons go along sealed. */
const RECONCILES: Rights = {
  // Who is told what depends on what an account may read; only the account itself says how.
  reads: { partitions: [...STREAMS, ...FILED], by: READING },
  writes: { partitions: [...FOLLOWED, ...FILED, TALLIES], by: WRITING },
  // An extended window is told to the drafts of its call, and what happens to whoever chose to be told.
  lists: { indexes: [LISTS], partitions: ['CALL#*', ...OF_PEOPLE] },
  ...CHECKS,
};

/** Sends what was written down, by the address that is sealed with the account; a refusal of it is noted there. */
const DELIVERS: Rights = {
  reads: { partitions: [...STREAMS, 'KEY#account/*'], by: READING },
  writes: { partitions: STREAMS, by: ['DeleteItem', 'PutItem'] },
  // A section that has a question in hand is its people, and deputies are told too.
  lists: { indexes: [INBOX, LISTS], partitions: ['DEPUTY#*', 'OUTBOX#*', 'STAFF#*'] },
  opens: ['account/*', 'settings/mail', 'settings/gateways'],
};

/** What the public may bring about: an objection on a case, a data key for the objector, its own request count. */
const OBJECTIONS = 'case/*/objection/*';
const PUBLIC_WRITES = ['CASE#*', 'FILES#CASE~*', `KEY#${OBJECTIONS}`, 'RATE#public|*'];

const DOORS: Readonly<Record<string, Rights>> = {
  [API]: {
    reads: {
      partitions: [...STREAMS, ACCESS, 'COUNT#*', 'KEY#*', 'SETS#*', TALLIES, 'UNIQUE#*'],
      by: READING,
    },
    writes: {
      partitions: [...STREAMS, 'COUNT#*', 'KEY#*', 'SETS#*', TALLIES, 'UNIQUE#*'],
      // Also that a stream which was read is where it was.
      by: ['ConditionCheckItem', ...WRITING],
    },
    notes: [ACCESS],
    lists: { indexes: [APPLICANT, INBOX, LISTS] },
    opens: ['account/*', 'case/*'],
    seals: ['account/*', 'case/*'],
    readsFiles: [`${FROM_PUBLIC}*`],
    keepsFiles: [...FILES_OF_STREAMS, `${INCOMING}*`, `${STAGING}*`],
    listsFiles: true,
    findsParts: true,
  },
  // Reads what the reader may see and keeps the finished file; writes down that it was read, and nothing else.
  [DOCUMENTS]: {
    reads: { partitions: [...STREAMS, 'KEY#case/*', TALLIES], by: READING },
    notes: [ACCESS],
    lists: { indexes: [LISTS], partitions: ['CALLS', 'CALL#*', 'DEPUTY#*', 'REGISTER#*'] },
    opens: ['case/*'],
    readsFiles: ['CASE/*'],
    keepsFiles: [`${PASSING}*`],
    listsFiles: true,
  },
  // Neither accounts nor recommendations nor inboxes, no names, and of files what the public itself handed in.
  [PUBLIC]: {
    reads: {
      partitions: [...PUBLIC_WRITES, 'CALENDAR#*', 'CALL#*', 'CLUSTER#*', 'NOTICE#*'],
      by: READING,
    },
    writes: { partitions: PUBLIC_WRITES, by: ['DeleteItem', 'PutItem'] },
    lists: { indexes: [LISTS], partitions: ['CALLS', 'CLUSTERS', 'NOTICES'] },
    seals: [OBJECTIONS],
    keepsFiles: [`${FROM_PUBLIC}*`, `${INCOMING}${FROM_PUBLIC}*`],
  },
  [RECONCILE]: RECONCILES,
  // It also finds the streams that are due, those that are open and those of every round, keeps its place among them, and
  // mends the lists that they stand in.
  [SWEEP]: {
    reads: { partitions: [...STREAMS, ...FILED, WALKS], by: READING },
    writes: {
      // Accounts too: in whose lists they stand, where an earlier release wrote none.
      partitions: [...STREAMS, ...FILED, TALLIES, WALKS],
      by: ['ConditionCheckItem', ...WRITING],
    },
    lists: {
      indexes: [INBOX, LISTS, OPEN],
      partitions: ['ACCOUNTS', 'CALLS', 'CALL#*', 'OPEN#*', 'WAKE#*', ...OF_PEOPLE],
    },
    ...CHECKS,
  },
  [DELIVER]: DELIVERS,
  [PUBLISH]: { readsHeaders: STREAMS },
};

/** What a function may do with data, by its name; nothing where it is not named here. */
export const rightsFor = (name: string, processes: readonly Machine[]): Rights => {
  const [process, step = ''] = name.split('/');
  const served = processes.find((one) => one.name === process);
  return DOORS[name] ?? OWN_STEPS[name] ?? (served && stepsOf(served.of)[step]) ?? {};
};
