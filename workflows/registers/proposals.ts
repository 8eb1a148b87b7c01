import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Targets } from '../programme/targets.ts';
import type { ProposalName } from './check-name.ts';
import type { Values } from './state.ts';
import { adopted } from './targets/adopt.ts';

/** What proposals are made of: the reference data that everybody reads, and what organisations are called in Chinese. */
export interface Known {
  readonly targets: Pick<Targets, 'targets' | 'targetSystem'>;
  readonly nameOf: (org: string) => string;
}

/** Entries that are known beforehand: whoever may enter them does so by the document that they rest on. */
export interface Proposal {
  /** Words on the button that leads there. */
  readonly act: Bilingual;
  readonly titleOf: (known: Known) => Bilingual;
  /** The document in words, for whoever looks up its number and date. */
  readonly sourceOf: (known: Known) => Bilingual;
  readonly entriesOf: (known: Known) => readonly Values[];
}

export const PROPOSALS: Readonly<Record<ProposalName, Proposal>> = {
  'policy-targets': {
    act: bilingual('采用目标体系', 'Adopt the set of targets'),
    titleOf: ({ targets }) => targets.targetSystem.name,
    sourceOf: ({ targets }) => targets.targetSystem.policy,
    entriesOf: ({ targets, nameOf }) => adopted(targets, nameOf),
  },
};
