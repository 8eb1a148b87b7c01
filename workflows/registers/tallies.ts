import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Span, Spans } from '../../engine/tally.ts';
import type { LocalDate } from '../calendar/instant.ts';
import type { TallyName } from './check-name.ts';
import type { Register } from './definition.ts';
import { labelled, membersOf, revenueOf } from './enterprises/counting.ts';
import { hundredClass } from './figures/counting.ts';
import { type Counting, FOREVER } from './intervals.ts';
import { matterTallies } from './matters/tallies.ts';
import { renovationsOver500 } from './projects/counting.ts';
import { projectTallies } from './projects/tallies.ts';
import type { EntryState } from './state.ts';

/** A count that is kept as it happens: nobody types it, and a list stands behind it. */
export interface Tally {
  /** Whose entries are counted. */
  readonly register: 'enterprises' | 'projects' | 'matters' | 'figures';
  readonly title: Bilingual;
  readonly unit: string;
  /** Counted for each cluster, and not for all together. */
  readonly perCluster?: true;
  /** Counted for each unit whose entries they are; for all together it is their sum. */
  readonly perHolder?: true;
  /** An amount in 亿元, added up in 万元; of fewer than three enterprises it would give one of them away. */
  readonly amount?: true;
  /** Has a list for each month in which something begins to count, so that what has counted longest is found first. */
  readonly byBeginning?: true;
  readonly counting: (state: EntryState) => readonly Counting[];
}

export const TALLIES: Readonly<Record<TallyName, Tally>> = {
  'high-tech': {
    register: 'enterprises',
    title: bilingual('高新技术企业（证书有效）', 'High-tech enterprises, certificate valid'),
    unit: '家',
    perHolder: true,
    counting: labelled('high-tech'),
  },
  // 就高不重复: who holds a higher tier counts once, whatever lower ones it holds too.
  innovative: {
    register: 'enterprises',
    title: bilingual(
      '创新型中小企业（含专精特新、“小巨人”，就高计一次）',
      'Innovative SMEs, with the higher tiers, each once',
    ),
    unit: '家',
    perHolder: true,
    counting: labelled('innovative', 'specialised', 'little-giant'),
  },
  specialised: {
    register: 'enterprises',
    title: bilingual(
      '专精特新中小企业（含“小巨人”，就高计一次）',
      'Specialised SMEs, with little giants, each once',
    ),
    unit: '家',
    perHolder: true,
    counting: labelled('specialised', 'little-giant'),
  },
  'little-giant': {
    register: 'enterprises',
    title: bilingual('专精特新“小巨人”企业', 'Little giants'),
    unit: '家',
    perHolder: true,
    counting: labelled('little-giant'),
  },
  'green-factory': {
    register: 'enterprises',
    title: bilingual('绿色工厂', 'Green factories'),
    unit: '家',
    perHolder: true,
    counting: labelled('green-factory'),
  },
  'smart-factory': {
    register: 'enterprises',
    title: bilingual('智能工厂', 'Smart factories'),
    unit: '家',
    perHolder: true,
    counting: labelled('smart-factory'),
  },
  members: {
    register: 'enterprises',
    title: bilingual('集群企业', 'Enterprises of the cluster'),
    unit: '家',
    perCluster: true,
    counting: membersOf,
  },
  revenue: {
    register: 'enterprises',
    title: bilingual(
      '集群企业营业收入（一家企业计一次）',
      'Revenue of the cluster’s enterprises, each once',
    ),
    unit: '亿元',
    perCluster: true,
    amount: true,
    counting: revenueOf,
  },
  'renovation-over-500': {
    register: 'projects',
    title: bilingual(
      '当年实施的总投资超过500万元技改项目',
      'Renovations of more than 5 million yuan under way in the year',
    ),
    unit: '个',
    perHolder: true,
    counting: renovationsOver500,
  },
  'hundred-class': {
    register: 'figures',
    title: bilingual(
      '百亿级集群（年报营业收入100亿元以上、不足1000亿元）',
      'Clusters of the 10-billion class, by annual revenue below 100 billion yuan',
    ),
    unit: '个',
    perHolder: true,
    counting: hundredClass,
  },
  ...projectTallies,
  ...matterTallies,
};

/** Where a count is kept. */
export const tallyKey = (register: string, tally: TallyName, of?: string): string =>
  `${register}|${tally}${of === undefined ? '' : `@${of}`}`;

const spanOf = ({ from, to, n }: Counting): Span => ({
  from,
  ...(to === FOREVER ? {} : { to }),
  ...(n === undefined ? {} : { n }),
});

/** All that an entry counts for, by the key of each count. */
export const spansOf = (
  register: Pick<Register, 'name' | 'tallies'> | undefined,
  state: EntryState,
): Spans => {
  const spans: Record<string, Span[]> = {};
  for (const tally of register?.tallies ?? [])
    for (const counting of TALLIES[tally].counting(state)) {
      const key = tallyKey(register?.name ?? '', tally, counting.of);
      spans[key] = [...(own(spans, key) ?? []), spanOf(counting)];
    }
  return spans;
};

/** For what a count's list is: for all that it counts, but not for what it counts of one cluster. */
const listed = (tally: TallyName, state: EntryState): readonly Counting[] => {
  const { counting, perHolder } = TALLIES[tally];
  return counting(state).filter(({ of }) => of === undefined || perHolder === true);
};

/** Whether an entry counts on a day; with `ends`, whether it stops to in that month. */
export const countsOn = (
  { tally, ends }: { readonly tally: TallyName; readonly ends?: string | undefined },
  state: EntryState,
  day: LocalDate,
): boolean =>
  listed(tally, state).some(({ from, to }) =>
    ends === undefined ? from <= day && day <= to : to.slice(0, 7) === ends,
  );

/** What is behind a count: whatever has counted or will, and what stops to count in a month `2026-11`. */
export const talliedList = (register: string, tally: TallyName, ends?: string): string =>
  `REGISTER#${register}+${tally}${ends === undefined ? '' : `~${ends}`}`;

/** What has begun to count in a month. */
export const beganList = (register: string, tally: TallyName, month: string): string =>
  `REGISTER#${register}+${tally}^${month}`;

/** Lists behind counts in which an entry stands. */
export const tallyLists = (
  { name, tallies }: Pick<Register, 'name' | 'tallies'>,
  state: EntryState,
): readonly string[] =>
  tallies.flatMap((tally) => {
    const all = listed(tally, state);
    if (all.length === 0) return [];
    const ends = all.flatMap(({ to }) => (to === FOREVER ? [] : [to.slice(0, 7)]));
    const began =
      TALLIES[tally].byBeginning === true ? all.map(({ from }) => from.slice(0, 7)) : [];
    return [
      talliedList(name, tally),
      ...ends.map((month) => talliedList(name, tally, month)),
      ...began.map((month) => beganList(name, tally, month)),
    ];
  });
