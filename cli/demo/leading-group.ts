import { must, mustRest } from './case-view.ts';
import { decide, placeOf, type Resolved, recordMinutes } from './decisions.ts';
import { type Cases, call, filingOf } from './municipal-round.ts';
import { publish, recognise } from './notices.ts';
import { admit, holdsOnlyItsCase, inquire, objectByPost } from './objection.ts';
import type { World } from './world.ts';

const adopt = (outcome: string, more: Partial<Resolved> = {}): Resolved => ({
  verdict: 'adopt',
  outcome,
  ...more,
});

const KEY = 'key-candidate';
const OUTCOMES: Readonly<Record<string, Resolved>> = {
  'high-end-aluminium': adopt(KEY),
  'smart-textiles': adopt(KEY),
  'fine-chemicals': adopt(KEY),
  'metal-sheet': adopt(KEY),
  'new-energy-equipment': adopt('candidate'),
  'food-processing': adopt('candidate'),
  'commercial-kitchenware': adopt(KEY),
  'rope-and-net': adopt(KEY),
  'beef-processing': adopt(KEY),
  'medicine-and-health': adopt('candidate'),
  'new-generation-it': adopt('not', { reason: '规模偏小，建议培育一年后再申报。' }),
};

const byId = (
  cases: Cases,
  resolved: Readonly<Record<string, Resolved>>,
): Record<string, Resolved> =>
  Object.fromEntries(
    Object.entries(resolved).map(([name, one]) => [filingOf(cases, name).id, one]),
  );

/** 调整排序说明: the fifth goes before the fourth, which is refused until the minutes say why. */
const deviation = async (world: World, cases: Cases): Promise<Record<string, Resolved>> => {
  const [up, down] = ['metal-sheet', 'new-energy-equipment'].map((name) => filingOf(cases, name));
  const [lower, higher] = await Promise.all([up, down].map((one) => placeOf(world, one?.id ?? '')));
  must(lower === 5 && higher === 4, `ranked ${lower} and ${higher}, not 5 and 4`);
  const document = {
    number: '示例滨制强纪〔2026〕99号',
    title: '会议纪要（示例）',
    date: world.today(),
  };
  await world
    .as('body:BZ-LEADING-GROUP')
    .isRefused('DeviationUnexplained', up?.id ?? '', 'RecordDecision', {
      body: 'BZ-LEADING-GROUP',
      document,
      ...adopt(KEY, { position: 4 }),
    });
  const reason = '金属板材集群带动就业突出、园区承载条件成熟，经会议研究调整至前一位。';
  return {
    'metal-sheet': adopt(KEY, { position: 4, reason }),
    'new-energy-equipment': adopt('candidate', { position: 5, reason }),
  };
};

/** 集体研究: the bureau's party group, the vice-mayor's reply entered on his behalf, the leading group's minutes. */
export const decideRound = async (
  world: World,
  cases: Cases,
  planted: Readonly<Record<string, Resolved>>,
): Promise<void> => {
  await world.goTo('2026-04-14');
  const party = world.document('示例滨工信党纪', '局党组会议纪要');
  await decide(world, 'BZ-IIT-PARTY-GROUP', party, byId(cases, OUTCOMES));
  await world.goTo('2026-04-16');
  const reply = world.document('示例滨政批', '关于重点培育对象名单的批复');
  await recordMinutes(world, 'BZ-VICE-MAYOR', reply, byId(cases, OUTCOMES));
  world.tell(
    '分管副市长批复由办公室代录，另一人复核',
    'the vice-mayor’s reply is recorded on behalf and checked by a second person',
  );
  await world.goTo('2026-04-20');
  const moved = await deviation(world, cases);
  const minutes = world.document('示例滨制强纪', '领导小组会议纪要');
  const defer: Resolved = { verdict: 'defer', reason: '土地手续证明材料待补充。' };
  await decide(
    world,
    'BZ-LEADING-GROUP',
    minutes,
    byId(cases, { ...OUTCOMES, ...moved, 'medicine-and-health': defer, ...planted }),
  );
  await mustRest(world, 'deferred', [filingOf(cases, 'medicine-and-health').id]);
  world.tell(
    '领导小组审议：调整排序一项并说明理由，暂缓一项，未入选一项',
    'the leading group adopts the list, deviates once with a reason, defers one, rejects one',
  );
};

/** 公示, an objection by post on its last day, and the document for all but the objected one. */
export const noticeAndRecognition = async (
  world: World,
  cases: Cases,
  listed: readonly string[],
): Promise<void> => {
  const rope = filingOf(cases, 'rope-and-net');
  const ids = listed.map((name) => filingOf(cases, name).id);
  await world.goTo('2026-04-22');
  const title = '关于2026年度市级先进制造业集群重点培育对象拟定名单的公示（示例）';
  await publish(world, call.id, ids, { title, firstDay: '2026-04-23' });
  world.tell('名单公示5个工作日（4月23日至29日）', 'the list is published for five working days');
  await world.goTo('2026-04-29', '15:00');
  await objectByPost(world, rope);
  await world.goTo('2026-04-30', '09:00');
  const others = ids.filter((id) => id !== rope.id);
  await mustRest(world, 'notice-over', others);
  const document = world.document('示例滨制强办发', '关于公布2026年度市级重点培育对象名单的通知');
  await holdsOnlyItsCase(world, rope, document);
  await recognise(world, others, document);
  world.tell(
    `公示期满，印发文件公布${others.length}个集群；被异议的集群等待核查，其他不受影响`,
    `the document is issued for ${others.length}; only the objected case waits`,
  );
  await world.goTo('2026-05-06');
  await admit(world, rope);
  await world.goTo('2026-05-11');
  await inquire(world, rope);
};

/** The deferred case comes back, has a notice of its own, and follows with the objected one (补充公布). */
export const followLater = async (world: World, cases: Cases): Promise<void> => {
  const [medicine, rope] = ['medicine-and-health', 'rope-and-net'].map(
    (name) => filingOf(cases, name).id,
  );
  const back = medicine ?? '';
  await world
    .as('office')
    .does(back, 'ResumeCase', { note: '已补充土地手续证明材料，提请再次审议。' });
  await world.goTo('2026-05-12');
  const minutes = world.document('示例滨制强纪', '领导小组会议纪要');
  await decide(world, 'BZ-LEADING-GROUP', minutes, { [back]: adopt('candidate') });
  await world.goTo('2026-05-13');
  const title = '关于医药健康集群拟列入市级培育库的公示（示例）';
  await publish(world, call.id, [back], { title, firstDay: '2026-05-14' });
  await world.goTo('2026-05-21');
  await mustRest(world, 'notice-over', [back]);
  const document = world.document(
    '示例滨制强办发',
    '关于补充公布2026年度市级重点培育对象名单的通知',
  );
  await recognise(world, [back, rope ?? ''], document);
  world.tell(
    '暂缓项目再议通过，与核查完毕的项目一并补充公布',
    'the deferred case comes back; both follow by a second document',
  );
};
