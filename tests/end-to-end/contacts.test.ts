import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordText } from '../fixtures/opened-zip.ts';
import { list, text } from '../round/api.ts';
import { fetched } from './documents.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, appoint, COUNTY, declare, done, HEAD, openCall, openCase, paper } from './story.ts';

const NAME = '示例联系人丁';
const TELEPHONE = '0543-0000099';
const VISITOR = '示例核查人员戊';
const FILLED = {
  identity: {
    clusterName: '博兴县商用厨具产业集群',
    industry: '商用厨具',
    contact: { name: NAME, telephone: TELEPHONE },
  },
  size: { output: ['120', '110'], leadOutput: '90', tax: '3.2', accidents: 'no' },
  enterprises: { firms: [{ name: '测试厨具公司', revenue: '12.5' }] },
};

const held: { instance?: Instance; id?: string } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const id = (): string => held.id ?? expect.unreachable('not opened');

/** Filed, and with an expert before whom the papers are open. */
const story = async (): Promise<string> => {
  const clerk = instance().as(COUNTY);
  const opened = await openCase(instance());
  for (const [part, data] of Object.entries(FILLED)) {
    done(await clerk.put(`/api/cases/${opened}/drafts/${part}`, { version: 0, data }));
    await act(clerk, opened, 'ConfirmPart', { part, draftVersion: 1 });
  }
  const head = instance().as(HEAD);
  const { body } = await head.get(`/api/cases/${opened}`);
  await act(head, opened, 'SignOff', { checkCode: text(body, 'checkCode'), document: paper() });
  await act(clerk, opened, 'FileCase');
  await act(instance().as('office'), opened, 'AcceptCase');
  for (const org of ['BZ-STATS', 'BZ-TAX'])
    await act(instance().as(`department:${org}`), opened, 'GiveOpinion', {
      verdict: 'no-objection',
    });
  await act(instance().as('office'), opened, 'RecordSiteVisit', {
    date: '2026-03-03',
    participants: [VISITOR],
    findings: '与申报材料相符',
    result: 'consistent',
  });
  await appoint(instance(), opened, 1);
  await declare(instance(), opened, 1);
  return opened;
};

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance(), {
    form: { id: 'short-form', version: 1 },
    eligibility: [],
    siteCheck: 'all',
    upstream: undefined,
    outcomes: [
      { id: 'list', kind: 'key-candidate', title: { zh: '重点培育对象', en: 'Key candidate' } },
      { id: 'not', kind: 'not', title: { zh: '未入选', en: 'Not selected' } },
    ],
    reviewingDepartments: [
      { org: 'BZ-STATS', indicators: ['size.output'] },
      { org: 'BZ-TAX', indicators: ['size.tax'] },
    ],
  });
  held.id = await story();
});
afterAll(() => instance().stop());

/** What somebody reads of the form, on the screen and in Word. */
const readBy = async (alias: string): Promise<string> => {
  const { body } = done(await instance().as(alias).get(`/api/cases/${id()}/parts`));
  const words = await fetched(instance(), alias, `cases/${id()}/documents/form.docx`);
  const parts = JSON.stringify(body);
  expect(parts).toContain('商用厨具');
  return `${parts}\n${wordText(words.bytes)}`;
};

describe('names and telephones of people in an application', () => {
  it('are read by those who have to call them, and by supervision', async () => {
    for (const alias of [COUNTY, 'office', 'supervision:BZ-DISCIPLINE']) {
      const read = await readBy(alias);
      expect(`${alias} ${read.split(NAME).length}`).toBe(`${alias} 3`);
      expect(read).toContain(TELEPHONE);
    }
  });

  it('are read neither by the bodies that decide nor by an expert', async () => {
    for (const alias of ['body:BZ-LEADING-GROUP', 'expert:1']) {
      const read = await readBy(alias);
      expect(read).not.toContain(NAME);
      expect(read).not.toContain(TELEPHONE);
      expect(read).toContain('（不公开）');
    }
  });

  it('are read of who went on site by the office, and not by a body, an expert or an auditor', async () => {
    const seenBy = async (alias: string) =>
      JSON.stringify(done(await instance().as(alias).get(`/api/cases/${id()}`)).body);
    expect(await seenBy('office')).toContain(VISITOR);
    for (const alias of ['body:BZ-LEADING-GROUP', 'expert:1', 'auditor:BZ-AUDIT', COUNTY]) {
      const read = await seenBy(alias);
      expect(`${alias} ${read.includes(VISITOR)}`).toBe(`${alias} false`);
      expect(read).not.toContain('"sealed"');
    }
  });

  it('are read by an auditor on the day of asking for them, and who asked and why stays in the timeline', async () => {
    const auditor = instance().as('auditor:BZ-AUDIT');
    expect(await readBy('auditor:BZ-AUDIT')).not.toContain(NAME);
    const path = `/api/cases/${id()}/commands/AskForContacts`;
    expect((await auditor.post(path, { reason: ' ' })).status).toBe(400);
    for (const alias of [COUNTY, 'office', 'expert:1', 'supervision:BZ-DISCIPLINE'])
      expect((await instance().as(alias).post(path, { reason: '了解情况' })).status).toBe(403);
    const before = done(await instance().as(COUNTY).get(`/api/cases/${id()}/history`)).body;
    done(await auditor.post(path, { reason: '延伸审计，核实联系人' }));
    expect(await readBy('auditor:BZ-AUDIT')).toContain(NAME);
    const { body } = await instance().as('office').get(`/api/cases/${id()}/history`);
    expect(list(body, 'items').at(-1)).toMatchObject({
      type: 'ContactsAskedFor',
      actor: { role: 'auditor', org: 'BZ-AUDIT' },
      data: { reason: '延伸审计，核实联系人' },
    });
    // That audit looks is not the applicant's to know.
    expect(done(await instance().as(COUNTY).get(`/api/cases/${id()}/history`)).body).toEqual(
      before,
    );
    await instance().clockTo('2026-03-04T01:00:00.000Z');
    expect(await readBy('auditor:BZ-AUDIT')).not.toContain(NAME);
  });
});
