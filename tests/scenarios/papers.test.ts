import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { referenceData } from '../../functions/wiring/reference-data.ts';
import { fetched } from '../end-to-end/documents.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  appoint,
  CALL,
  COUNTY,
  declare,
  done,
  fill,
  HEAD,
  openCall,
  openCase,
  score,
} from '../end-to-end/story.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { list, text } from '../round/api.ts';
import { accepted, agreed, NEW_NAME, OLD_NAME, renamed } from './renamed-bureau.ts';

const BODY = 'body:BZ-LEADING-GROUP';
let instance: Instance;
const cases = { first: '', second: '', third: '' };
let batch = '';

const minutes = { number: '滨集群纪〔2026〕3号', title: '领导小组会议纪要', date: '2026-03-05' };
const approval = { number: '滨集群纪〔2026〕8号', title: '领导小组会议纪要', date: '2026-03-10' };
const letter = { title: '关于推荐产业集群的报告', date: '2026-03-10', kind: '文件' };
const NUMBER = { letter: '滨工信字〔2026〕5号', withdrawal: '滨工信字〔2026〕8号' } as const;

const decide = (id: string, document: object) =>
  instance.as(BODY).post(`/api/cases/${id}/commands/RecordDecision`, {
    body: 'BZ-LEADING-GROUP',
    verdict: 'adopt',
    outcome: 'recommend',
    document,
  });
const send = (command: string, body: object) =>
  instance.as('office').post(`/api/recommendations/${batch}/commands/${command}`, body);
const sentence = (answer: { readonly body: unknown }): string => text(answer.body, 'detail');
const paperOf = async (query = '') =>
  wordText(
    (await fetched(instance, 'office', `recommendations/${batch}/documents/letter.docx${query}`))
      .bytes,
  );
const by = (number: string) => `?document=${encodeURIComponent(number)}`;
const sheetOf = async (query = ''): Promise<readonly (readonly string[])[]> => {
  const { body } = await instance.as('office').get(`/api/recommendations/${batch}/summary${query}`);
  return list(body, 'rows').map((row) => list(row, 'cells').map(String));
};

const NAME = {
  first: '博兴县商用厨具产业集群',
  second: '博兴县粮油产业集群',
  third: '博兴县板材产业集群',
} as const;

/** Three applications: of the first the bureau of statistics holds another revenue, and the office settles for it. */
beforeAll(async () => {
  instance = await startInstance({ reference: { ...referenceData, orgs: renamed() } });
  await openCall(instance, {
    upstream: {
      title: '山东省先进制造业集群申报(示例)',
      level: 'province',
      issuer: 'SD-IIT',
      deadline: '2026-04-30T09:30:00.000Z',
      quota: 2,
      summaryColumns: [
        { path: 'case.rank', title: { zh: '推荐排序', en: 'Rank' } },
        { path: 'case.name', title: { zh: '集群名称', en: 'Cluster' } },
        { path: 'size.revenue', title: { zh: '营业收入（亿元）', en: 'Revenue' } },
      ],
    },
  });
  cases.first = await accepted(instance, NAME.first);
  await act(instance.as('department:BZ-STATS'), cases.first, 'GiveOpinion', {
    verdict: 'objection',
    values: [{ field: 'size.revenue', value: '98.5', source: '年报' }],
  });
  await act(instance.as('department:BZ-TAX'), cases.first, 'GiveOpinion', {
    verdict: 'no-objection',
  });
  await act(instance.as('office'), cases.first, 'SettleDispute', {
    department: 'BZ-STATS',
    field: 'size.revenue',
    resolution: 'department-value',
    reason: '以统计年报为准',
  });
  cases.second = await agreed(instance, NAME.second);
  cases.third = await agreed(instance, NAME.third);
  await instance.clockTo('2026-03-05T01:00:00.000Z');
  for (const id of Object.values(cases)) {
    await appoint(instance, id, 1);
    await declare(instance, id, 1);
    await score(instance, id, 1);
  }
});
afterAll(() => instance.stop());

it('play.C9.minutes-before-scores minutes dated before the scores closed are refused, and the sentence names both days', async () => {
  const answer = await decide(cases.first, { ...minutes, date: '2026-03-04' });
  expect(answer.status).toBe(409);
  expect(sentence(answer)).toBe(
    '《领导小组会议纪要》（滨集群纪〔2026〕3号）的成文日期2026年3月4日早于评分结束之日（2026年3月5日），请核对原件',
  );
});

it('play.C9.one-number-two-papers one number of one body is one paper: another title or date is refused and the first is named', async () => {
  expect((await decide(cases.first, minutes)).status).toBe(200);
  const other = await decide(cases.second, { ...minutes, title: '关于暂缓推荐的会议纪要' });
  expect(other.status).toBe(409);
  expect(text(other.body, 'refusal')).toBe('NumberTaken');
  expect(sentence(other)).toContain('已于2026年3月5日登记为市制造强市建设领导小组的');
  expect(sentence(other)).toContain('《领导小组会议纪要》（成文日期2026年3月5日）');
});

it('play.C9.same-minutes the same minutes decide many applications, however brackets, digits and blanks are typed', async () => {
  const typed = { ...minutes, number: ' 滨集群纪［２０２６］第03号　' };
  expect((await decide(cases.second, typed)).status).toBe(200);
  expect((await decide(cases.third, { ...minutes, number: '滨集群纪【2026】3号' })).status).toBe(
    200,
  );
  const { body } = await instance.as('office').get(`/api/cases/${cases.second}`);
  expect(JSON.stringify(body)).toContain('滨集群纪〔2026〕3号');
  expect(JSON.stringify(body)).not.toContain('第03号');
});

it('play.C9.letter-before-minutes a letter is not dated before the minutes that approve its list', async () => {
  done(
    await instance.as('office').post('/api/notices', {
      callId: CALL,
      title: '关于拟推荐产业集群名单的公示',
      cases: Object.values(cases),
      firstDay: '2026-03-06',
      procedure: '经形式审查、部门联审、专家评审、领导小组会议审议',
    }),
  );
  await instance.clockTo('2026-03-10T01:00:00.000Z');
  await instance.settled();
  batch = text(
    done(await instance.as('office').post('/api/recommendations', { callId: CALL })).body,
    'id',
  );
  done(await send('Nominate', { caseId: cases.first, rank: 1 }));
  done(await send('Nominate', { caseId: cases.second, rank: 2 }));
  done(
    await instance.as(BODY).post(`/api/recommendations/${batch}/commands/ApproveNominations`, {
      body: 'BZ-LEADING-GROUP',
      document: approval,
    }),
  );
  const both = [cases.first, cases.second];
  const early = { ...letter, number: NUMBER.letter, date: '2026-03-09' };
  const answer = await send('SendLetter', { document: early, cases: both });
  expect(answer.status).toBe(409);
  expect(sentence(answer)).toBe(
    '《关于推荐产业集群的报告》（滨工信字〔2026〕5号）的成文日期2026年3月9日早于《领导小组会议纪要》（滨集群纪〔2026〕8号）的成文日期（2026年3月10日），请核对原件',
  );
  const typed = { ...letter, number: '滨工信字(2026)第5号' };
  done(await send('SendLetter', { document: typed, cases: both }));
});

it('play.C9.withdrawal-before-letter a withdrawal is not dated before the letter that it takes back', async () => {
  const answer = await send('WithdrawRecommendation', {
    caseId: cases.second,
    document: { number: NUMBER.withdrawal, title: '关于撤回推荐的报告', date: '2026-03-09' },
    reason: '核心企业发生安全事故',
  });
  expect(answer.status).toBe(409);
  expect(sentence(answer)).toContain(
    '早于《关于推荐产业集群的报告》（滨工信字〔2026〕5号）的成文日期',
  );
});

it('play.C9.reused-number whoever takes the letter’s number for its withdrawal is told what that number is', async () => {
  const { kind: _, ...paper } = letter;
  const answer = await send('WithdrawRecommendation', {
    caseId: cases.second,
    document: { ...paper, number: NUMBER.letter },
    reason: '核心企业发生安全事故',
  });
  expect(answer.status).toBe(409);
  expect(sentence(answer)).toContain('《关于推荐产业集群的报告》');
  expect(sentence(answer)).toContain('推荐、补充推荐和撤回推荐须各有文件');
  expect(sentence(answer)).not.toContain('另一机关或另一批次');
});

it('play.C7.settled-figure the summary sheet shows the department’s figure where the office settled for it', async () => {
  expect(await sheetOf()).toEqual([
    ['1', NAME.first, '98.5'],
    ['2', NAME.second, '121.5'],
  ]);
});

it('play.C7.letter-of-then after a withdrawal and a supplement the letter prints the list that it carried', async () => {
  await instance.clockTo('2026-03-11T01:00:00.000Z');
  done(
    await send('WithdrawRecommendation', {
      caseId: cases.second,
      document: { number: NUMBER.withdrawal, title: '关于撤回推荐的报告', date: '2026-03-11' },
      reason: '核心企业发生安全事故',
    }),
  );
  done(
    await send('SupplementRecommendation', {
      caseId: cases.third,
      rank: 2,
      document: {
        number: '滨工信字〔2026〕9号',
        title: '关于补充推荐的报告',
        date: '2026-03-11',
        kind: '文件',
      },
      reason: '撤回推荐后名额空出',
    }),
  );
  const said = await paperOf();
  expect(said).toContain(NUMBER.letter);
  expect(said).toContain(`“${NAME.first}”、“${NAME.second}”等2个集群`);
  expect(said).not.toContain(NAME.third);
  expect(said).toContain('审议通过（滨集群纪〔2026〕8号）');
  expect(await paperOf(by('滨工信字[2026]5号'))).toContain(NAME.second);
});

it('play.C7.paper-of-each-act the withdrawal and the supplement each have a paper of their own, and claim no approval', async () => {
  const withdrawn = await paperOf(by(NUMBER.withdrawal));
  expect(withdrawn).toContain('关于撤回推荐的报告');
  expect(withdrawn).toContain(`推荐的“${NAME.second}”，现予撤回推荐`);
  expect(withdrawn).toContain('撤回推荐原因：核心企业发生安全事故。');
  const supplement = await paperOf(by('滨工信字〔2026〕9号'));
  expect(supplement).toContain(`现补充推荐“${NAME.third}”`);
  expect(supplement).not.toContain('审议通过');
  const unknown = `/api/recommendations/${batch}/documents/letter.docx${by('滨工信字〔2026〕77号')}`;
  expect((await instance.as('office').get(unknown)).status).toBe(404);
});

it('play.C7.summary-of-then the summary sheet of a letter lists what the letter carried, the present one what is on the list', async () => {
  expect(await sheetOf(by(NUMBER.letter))).toEqual([
    ['1', NAME.first, '98.5'],
    ['2', NAME.second, '121.5'],
  ]);
  const path = `recommendations/${batch}/documents/summary.xlsx${by('滨工信字〔2026〕9号')}`;
  const rows = (await readXlsxFile((await fetched(instance, 'office', path)).bytes))[0]?.data;
  expect(rows?.slice(3)).toEqual([[2, NAME.third, 121.5]]);
});

it('play.C7.name-of-then a renamed bureau keeps its old name in the opinion that it gave', async () => {
  const dossier = wordText(
    (await fetched(instance, 'office', `cases/${cases.first}/documents/dossier.docx`)).bytes,
  );
  expect(dossier).toContain(OLD_NAME);
  expect(dossier).not.toContain(NEW_NAME);
  const found = await instance.as('auditor:BZ-AUDIT').get('/api/audit/search?act=OpinionGiven');
  expect(JSON.stringify(found.body)).toContain('市统计局');
  expect(JSON.stringify(found.body)).not.toContain('市数据和统计局');
});

it('play.C7.minutes-of-then the minutes print what their meeting decided, not what stands today', async () => {
  // Filed after the meeting: no minutes of then can name it.
  const id = await openCase(instance);
  await fill(instance, id);
  const { body } = await instance.as(HEAD).get(`/api/cases/${id}`);
  const document = { number: '博政呈〔2026〕900号', title: '关于申报的请示', date: '2026-03-11' };
  await act(instance.as(HEAD), id, 'SignOff', { checkCode: text(body, 'checkCode'), document });
  await act(instance.as(COUNTY), id, 'FileCase');
  const path = `calls/${CALL}/documents/minutes.docx`;
  const said = wordText((await fetched(instance, 'office', path)).bytes);
  expect(said).toContain(minutes.number);
  expect(said).toContain('本次会议审议申报项目3个');
});
