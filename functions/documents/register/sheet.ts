import { own } from '../../../engine/own.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { WITHHELD } from '../../../workflows/registers/cells.ts';
import { comparedCells } from '../../../workflows/registers/comparison-sheet.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { AskedNarrowing, narrowingOf } from '../../../workflows/registers/narrowing.ts';
import { rowLines } from '../../../workflows/registers/row-sheet.ts';
import { cellsOf, columnsOf, headingOf } from '../../../workflows/registers/sheet.ts';
import type { Names } from '../../../workflows/registers/sheet-cell.ts';
import {
  type EntryState,
  inForce,
  statusTitle,
  type Values,
} from '../../../workflows/registers/state.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import type { Ports } from '../../kinds/ports.ts';
import { clusterNames } from '../../views/cluster-names.ts';
import { wantedOf } from '../../views/entry-lines.ts';
import { hasPartIn, namedRegister } from '../../views/seen-entries.ts';
import { EXCEL, type OrderDocument } from '../document.ts';
import type { ListSheet } from '../excel/write.ts';
import { fileName, momentZh } from '../say.ts';
import { entriesFor, MOST, type Printing } from './entries.ts';
import { sayNarrowed } from './narrowed.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** Names of clusters that the entries refer to, each read once: also of the one that the list was narrowed by, if it has any. */
const namesFor = async (
  ports: Ports,
  { register: { fields }, wanted }: Printing,
  entries: readonly EntryState[],
): Promise<Names> => {
  const referring = fields.filter((field) => field.type === 'reference' && field.to === 'cluster');
  const ids = entries.flatMap(({ values }) =>
    referring.flatMap(({ id }) => {
      const named = own(values, id);
      return typeof named === 'string' ? [named] : [];
    }),
  );
  const under = wanted.under === undefined || entries.length === 0 ? [] : [wanted.under];
  const clusters = await clusterNames(ports, [...ids, ...under]);
  return {
    idOf: () => undefined,
    nameOf: (to, id) =>
      to === 'org' ? orgName(ports.reference.orgs, id).zh : (clusters.get(id) ?? id),
  };
};

/** Undefined where none is asked for. Throws NotFound where the register has no such one. */
const listed = <T extends { readonly id: string }>(
  all: readonly T[],
  asked: string | undefined,
): T | undefined => {
  if (asked === undefined) return undefined;
  const found = all.find(({ id }) => id === asked);
  if (found === undefined) throw new NotFound('entry');
  return found;
};

type Columns = ListSheet['columns'];

/** What a sheet has: a line for each entry, or for each row of them. */
interface Sheet {
  readonly title: string;
  readonly columns: Columns;
  readonly lines: (entry: EntryState, names: Names) => readonly (readonly string[])[];
}

const columnsFor = (heads: readonly string[]): Columns =>
  heads.map((title) => ({ title, width: 22 }));

const STATUS = { title: '状态', width: 12 };

const sheetFor = ({ register, compared, rows }: Printing, today: string): Sheet => {
  if (rows !== undefined)
    return {
      title: rows.title.zh,
      columns: columnsFor(rows.sheet.map(({ title }) => title)),
      lines: (entry, names) => rowLines(register, rows, entry, { names, today }),
    };
  const [title, heads, cells] =
    compared === undefined
      ? [
          register.title.zh,
          columnsOf(register).map(headingOf),
          (entry: EntryState, names: Names) => cellsOf(register, valuesOf(register, entry), names),
        ]
      : [
          compared.title.zh,
          compared.sheet.map(({ title: head }) => head),
          (entry: EntryState, names: Names) => comparedCells(register, compared, entry, names),
        ];
  return {
    title,
    columns: [...columnsFor(heads), STATUS],
    lines: (entry, names) => [[...cells(entry, names), statusTitle(register, entry.status).zh]],
  };
};

/** What an entry says, and what was added to it last where the sheet shows that beside it. */
const valuesOf = ({ found, acts }: Register, entry: EntryState): Values => {
  const act = acts.find(({ id }) => id === found?.act);
  const last = act?.rows === undefined ? undefined : inForce(entry, act.rows.of).at(-1);
  return { ...entry.values, ...last?.values };
};

const printingOf = (register: Register, query: Query): Printing => ({
  register,
  wanted: wantedOf(register, query),
  narrowing: narrowingOf(
    parse(AskedNarrowing, {
      status: query.status,
      asked: query.asked,
      text: query.text,
      by: query.by,
    }),
  ),
  compared: listed(register.comparisons, query.comparison),
  rows: listed(register.rowSheets, query.rows),
});

/** 台账: the entries that the reader's list shows, or rows of theirs, in the offices' own columns. */
export const registerSheet: OrderDocument = async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const register = namedRegister(params.id ?? '');
  if (!hasPartIn(ports, person, register)) throw new NotFound('entry');
  const printing = printingOf(register, request.query);
  const now = ports.now().toISOString();
  const { title, columns, lines } = sheetFor(printing, localDateOf(now));
  const { shown, cut, withheld } = await entriesFor(ports, person, printing);
  const names = await namesFor(ports, printing, shown);
  const only = [
    ...(cut ? [`仅列前${MOST}条，其余请按单位导出；`] : []),
    ...(withheld > 0 ? [`${withheld}条${WITHHELD.zh}；`] : []),
  ].join('');
  const rows = shown.flatMap((entry) => lines(entry, names));
  return {
    name: `${fileName(title)}.xlsx`,
    contentType: EXCEL,
    order: {
      as: 'lists',
      lists: [
        {
          name: title,
          title,
          remark: `${only}${sayNarrowed(printing, names)}${momentZh(now)}；共${rows.length}条。`,
          columns: [{ title: '序号', width: 8 }, ...columns],
          rows: rows.map((cells, index) => [String(index + 1), ...cells]),
        },
      ],
    },
  };
};
