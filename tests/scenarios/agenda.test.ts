import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from '../end-to-end/documents.ts';
import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  agree,
  appoint,
  CALL,
  declare,
  done,
  openCall,
  paper,
  score,
} from '../end-to-end/story.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { list, text } from '../round/api.ts';

let instance: Instance;
let first: string;
let second: string;
const BODY = 'BZ-LEADING-GROUP';
const COUNTY_HEAD = '博兴县人民政府主要负责人';
const { decisionChain } = JSON.parse(readFileSync('docs/tour/call.json', 'utf8'));

const scored = async (points: number): Promise<string> => {
  const kase = await agree(instance);
  await appoint(instance, kase, 1);
  await declare(instance, kase, 1);
  await score(instance, kase, 1, points);
  return kase;
};

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, {
    quota: { perUnit: 90, units: {} },
    decisionChain: [{ ...decisionChain[0], voting: { members: 21 } }],
  });
  first = await scored(5_100);
  second = await scored(4_100);
});
afterAll(() => instance.stop());

const office = () => instance.as('office');
const setAgenda = (items: readonly object[], reason?: string, as = 'office'): Promise<Answer> =>
  instance.as(as).post(`/api/calls/${CALL}/commands/SetAgenda`, {
    ...{ body: BODY, items },
    ...(reason === undefined ? {} : { reason }),
  });
const refusal = ({ status, body }: Answer) => [status, text(body, 'refusal')];
const agendas = async () =>
  list(done(await office().get(`/api/calls/${CALL}/agendas`)).body, 'items');
const document = paper();
const decide = (kase: string, recused: readonly string[] = []): Promise<Answer> =>
  instance.as(`body:${BODY}`).post(`/api/cases/${kase}/commands/RecordDecision`, {
    ...{ body: BODY, document, verdict: 'adopt', outcome: 'recommend' },
    votes: { for: 15, against: 1, abstained: 0, recused },
  });

describe('the agenda of a body’s meeting', () => {
  it('play.hands.files.agenda is set by the office alone, of what is before the round, each item once', async () => {
    expect((await setAgenda([{ caseId: first }], undefined, 'county:371625')).status).toBe(403);
    expect(refusal(await setAgenda([{ caseId: first }, { caseId: first }]))).toEqual([
      409,
      'AgendaTwice',
    ]);
    const strange = await setAgenda([{ caseId: first }, { caseId: 'c-of-another-round' }]);
    expect(refusal(strange)).toEqual([409, 'NotForAgenda']);
    expect(text(strange.body, 'detail')).toContain('不属于本批次');
    done(await setAgenda([{ caseId: second, leaves: [COUNTY_HEAD] }]));
    expect(await agendas()).toMatchObject([
      { body: BODY, version: 1, items: [{ caseId: second, leaves: [COUNTY_HEAD] }] },
    ]);
  });

  it('play.hands.files.agenda-changed a change is a version of its own, with its reason; what is not on it is not decided', async () => {
    const off = await decide(first);
    expect(refusal(off)).toEqual([409, 'NotOnAgenda']);
    expect(text(off.body, 'detail')).toContain('会议议程（第1版）中；请领导小组办公室先调整议程');
    const both = [{ caseId: second, leaves: [COUNTY_HEAD] }, { caseId: first }];
    expect(refusal(await setAgenda(both))).toEqual([409, 'ReasonMissing']);
    done(await setAgenda(both, '补充审议一项'));
    expect(await agendas()).toMatchObject([{ version: 2, reason: '补充审议一项' }]);
    // The same once more is no change.
    done(await setAgenda(both, '补充审议一项'));
    expect(await agendas()).toMatchObject([{ version: 2 }]);
  });

  it('play.hands.files.agenda-recusal who leaves for an item did not vote on it', async () => {
    const stayed = await decide(second);
    expect(refusal(stayed)).toEqual([409, 'RecusalMissing']);
    expect(text(stayed.body, 'detail')).toContain(`会议议程载明${COUNTY_HEAD}回避本项目`);
    const another = await decide(second, ['市统计局局长']);
    expect(refusal(another)).toEqual([409, 'RecusalMissing']);
    // Nor is the second item recorded before the first.
    const early = await decide(first);
    expect(refusal(early)).toEqual([409, 'ItemsBefore']);
    expect(text(early.body, 'detail')).toContain('会议议程第2项，前一项');
    done(await decide(second, [COUNTY_HEAD]));
    done(await decide(first));
    const { body } = done(await office().get(`/api/calls/${CALL}/deliberation`));
    const items = list(body, 'items').map((line) => [
      text(line, 'id'),
      Object(line).decisions.at(-1).agenda,
    ]);
    expect(items).toContainEqual([second, { version: 2, item: 1 }]);
    expect(items).toContainEqual([first, { version: 2, item: 2 }]);
  });

  it('play.hands.files.agenda-paper agenda and minutes go by its order; peers and applicants do not read it', async () => {
    const at = (file: string) => `calls/${CALL}/documents/${file}?body=${BODY}`;
    const agenda = wordText((await fetched(instance, `body:${BODY}`, at('agenda.docx'))).bytes);
    expect(agenda).toContain('领导小组会议审议议程');
    expect(agenda).toContain('审议本项时回避');
    expect(agenda).toContain(COUNTY_HEAD);
    expect(agenda).toContain('议程调整说明：补充审议一项');
    expect(agenda).toContain('议程第2版');
    for (const alias of ['county:371625', 'department:BZ-STATS', 'expert:1']) {
      expect((await instance.as(alias).get(`/api/calls/${CALL}/agendas`)).status).toBe(403);
      expect((await instance.as(alias).get(`/api/${at('agenda.docx')}`)).status).toBe(404);
    }
    const minutes = wordText((await fetched(instance, 'office', at('minutes.docx'))).bytes);
    expect(minutes).toContain(`回避：${COUNTY_HEAD}`);
  });
});
