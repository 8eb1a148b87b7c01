import * as z from 'zod';
import { must, mustRest } from './case-view.ts';
import { type Cases, filingOf } from './municipal-round.ts';
import { Done } from './people.ts';
import type { Document, World } from './world.ts';

const Sheet = z.object({
  columns: z.array(z.unknown()),
  rows: z.array(z.object({ caseId: z.string(), cells: z.array(z.string()) })),
});

/** 推荐汇总表 in the province's own columns; each row as long as the heading, in the order of recommendation. */
const checkSheet = async (
  world: World,
  stream: string,
  cases: readonly string[],
): Promise<void> => {
  const { columns, rows } = await world.as('office').get(`/api/${stream}/summary`, Sheet);
  const inOrder = rows.map(({ caseId }) => caseId).join() === cases.join();
  const whole = rows.every(({ cells }) => cells.length === columns.length && cells[1] !== '');
  must(inOrder && whole && columns.length > 10, `summary sheet: ${JSON.stringify(rows)}`);
};

const Stream = z.object({
  state: z.object({ records: z.array(z.object({ recordId: z.string() })) }),
});

/** 代录 on the recommendation's own stream; a second officer checks it. */
const onBehalf = async (
  world: World,
  stream: string,
  behalfOf: { readonly role: string; readonly org: string },
  document: Document,
  act: object,
): Promise<void> => {
  await world.as('office').doesOn(stream, 'RecordOnBehalf', { behalfOf, document, act });
  const { state } = await world.as('office').get(`/api/${stream}`, Stream);
  const check = { recordId: state.records[0]?.recordId ?? '', correct: true };
  await world.as('office').isRefusedOn('SamePerson', stream, 'CheckRecord', check);
  await world.as('office:2').doesOn(stream, 'CheckRecord', check);
};

export const openRecommendation = async (world: World, callId: string): Promise<string> => {
  const { id } = await world.as('office').post('/api/recommendations', { callId }, Done);
  return `recommendations/${id}`;
};

/** The chain approves, then one letter covers the batch. */
const approveAndSend = async (
  world: World,
  stream: string,
  cases: readonly string[],
): Promise<void> => {
  await world.as('body:BZ-IIT-PARTY-GROUP').doesOn(stream, 'ApproveNominations', {
    body: 'BZ-IIT-PARTY-GROUP',
    document: world.document('示例滨工信党纪', '局党组会议纪要'),
  });
  const letter = { ...world.document('示例滨制强办', '关于推荐省级集群的报告'), kind: '文件' };
  const send = { document: letter, cases };
  await world.as('office').isRefusedOn('ApprovalOutstanding', stream, 'SendLetter', send);
  const minutes = world.document('示例滨制强纪', '领导小组会议纪要');
  const body = 'BZ-LEADING-GROUP';
  await onBehalf(world, stream, { role: 'leading-group', org: body }, minutes, {
    type: 'ApproveNominations',
    body,
    document: minutes,
  });
  await world.as('office').doesOn(stream, 'SendLetter', send);
  await world.as('office').doesOn(stream, 'RecordDispatch', {
    letter: letter.number,
    ems: '1098765432100',
  });
  await mustRest(world, 'recommended', cases);
  await checkSheet(world, stream, cases);
  world.tell(`以${letter.number}报送推荐文件和汇总表`, 'one letter and its summary sheet go out');
};

/** 推荐上报: within the quota, which refuses the third; one is withdrawn and the third follows it. */
export const recommend = async (world: World, callId: string, cases: Cases): Promise<string> => {
  const [aluminium = '', textiles = '', chemicals = ''] = [
    'high-end-aluminium',
    'smart-textiles',
    'fine-chemicals',
  ].map((name) => filingOf(cases, name).id);
  const office = world.as('office');
  const stream = await openRecommendation(world, callId);
  await office.doesOn(stream, 'Nominate', { caseId: aluminium, rank: 1 });
  await office.doesOn(stream, 'Nominate', { caseId: textiles, rank: 2 });
  const surplus = { caseId: chemicals, rank: 3 };
  await office.isRefusedOn('UpstreamQuotaExhausted', stream, 'Nominate', surplus);
  world.tell(
    '列入拟推荐2个；第3个因超出推荐名额被拒',
    'two are nominated; the quota refuses the third',
  );
  await mustRest(world, 'nominated', [aluminium, textiles]);
  await world.goTo('2026-08-06');
  await approveAndSend(world, stream, [aluminium, textiles]);
  await world.goTo('2026-08-17');
  await office.doesOn(stream, 'WithdrawRecommendation', {
    caseId: textiles,
    document: world.document('示例滨制强办', '关于撤回推荐的函'),
    reason: '申报单位书面申请撤回（示例）。',
  });
  await mustRest(world, 'recommendation-withdrawn', [textiles]);
  world.tell('撤回对智能纺织集群的推荐', 'one recommendation is withdrawn');
  await world.goTo('2026-08-20');
  await office.doesOn(stream, 'SupplementRecommendation', {
    ...surplus,
    document: { ...world.document('示例滨制强办', '关于补充推荐的报告'), kind: '文件' },
    reason: '撤回后名额空出，经市领导同意补充推荐（示例）。',
  });
  await mustRest(world, 'recommended', [chemicals]);
  world.tell('名额空出后补充推荐精细化工集群', 'the freed place goes to another by a supplement');
  return stream;
};

/** The province's list, entered from its document; later the ministry's, by the province itself. */
export const recordOutcomes = async (world: World, stream: string, cases: Cases): Promise<void> => {
  const aluminium = filingOf(cases, 'high-end-aluminium').id;
  const chemicals = filingOf(cases, 'fine-chemicals').id;
  await world.goTo('2026-12-15');
  const document = world.document('示例鲁工信规', '关于公布2026年山东省先进制造业集群名单的通知');
  await onBehalf(world, stream, { role: 'province-department', org: 'SD-IIT' }, document, {
    type: 'RecordUpstreamOutcome',
    document,
    items: [
      { caseId: aluminium, outcome: 'selected', title: '山东省先进制造业集群' },
      { caseId: chemicals, outcome: 'not-selected' },
    ],
  });
  await mustRest(world, 'selected', [aluminium]);
  await mustRest(world, 'not-selected-upstream', [chemicals]);
  world.tell(
    '省级结果代录并复核：高端铝业集群入选',
    'the province’s result is recorded: one selected',
  );
  await world.goTo('2027-06-15');
  await world.as('province:SD-IIT').does(aluminium, 'RecordOutcome', {
    level: 'nation',
    outcome: 'selected',
    body: 'CN-MIIT',
    document: world.document('示例工信部规', '关于公布先进制造业集群名单的通知'),
    title: '国家先进制造业集群',
  });
  await world.settled();
  world.tell('国家级结果登记：高端铝业集群入选', 'the nation’s result is recorded: selected');
};
