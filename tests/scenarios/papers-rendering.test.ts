import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweep } from '../../functions/stream/sweep.ts';
import { attach, fetched } from '../end-to-end/documents.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  CALL,
  COUNTY,
  done,
  file,
  fill,
  newCase,
  openCall,
  openCase,
  propose,
} from '../end-to-end/story.ts';
import { laughingPages, plainPdf, repeatedPages } from '../fixtures/bombs.ts';
import { wordText, xmlFaults } from '../fixtures/opened-zip.ts';
import { pdfPages } from '../fixtures/pdf-text.ts';
import { field, list, text } from '../round/api.ts';

const tour = JSON.parse(readFileSync('docs/tour/call.json', 'utf8'));

/** A Tuesday, nine o'clock: the calendar ends with the year, as it does before the next year's is announced. */
const TODAY = '2026-12-29';
const MORNING = `${TODAY}T01:00:00.000Z`;

let instance: Instance;
const office = () => instance.as('office');
const admin = (n: 1 | 2) => instance.as(`admin:${n}`);

beforeAll(async () => {
  instance = await startInstance({ startAt: MORNING });
  await openCall(instance, {
    // It closes on a Tuesday that will turn out to be in the Spring Festival.
    window: { opensAt: '2026-12-21T01:00:00.000Z', closesAt: '2027-02-09T09:30:00.000Z' },
    upstream: { ...tour.upstream, deadline: '2027-04-30T09:30:00.000Z' },
    publicNotice: {
      ...{ days: 2, countFirstDay: false, issuer: 'BZ-OFFICE' },
      ...{ contact: { telephone: '0543-0000001' }, supervisionTelephone: '0543-0000002' },
    },
  });
});
afterAll(() => instance.stop());

const of = (id: string, name: string) => `cases/${id}/documents/${name}`;
const pagesOf = async (who: string, path: string): Promise<string> =>
  (await pdfPages((await fetched(instance, who, path)).bytes)).join('').replaceAll('\n', '');

it('play.C10.rare-characters a name with rare characters is printed; what the font lacks stands as its code and is explained', async () => {
  const name = '博兴县㛃䶮𬭎𠮷产业集群';
  const opened = done(await instance.as(COUNTY).post('/api/cases', { ...newCase, name }));
  const id = text(opened.body, 'id');
  await fill(instance, id);
  const said = await pagesOf(COUNTY, of(id, 'form.pdf'));
  expect(said).toContain('博兴县㛃䶮𬭎〔U+20BB7〕产业集群');
  expect(said).toContain('〔字：U+20BB7，本系统字体暂缺，文中以编码代替，以电子件为准〕');
  const word = (await fetched(instance, COUNTY, of(id, 'form.docx'))).bytes;
  expect(wordText(word)).toContain(name);
  expect(xmlFaults(word)).toEqual([]);
});

it('play.C10.typed-lines what was typed in three lines is three lines in Word, as in the PDF', async () => {
  const id = await file(instance, TODAY);
  const reason = '一、数据来源不明\n二、缺少证明\n三、单位有误';
  await act(office(), id, 'ReturnForCorrection', { items: [{ path: 'size.revenue', reason }] });
  const { bytes } = await fetched(instance, 'office', of(id, 'dossier.docx'));
  expect(wordText(bytes)).toContain(reason);
});

it('play.C10.open-items the dossier of a case in correction lists what is still to be put right, and until when', async () => {
  const id = await file(instance, TODAY);
  const reason = '营业收入与统计数据不一致，请核对';
  await act(office(), id, 'ReturnForCorrection', { items: [{ path: 'size.revenue', reason }] });
  const { body } = await office().get(`/api/cases/${id}`);
  const due = text(field(field(body, 'review'), 'returned'), 'due', 'date');
  const [, month, day] = due.split('-').map(Number);
  for (const who of ['office', COUNTY]) {
    const said = await pagesOf(who, of(id, 'dossier.pdf'));
    expect(said).toContain(reason);
    expect(said).toContain('尚未答复（补正时限至');
    expect(said).toContain(`${month}月${day}日`);
  }
});

it('play.C10.left-out a file made to stop the system is left out of the bound set with its reason, and the rest is bound', async () => {
  const id = await openCase(instance);
  await fill(instance, id);
  await attach(instance, id, '盖章扫描件.pdf', plainPdf(3));
  await attach(instance, id, '两万页.pdf', repeatedPages(20_000));
  await attach(instance, id, '倍增页.pdf', laughingPages(40));
  const answer = await instance.as(COUNTY).get(`/api/${of(id, 'bound.pdf')}`);
  expect(
    list(answer.body, 'leftOut')
      .map((one) => text(one, 'file'))
      .sort(),
  ).toEqual(['两万页.pdf', '倍增页.pdf']);
  const [first] = list(answer.body, 'leftOut');
  expect(text(first, 'because', 'zh')).toContain('本册佐证材料合计最多1000页');
  expect(text(first, 'because', 'en')).toContain('a book holds 1000 pages');
  const said = await pagesOf(COUNTY, of(id, 'bound.pdf'));
  expect(said).toContain('另附，未并入本册：页数过多');
  expect(said).toMatch(/第(\d+)页 共\1页$/);
});

const publish = async (): Promise<{ readonly id: string; readonly noticeId: string }> => {
  const id = await propose(instance, TODAY);
  const answer = await office().post('/api/notices', {
    callId: CALL,
    title: '关于拟推荐产业集群名单的公示',
    cases: [id],
    firstDay: '2026-12-30',
    procedure: '经形式审查、部门联审、专家评审、领导小组会议审议',
  });
  await instance.settled();
  return { id, noticeId: text(done(answer).body, 'id') };
};

const page = async (noticeId: string): Promise<string> =>
  (await (await fetch(`${instance.origin}/open/notices/${noticeId}`)).text()).replaceAll(
    /<[^>]+>/g,
    '',
  );

const tasksOf = async (kind: string) =>
  list((await office().get('/api/inbox')).body, 'items').filter(
    (one) => text(one, 'kind') === kind,
  );

/** The State Council's office announces the year: New Year's Day and the Spring Festival are off. */
const announce2027 = async (): Promise<void> => {
  const proposed = await admin(1).post('/api/calendars/cn/commands/ProposeYear', {
    year: 2027,
    holidays: ['2027-01-01', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
    makeUpDays: ['2027-02-14'],
    document: {
      number: '国办发明电〔2026〕9号',
      title: '关于2027年部分节假日安排的通知（示例）',
      date: '2026-12-28',
    },
  });
  done(proposed);
  const { body } = await admin(2).get('/api/calendar');
  const amendmentId = text(list(body, 'amendments').at(-1), 'amendmentId');
  done(await admin(2).post('/api/calendars/cn/commands/ConfirmYear', { amendmentId }));
  await sweep(instance.system.runtime.ports);
};

it('play.C10.notice-over-new-year a notice tells how its days count, and the office is asked to extend it when the holidays are announced', async () => {
  const { id, noticeId } = await publish();
  expect(await page(noticeId)).toContain('（首日不计入，自次日起计，末日计入，至末日24:00止）');
  expect(await page(noticeId)).not.toContain('首尾两日均计入');
  expect(await page(noticeId)).toContain('1月1日');
  expect(await tasksOf('extend-notice')).toEqual([]);

  await announce2027();
  const [task] = await tasksOf('extend-notice');
  expect(text(task, 'why', 'zh')).toContain(
    '公示应至2027年1月4日，已公布的末日为2027年1月1日，天数不足',
  );

  done(
    await office().post(`/api/notices/${noticeId}/commands/CorrectNotice`, {
      cases: [id],
      text: '公示截止日由2027年1月1日更正为2027年1月4日。',
      reason: '放假安排公布后重新核定',
      firstDay: '2026-12-30',
    }),
  );
  await instance.settled();
  expect(await page(noticeId)).toContain('1月4日');
  expect(await tasksOf('extend-notice')).toEqual([]);
  await instance.clockTo('2027-01-02T01:00:00.000Z');
  expect(text((await office().get(`/api/cases/${id}`)).body, 'status')).toBe('notice');
  await instance.clockTo('2027-01-05T01:00:00.000Z');
  expect(text((await office().get(`/api/cases/${id}`)).body, 'status')).toBe('notice-over');
});

it('play.C10.window-over-new-year the office is asked to extend a window that closes on a day off announced later', async () => {
  const [task] = await tasksOf('extend-window');
  expect(text(task, 'why', 'zh')).toContain(
    '申报截止日2027年2月9日为休息日，应顺延至2027年2月14日',
  );
  done(
    await office().post(`/api/calls/${CALL}/commands/ExtendWindow`, {
      closesAt: '2027-02-14T09:30:00.000Z',
      document: {
        number: '滨工信字〔2027〕1号',
        title: '关于延长申报时间的通知',
        date: '2027-01-04',
      },
      reason: '截止日为休息日',
    }),
  );
  expect(await tasksOf('extend-window')).toEqual([]);
});
