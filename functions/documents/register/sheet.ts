import { own } from '../../../engine/own.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { cellsOf, columnsOf, headingOf, type Names } from '../../../workflows/registers/sheet.ts';
import { type EntryState, holderOf, statusTitle } from '../../../workflows/registers/state.ts';
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
    return seesEntriesOf(ports, person, register, holderOf(state, register)) ? [state] : [];
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

/** 台账: the entries that the reader sees, in the offices' own columns; states of an end in the last one. */
export const registerSheet: OrderDocument = async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const register = namedRegister(params.id ?? '');
  if (!hasPartIn(ports, person, register)) throw new NotFound();
  const { org, under, mark } = request.query;
  const heads = await headsIn(ports, entryList(ports, person, register, { org, under, mark }));
  const entries = await entriesIn(ports, person, register, heads);
  const shown = entries.filter((entry) => org === undefined || holderOf(entry, register) === org);
  const names = await namesFor(ports, register, shown);
  const cut = heads.length === MOST ? `仅列前${MOST}条，其余请按单位导出；` : '';
  const at = momentZh(ports.now().toISOString());
  return {
    name: `${fileName(register.title.zh)}.xlsx`,
    contentType: EXCEL,
    order: {
      as: 'lists',
      lists: [
        {
          name: register.title.zh,
          title: register.title.zh,
          remark: `${cut}${at}；共${shown.length}条。`,
          columns: [
            { title: '序号', width: 8 },
            ...columnsOf(register).map((column) => ({ title: headingOf(column), width: 22 })),
            { title: '状态', width: 12 },
          ],
          rows: shown.map((entry, index) => [
            String(index + 1),
            ...cellsOf(register, entry.values, names),
            statusTitle(register, entry.status).zh,
          ]),
        },
      ],
    },
  };
};
