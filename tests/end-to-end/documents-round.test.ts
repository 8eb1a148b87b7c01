import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordText } from '../fixtures/opened-zip.ts';
import { pdfPages } from '../fixtures/pdf-text.ts';
import { text } from '../round/api.ts';
import { all, fetched, statuses } from './documents.ts';
import { type Instance, startInstance } from './instance.ts';
import {
  act,
  agree,
  appoint,
  CALL,
  COUNTY,
  declare,
  done,
  openCall,
  paper,
  score,
} from './story.ts';

const BODY = 'body:BZ-LEADING-GROUP';
const HOME = '示例大学';

let instance: Instance;
let id: string;

const of = (name: string) => `calls/${CALL}/documents/${name}`;
const word = async (as: string, path: string) =>
  wordText((await fetched(instance, as, path)).bytes);
/** Rows of the first sheet of a workbook. */
const sheet = async (as: string, path: string): Promise<readonly (readonly unknown[])[]> =>
  (await readXlsxFile((await fetched(instance, as, path)).bytes))[0]?.data ?? [];

/** A round with a ranking; one county's application is scored and decided on. */
beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { ranking: 'track' });
  id = await agree(instance);
  await appoint(instance, id, 1);
});
afterAll(() => instance.stop());

describe('the papers of a round', () => {
  it('are the office’s, the list and the minutes also the deciding bodies’, and nobody else’s', async () => {
    const office = ['ranking.xlsx', 'round.xlsx', 'notice.docx'].map(of);
    const meeting = ['list.pdf', 'list.docx', 'minutes.docx'].map(of);
    const others = [COUNTY, 'department:BZ-TAX', 'expert:1'];
    expect(await statuses(instance, others, [...office, ...meeting])).toEqual(
      all(others, [...office, ...meeting], 404),
    );
    expect(await statuses(instance, [BODY], office)).toEqual(all([BODY], office, 404));
    for (const who of ['office', BODY, 'auditor:BZ-AUDIT'])
      expect(await statuses(instance, [who], meeting)).toEqual(all([who], meeting, 200));
  });

  it('the sheet of the round tells who has each application, until when, and whom to call; never who judges', async () => {
    const rows = await sheet('office', of('round.xlsx'));
    const [line] = rows.slice(3);
    expect(rows[2]).toContain('办理时限');
    expect(line).toContain('博兴县商用厨具产业集群');
    expect(line).toContain('评审专家');
    expect(JSON.stringify(rows)).not.toContain(HOME);
  });

  it('nothing is ranked before the scores are in, and the ranking then has points as figures', async () => {
    const early = await instance.as('office').get(`/api/${of('ranking.xlsx')}`);
    expect(early.status).toBe(409);
    await declare(instance, id, 1);
    await score(instance, id, 1);
    await instance.clockTo('2026-03-23T01:00:00.000Z');
    await instance.settled();
    const rows = await sheet('office', of('ranking.xlsx'));
    expect(rows[2]?.slice(0, 4)).toEqual(['排序', '集群名称', '申报单位', '综合得分']);
    expect(rows[3]?.slice(0, 4)).toEqual([1, '博兴县商用厨具产业集群', '博兴县', 84]);
  });

  it('the list for the leading group fits the page across and says what needs saying', async () => {
    const { bytes } = await fetched(instance, BODY, of('list.pdf'));
    const said = (await pdfPages(bytes)).join('\n');
    for (const words of ['提请审议名单', '84.00', '均无异议', '公示前不得外传'])
      expect(said).toContain(words);
  });

  it('the minutes take up what was decided under the number of its document', async () => {
    expect(await word('office', of('minutes.docx'))).toContain('【审议意见】');
    const document = { ...paper('2026-03-23'), title: '领导小组会议纪要' };
    await act(instance.as(BODY), id, 'RecordDecision', {
      body: 'BZ-LEADING-GROUP',
      verdict: 'adopt',
      outcome: 'recommend',
      document,
    });
    const said = await word('office', of('minutes.docx'));
    expect(said).toContain(document.number);
    expect(said).toContain('审议通过，拟推荐（1个）：博兴县商用厨具产业集群。');
    expect((await instance.as('office').get(`/api/${of('minutes.docx')}?body=BZ-TAX`)).status).toBe(
      404,
    );
  });
});

describe('notice and recommendation', () => {
  it('a notice is drafted from the proposed list with the days that its first day gives', async () => {
    const draft = await word('office', `${of('notice.docx')}?firstDay=2026-03-24`);
    expect(draft).toContain('2026年3月24日至2026年3月25日（2个工作日，首日计入）');
    expect(draft).toContain('博兴县商用厨具产业集群');
    expect(draft).toContain('关于【名单名称】的公示');
  });

  it('a published notice is printed as it stands; the document after it waits for its end', async () => {
    const answer = await instance.as('office').post('/api/notices', {
      callId: CALL,
      title: '关于拟推荐产业集群名单的公示',
      cases: [id],
      firstDay: '2026-03-24',
      procedure: '经形式审查、部门联审',
    });
    const notice = `notices/${text(done(answer).body, 'id')}/documents`;
    await instance.settled();
    expect(await word('office', `${notice}/notice.docx`)).toContain('关于拟推荐产业集群名单的公示');
    const early = await instance.as('office').get(`/api/${notice}/recognition.docx`);
    expect(early.status).toBe(409);
    expect((await instance.as(COUNTY).get(`/api/${notice}/recognition.docx`)).status).toBe(404);
  });

  it('the summary sheet has the upstream’s own columns, and the letter leaves open what is not known', async () => {
    await instance.clockTo('2026-03-27T01:00:00.000Z');
    await instance.settled();
    const office = instance.as('office');
    const batch = text(
      done(await office.post('/api/recommendations', { callId: CALL })).body,
      'id',
    );
    const papers = `recommendations/${batch}/documents`;
    expect((await office.get(`/api/${papers}/summary.xlsx`)).status).toBe(409);
    done(
      await office.post(`/api/recommendations/${batch}/commands/Nominate`, { caseId: id, rank: 1 }),
    );
    const rows = await sheet('office', `${papers}/summary.xlsx`);
    expect(rows.slice(2)).toEqual([
      ['集群名称', '营业收入（亿元）'],
      ['博兴县商用厨具产业集群', 121.5],
    ]);
    const said = await word('office', `${papers}/letter.docx`);
    expect(said).toContain('山东省工业和信息化厅：');
    expect(said).toContain('现推荐“博兴县商用厨具产业集群”');
    expect(said).toContain('【发文字号】');
    expect((await instance.as(COUNTY).get(`/api/${papers}/letter.docx`)).status).toBe(404);
    expect((await office.get(`/api/${papers}/letter.docx?kind=通知`)).status).toBe(400);
  });
});
