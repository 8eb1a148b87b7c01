import { own } from '../../../engine/own.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import type { Comparison } from '../../../workflows/registers/asking.ts';
import { comparedCells } from '../../../workflows/registers/comparison-sheet.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { heldOf } from '../../../workflows/registers/hands.ts';
import { cellsOf, columnsOf, headingOf, type Names } from '../../../workflows/registers/sheet.ts';
import {
  type EntryState,
  holderOf,
  inForce,
  statusTitle,
  type Values,
} from '../../../workflows/registers/state.ts';
import { NotFound } from '../../door/errors.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { clusterNames } from '../../views/cluster-names.ts';
import { entryList, hasPartIn, namedRegister, seesEntriesOf } from '../../views/seen-entries.ts';
import { EXCEL, type OrderDocument } from '../document.ts';
import { fileName, momentZh } from '../say.ts';

const PAGE = 100;
/** Each entry is read whole, since a list shows less: what takes longer than a request may is printed unit by unit. */
const MOST = 5_000;

const headsIn = async (ports: Ports, list: string): Promise<readonly Head[]> => {
  const heads: Head[] = [];
  let after: string | undefined;
  do {
    const found = await ports.lists.heads(list, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    heads.push(...found.items);
    after = found.next;
  } while (after !== undefined && heads.length < MOST);
  return heads.slice(0, MOST);
};

const entriesIn = async (
  ports: Ports,
  person: Person,
  register: Register,
  heads: readonly Head[],
): Promise<readonly EntryState[]> => {
  const found = await tenAtATime(heads, async ({ stream }) => {
    const { state } = await rehydrate(ports, aggregates.entries, stream);
    return seesEntriesOf(ports, person, heldOf(register, state)) ? [state] : [];
  });
  return found.flat();
};

/** Names of clusters that the entries refer to, each read once. */
const namesFor = async (
  ports: Ports,
  { fields }: Register,
  entries: readonly EntryState[],
): Promise<Names> => {
  const referring = fields.filter((field) => field.type === 'reference' && field.to === 'cluster');
  const ids = entries.flatMap(({ values }) =>
    referring.flatMap(({ id }) => {
      const named = own(values, id);
      return typeof named === 'string' ? [named] : [];
    }),
  );
  const clusters = await clusterNames(ports, ids);
  return {
    idOf: () => undefined,
    nameOf: (to, id) =>
      to === 'org' ? orgName(ports.reference.orgs, id).zh : (clusters.get(id) ?? id),
  };
};

interface Wanted {
  readonly register: Register;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** Each stands once, in however many of the lists. */
const headsOnce = async (ports: Ports, lists: readonly string[]): Promise<readonly Head[]> => {
  const found = await Promise.all(lists.map((list) => headsIn(ports, list)));
  return [...new Map(found.flat().map((head) => [head.stream, head])).values()].slice(0, MOST);
};

const wantedEntries = async (ports: Ports, person: Person, { register, query }: Wanted) => {
  const { org, under, mark } = query;
  const compared = comparisonIn(register, query);
  const lists = (compared?.marks ?? [mark]).map((one) =>
    entryList(ports, person, register, { org, under, mark: one }),
  );
  const heads = await headsOnce(ports, lists);
  const entries = await entriesIn(ports, person, register, heads);
  const shown = entries.filter((entry) => org === undefined || holderOf(entry, register) === org);
  return { shown, cut: heads.length === MOST };
};

/** Throws NotFound where the register has no such comparison. */
const comparisonIn = (
  { comparisons }: Register,
  { comparison }: Wanted['query'],
): Comparison | undefined => {
  if (comparison === undefined) return undefined;
  const found = comparisons.find(({ id }) => id === comparison);
  if (found === undefined) throw new NotFound('entry');
  return found;
};

interface Sheet {
  readonly title: string;
  readonly heads: readonly string[];
  readonly cells: (entry: EntryState, names: Names) => readonly string[];
}

const sheetFor = (register: Register, compared: Comparison | undefined): Sheet =>
  compared === undefined
    ? {
        title: register.title.zh,
        heads: columnsOf(register).map(headingOf),
        cells: (entry, names) => cellsOf(register, entry.values, names),
      }
    : {
        title: compared.title.zh,
        heads: compared.sheet.map(({ title }) => title),
        cells: (entry, names) => comparedCells(register, compared, entry, names),
      };

/** What was added last to an entry, where the sheet shows it beside what the entry says. */
const lastRow = ({ found, acts }: Register, entry: EntryState): Values => {
  const act = acts.find(({ id }) => id === found?.act);
  return act?.rows === undefined ? {} : (inForce(entry, act.rows.of).at(-1)?.values ?? {});
};

/** 台账: the entries that the reader sees, in the offices' own columns; states of an end in the last one. */
export const registerSheet: OrderDocument = async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const register = namedRegister(params.id ?? '');
  if (!hasPartIn(ports, person, register)) throw new NotFound('entry');
  const { query } = request;
  const { title, heads, cells } = sheetFor(register, comparisonIn(register, query));
  const { shown, cut } = await wantedEntries(ports, person, { register, query });
  const names = await namesFor(ports, register, shown);
  const only = cut ? `仅列前${MOST}条，其余请按单位导出；` : '';
  const at = momentZh(ports.now().toISOString());
  return {
    name: `${fileName(title)}.xlsx`,
    contentType: EXCEL,
    order: {
      as: 'lists',
      lists: [
        {
          name: title,
          title,
          remark: `${only}${at}；共${shown.length}条。`,
          columns: [
            { title: '序号', width: 8 },
            ...heads.map((head) => ({ title: head, width: 22 })),
            { title: '状态', width: 12 },
          ],
          rows: shown.map((entry, index) => [
            String(index + 1),
            ...cells({ ...entry, values: { ...entry.values, ...lastRow(register, entry) } }, names),
            statusTitle(register, entry.status).zh,
          ]),
        },
      ],
    },
  };
};
