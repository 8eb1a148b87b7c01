import { checkFolder } from '../../../local/upkeep/folder.ts';

/** What the upkeep of a data folder finds in it. */
export interface Checked {
  readonly streams: number;
  readonly events: number;
  /** A line for each thing that is wrong. */
  readonly faults: readonly string[];
}

/**
 * Every stream of a data folder, registers' entries and clusters too: chains recomputed, states and counts folded anew,
 * from what was written and not from what the system answers.
 */
export const checkStreams = async (folder: string): Promise<Checked> => {
  const { streams, events, findings } = await checkFolder(folder);
  const faults = findings.map(({ kind, pk, sk = '', detail }) => `${kind} ${pk} ${sk} ${detail}`);
  return { streams, events, faults };
};
