import type { Item } from '../../adapters/dynamodb/item.ts';
import { tallyItem, tallyMonthOf } from '../../adapters/dynamodb/tallies.ts';
import type { Wire } from '../../adapters/dynamodb/wire.ts';
import { settled } from '../../local/move-clock.ts';
import type { System } from '../../local/system.ts';
import { codeOf, nameOf } from '../browser/firms.ts';
import type { Act } from '../round/acts.ts';
import { text } from '../round/api.ts';
import { copied } from './many.ts';
import type { Playing } from './playing.ts';

const COUNTY = '371621';
const CLERK = `county:${COUNTY}`;
const BUREAU = 'department:BZ-IIT';
const CLUSTER = 'cl-bench';

const sent = (as: string, path: string, body: unknown): Act => ({
  name: path,
  as,
  sending: { method: 'POST', path, body },
});

/** Opens an entry, acts on it, and answers its id. */
const entry = async (
  { on }: Playing,
  [as, register]: readonly [as: string, register: string],
  opening: object,
  ...acts: readonly (readonly [as: string, act: string, body: object])[]
): Promise<string> => {
  const id = text(await on.act(sent(as, '/api/entries', { register, ...opening })), 'id');
  for (const [by, act, body] of acts)
    await on.act(sent(by, `/api/entries/${id}/commands/ActOnEntry`, { act, ...body }));
  return id;
};

const paper = (number: string, date: string) => ({ number, title: '压测文件', date });

const row = (values: object) => ({ row: { values } });

/** An enterprise with a certificate in a cluster, a project, a matter, and a target that counts certificates. */
const play = async (playing: Playing): Promise<readonly string[]> => {
  const { on, today } = playing;
  const cluster = { clusterId: CLUSTER, name: '压测集群', applicant: COUNTY };
  await on.act(sent('office', `/api/clusters/${CLUSTER}/commands/OpenCluster`, cluster));
  const numbered = (issuer: string) => paper(`${issuer}〔${today.slice(0, 4)}〕1号`, today);
  const firm = await entry(
    playing,
    [CLERK, 'enterprises'],
    { values: { code: codeOf(1), name: nameOf(1), county: COUNTY } },
    [CLERK, 'join-cluster', row({ cluster: CLUSTER, role: 'leading', main: true, from: today })],
    [
      BUREAU,
      'add-label',
      {
        ...row({ kind: 'high-tech', level: 'province', from: today }),
        document: numbered('滨科字'),
      },
    ],
  );
  const project = await entry(playing, [CLERK, 'projects'], {
    values: {
      projectCode: `2601-${COUNTY}-04-02-000001`,
      name: '压测项目',
      code: codeOf(1),
      builder: nameOf(1),
      county: COUNTY,
      origin: 'local',
      kind: 'new',
      planTotal: '1200',
      planStart: today,
      planFinish: `${Number(today.slice(0, 4)) + 1}-12-20`,
    },
  });
  const matter = await entry(playing, [CLERK, 'matters'], {
    values: { kind: 'land', title: '压测事项', text: '新增建设用地。', raiser: COUNTY },
  });
  const counts = { counts: '按清单计数', firstDay: today, measure: 'high-tech' };
  await entry(
    playing,
    ['office', 'targets'],
    {
      values: {
        ...{ set: '1122+N', number: 'T04', title: '高新技术企业', word: 'reach' },
        ...{ value: '850', unit: '家', by: '2027', kind: 'stock', lead: 'BZ-IIT' },
      },
      document: numbered('滨政办字'),
    },
    ['office', 'fix-caliber', { values: counts, document: numbered('滨领纪要') }],
  );
  return [firm, project, matter];
};

/** By entry: its events, its head and its places in lists; its questions stay where they are. */
const itemsOf = async (wire: Wire, pk: string): Promise<readonly Item[]> =>
  (
    await wire('Query', {
      TableName: 'tidu',
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: { ':p': { S: pk } },
    })
  ).Items ?? [];

export interface Entries {
  readonly of: readonly (readonly Item[])[];
}

export const entries = async ({ runtime }: System, playing: Playing): Promise<Entries> => {
  const ids = await play(playing);
  await settled(runtime);
  const all = await Promise.all(ids.map((id) => itemsOf(runtime.wire, `ENTRY#${id}`)));
  return { of: all.map((items) => items.filter(({ sk }) => /^(HEAD$|[EL]#)/.test(sk?.S ?? ''))) };
};

/** Events go along with so many at either end of a list: more than any page loads. */
const WITH_EVENTS = 200;

/** What each of the entries counts for, as often as there are entries. */
const COUNTED = [
  'enterprises|high-tech',
  'enterprises|members',
  'projects|reserve',
  'projects|planned-start',
  'projects|start-overdue',
  'matters|open',
  'matters|overdue',
];

const countTimes = async (wire: Wire, times: number): Promise<void> => {
  for (const key of COUNTED)
    for (const item of await itemsOf(wire, `TALLY#${key}`)) {
      const change = tallyMonthOf(item);
      const days = Object.entries(change.days).map(([day, n]) => [day, n * times] as const);
      const Item = tallyItem({ ...change, days: Object.fromEntries(days) });
      await wire('PutItem', { TableName: 'tidu', Item });
    }
};

/** Writes so many entries of each register, with the one that was played, and counts them. */
export const fillRegisters = async (wire: Wire, { of }: Entries, size: number): Promise<void> => {
  let writes: Promise<unknown>[] = [];
  for (let n = 1; n < size; n += 1)
    for (const [at, template] of of.entries()) {
      const stream = `ENTRY#en-${at}${String(n).padStart(15, '0')}`;
      for (const item of template) {
        const whole = n < WITH_EVENTS || n >= size - WITH_EVENTS;
        if (!whole && item.sk?.S?.startsWith('E#') === true) continue;
        writes.push(wire('PutItem', { TableName: 'tidu', Item: copied(item, stream) }));
      }
      if (writes.length < 2_000) continue;
      await Promise.all(writes);
      writes = [];
    }
  await Promise.all(writes);
  await countTimes(wire, size);
};

const MAYOR = 'body:BZ-VICE-MAYOR';
const list = (register: string, more = ''): string =>
  `/api/registers/${register}/entries?limit=50${more}`;

/** Who reads what of registers; each the first page, as a screen asks for it. */
export const REGISTER_LISTS: readonly (readonly [who: string, path: string])[] = [
  ['office', list('enterprises')],
  [CLERK, list('enterprises')],
  ['office', list('enterprises', '&tally=high-tech')],
  ['office', '/api/registers/enterprises/counts'],
  ['office', `/api/registers/enterprises/counts?under=${CLUSTER}`],
  ['office', list('projects')],
  ['office', list('matters')],
  ['office', list('targets')],
  [MAYOR, '/api/programme'],
];
