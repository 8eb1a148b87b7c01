import { must } from '../case-view.ts';
import { all, filingOf } from '../municipal-round.ts';
import type { Day, Year } from './days.ts';
import { act, enter, entry, idOf, mayNot } from './entries.ts';

const COUNTY = '371625';
const CLERK = `county:${COUNTY}`;

/** 六个一 of one cluster: who or what each of the six is. */
const SLOTS: Readonly<Record<string, string>> = {
  leader: '副县长（示例）',
  'service-team': '厨具产业服务专班（示例）',
  'investment-team': '厨具产业招商团队（示例）',
  plan: '厨具产业发展规划（示例）',
  'chain-leaders': '链主企业名单（示例）',
  policy: '厨具产业优惠政策（示例）',
};
const wordOf = (one: string): string => `slot ${one}`;
const LEADER = wordOf('leader');

const putInPlace = async (year: Year): Promise<void> => {
  const { world } = year;
  const { clusterId } = filingOf(year.cases, 'commercial-kitchenware');
  const document = world.document('示例博政字', '关于落实商用厨具集群“六个一”的通知');
  await all(Object.entries(SLOTS), ([one, held]) =>
    enter(year, wordOf(one), CLERK, {
      register: 'six-ones',
      values: { cluster: clusterId, county: COUNTY, one, held, from: world.today() },
      document,
    }),
  );
  world.tell('商用厨具集群“六个一”落实', 'the six ones of a cluster are in place');
};

const vacate = async (year: Year): Promise<void> => {
  const values = { until: '2026-06-15' };
  await act(year, LEADER, CLERK, 'vacate', { values, reason: '工作调动（示例）。' });
  year.world.tell('帮包领导调离，该项空缺', 'the sponsoring leader leaves: the slot is vacant');
};

/** 补齐 by a document, after the reminder and after the office was told that thirty days are over. */
const fill = async (year: Year): Promise<void> => {
  const { world } = year;
  const { tasks, marks, history } = await entry(world, idOf(year, LEADER));
  must(marks.includes('long-vacant'), `the slot bears ${marks.join()}`);
  must(
    tasks.some(({ id, org }) => id === 'overdue:fill-vacancy' && org === 'BZ-OFFICE'),
    'the office was not told of the vacancy',
  );
  must(
    history.some(({ type }) => type === 'EntryReminded'),
    'nobody was reminded of the vacancy',
  );
  const values = { held: '县委常委（示例）', from: world.today() };
  await mayNot(year, 'ProofMissing', LEADER, CLERK, 'fill', { values });
  const document = world.document('示例博政字', '关于调整集群帮包领导的通知');
  await act(year, LEADER, CLERK, 'fill', { values, document });
  world.tell(
    '空缺满30日督促后，凭文件补齐',
    'thirty days vacant, the office presses; a document fills it',
  );
};

const contact = async (year: Year): Promise<void> => {
  const row = { values: { from: year.world.today(), what: '走访企业，了解生产情况（示例）' } };
  const slots = await Promise.all(
    Object.keys(SLOTS).map(async (one) => ({
      one,
      status: (await entry(year.world, idOf(year, wordOf(one)))).status,
    })),
  );
  await all(
    slots.filter(({ status }) => status === 'held'),
    ({ one }) => act(year, wordOf(one), CLERK, 'record-contact', { row }),
  );
};

/** A vacancy in the six ones of a cluster, and a contact each quarter. */
export const slotDays: readonly Day[] = [
  { on: '2026-06-05', act: putInPlace },
  { on: '2026-06-16', act: vacate },
  { on: '2026-07-09', act: contact },
  { on: '2026-07-20', act: fill },
  { on: '2026-10-09', act: contact },
  { on: '2027-01-08', act: contact },
];
