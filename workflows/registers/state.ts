import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Recorded } from '../../engine/event.ts';
import { actingFor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Instant } from '../calendar/instant.ts';
import { type Hands, NO_HANDS } from '../hands/in-hand.ts';
import type { Remembering } from '../hands/same-hand.ts';
import { type AskedState, initialAsked } from '../keeping/state.ts';
import type { PendingRecord } from '../on-behalf/record.ts';
import type { EntryEvent } from './messages.ts';

export type Values = Readonly<Record<string, unknown>>;

/** One of several things that an entry has, each with its own time. */
export interface Row {
  readonly id: string;
  readonly values: Values;
  /** Ended by an act; what its last day is, the values say. */
  readonly over: boolean;
}

/** An entry of another register that an act of this one opened. */
export interface Raised {
  readonly entryId: string;
  readonly register: string;
  readonly values: Values;
}

/** What each process of an entry keeps of it. */
interface Slices {
  readonly asked: AskedState;
}

/** 台账条目: what it says now, where it stands, and who did what last. What it said before, its events say. */
export interface EntryState extends Slices, Remembering {
  readonly identity:
    | { readonly entryId: string; readonly register: string; readonly openedAt: Instant }
    | undefined;
  /** The entry of which an act opened this one. */
  readonly from?: Omit<Raised, 'values'> | undefined;
  readonly raised: readonly Raised[];
  readonly status: string;
  readonly values: Values;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** Acts recorded on behalf (代录) that wait for a second person's check. */
  readonly records: readonly PendingRecord[];
  readonly hands: Hands;
  /** By act: who did it last, and when. */
  readonly done: Readonly<Record<string, { readonly account: string; readonly at: Instant }>>;
}

export const initialEntry: EntryState = {
  identity: undefined,
  raised: [],
  status: 'none',
  values: {},
  rows: {},
  done: {},
  records: [],
  hands: NO_HANDS,
  asked: initialAsked,
};

/** What is said after an act or a correction; null: nothing more. */
export const withValues = (before: Values, given: Values = {}): Values =>
  Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value !== null));

type Acted = Extract<EntryEvent, { type: 'EntryActed' }>;

const changed = (rows: readonly Row[], { id, effect, values }: NonNullable<Acted['row']>) =>
  effect === 'add'
    ? [...rows, { id, values, over: false }]
    : rows.map((row) =>
        row.id === id
          ? { id, values: withValues(row.values, values), over: effect === 'end' }
          : row,
      );

const acted = (
  state: EntryState,
  event: Acted,
  by: { account: string; at: Instant },
): EntryState => {
  const { act, status, values, row, raised } = event;
  return {
    ...state,
    status: status ?? state.status,
    raised: raised === undefined ? state.raised : [...state.raised, raised],
    values: withValues(state.values, values),
    rows:
      row === undefined
        ? state.rows
        : { ...state.rows, [row.of]: changed(own(state.rows, row.of) ?? [], row) },
    done: { ...state.done, [act]: by },
  };
};

export const evolve = (
  state: EntryState,
  {
    header,
    event,
  }: Pick<Recorded<EntryEvent>, 'event'> & {
    readonly header: Pick<Recorded['header'], 'at' | 'actor'>;
  },
): EntryState => {
  const by = { account: actingFor(header.actor).account, at: header.at };
  switch (event.type) {
    case 'EntryOpened': {
      const { entryId, register, status, values, asks, from } = event;
      const identity = { entryId, register, openedAt: header.at };
      return { ...state, identity, status, values, asked: asks, from };
    }
    case 'EntryActed':
      return { ...acted(state, event, by), asked: event.asks };
    case 'EntryCorrected':
      return { ...state, values: withValues(state.values, event.values), asked: event.asks };
  }
};

/** Whose entry it is; empty before it is opened. */
export const holderOf = (
  { values }: EntryState,
  { holder }: { readonly holder: string },
): string => {
  const value = own(values, holder);
  return typeof value === 'string' ? value : '';
};

/** What a state is called; its id where a register does not know it any more. */
export const statusTitle = (
  { states }: { readonly states: readonly { readonly id: string; readonly title: Bilingual }[] },
  status: string,
): Bilingual => states.find(({ id }) => id === status)?.title ?? bilingual(status, status);

/** Rows that are in force. */
export const inForce = ({ rows }: EntryState, of: string): readonly Row[] =>
  (own(rows, of) ?? []).filter(({ over }) => !over);
