import { own } from '../../../engine/own.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import type { Comparison } from '../../../workflows/registers/asking.ts';
import { WITHHELD } from '../../../workflows/registers/cells.ts';
import { comparedCells } from '../../../workflows/registers/comparison-sheet.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { AskedNarrowing, narrowingOf } from '../../../workflows/registers/narrowing.ts';
import { cellsOf, columnsOf, headingOf, type Names } from '../../../workflows/registers/sheet.ts';
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

/** Throws NotFound where the register has no such comparison. */
const comparisonIn = (
  { comparisons }: Register,
  comparison: string | undefined,
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
  compared: comparisonIn(register, query.comparison),
});

/** 台账: the entries that the reader's list shows, in the offices' own columns; states of an end in the last one. */
export const registerSheet: OrderDocument = async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const register = namedRegister(params.id ?? '');
  if (!hasPartIn(ports, person, register)) throw new NotFound('entry');
  const printing = printingOf(register, request.query);
  const { title, heads, cells } = sheetFor(register, printing.compared);
  const { shown, cut, withheld } = await entriesFor(ports, person, printing);
  const names = await namesFor(ports, printing, shown);
  const only = [
    ...(cut ? [`仅列前${MOST}条，其余请按单位导出；`] : []),
    ...(withheld > 0 ? [`${withheld}条${WITHHELD.zh}；`] : []),
  ].join('');
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
          remark: `${only}${sayNarrowed(printing, names)}${at}；共${shown.length}条。`,
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
