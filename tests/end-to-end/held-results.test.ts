import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { field, list, text } from '../round/api.ts';
import { type Answer, type Instance, startInstance } from './instance.ts';
import {
  act,
  agree,
  appoint,
  CALL,
  COUNTY,
  declare,
  HEAD,
  openCall,
  paper,
  score,
} from './story.ts';

const BODY = 'BZ-LEADING-GROUP';
const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');

/** Scored and before the body. */
const submitted = async (): Promise<string> => {
  const id = await agree(instance());
  await appoint(instance(), id, 1);
  await declare(instance(), id, 1);
  await score(instance(), id, 1);
  return id;
};

const decide = (id: string, verdict: object) =>
  act(instance().as(`body:${BODY}`), id, 'RecordDecision', {
    body: BODY,
    document: paper(),
    ...verdict,
  });
const ADOPT = { verdict: 'adopt', outcome: 'recommend' };
const REJECT = { verdict: 'reject', reason: '产业链不完整。' };

/** Without what is each application's own: its ids, its instants, what is hashed over them. */
const alike = (id: string, clusterId: string, { status, body }: Answer): string =>
  JSON.stringify({ status, body })
    .replaceAll(id, '<case>')
    .replaceAll(clusterId, '<cluster>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '<at>')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '<uuid>')
    .replaceAll(/[0-9a-f]{16,64}/gu, '<hash>')
    .replaceAll(/-[0-9A-F]{8}\.pdf|(?:[0-9A-F]{4}-?){4,}/gu, '<code>')
    .replaceAll(/"checkCode":"[^"]+"|"receipt":"[^"]+"|-[0-9A-F]{8}"|〔2026〕\d+号/gu, '<own>')
    .replaceAll(/"size":\d+/gu, '<size>')
    .replaceAll(/"(?:url|requestId|version@)":"[^"]*"/gu, '<own>');

const asked = async (alias: string, id: string, paths: readonly string[]) => {
  const person = instance().as(alias);
  const clusterId = text((await instance().as('office').get(`/api/cases/${id}`)).body, 'clusterId');
  const answers: string[] = [];
  for (const path of paths)
    answers.push(`${path} ${alike(id, clusterId, await person.get(`/api/cases/${id}${path}`))}`);
  for (const command of Object.keys(caseAggregate.commands)) {
    const { example } = caseAggregate.commands[command] ?? {};
    const tried = await person.post(`/api/cases/${id}/commands/${command}?dryRun=true`, example);
    answers.push(`${command} ${alike(id, clusterId, tried)}`);
  }
  return answers;
};

const READS = [
  '',
  '/history',
  '/tasks',
  '/parts',
  '/drafts',
  '/prefill',
  '?version=3',
  '/documents/receipt.pdf',
];
const lineOf = async (alias: string, path: string, id: string): Promise<string> => {
  const { body } = await instance().as(alias).get(path);
  const clusterId = text((await instance().as('office').get(`/api/cases/${id}`)).body, 'clusterId');
  const mine = [body, field(body, 'waiting'), field(body, 'changed')]
    .flatMap((part) => (Array.isArray(field(part, 'items')) ? list(part, 'items') : []))
    .filter((item) => JSON.stringify(item).includes(id));
  return alike(id, clusterId, { status: 200, body: mine } as unknown as Answer);
};
const seen = async (alias: string, id: string) => {
  const { body } = await instance().as(alias).get(`/api/cases/${id}`);
  return [text(body, 'status'), text(body, 'statusTitle', 'zh')];
};

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance());
});
afterAll(() => instance().stop());

describe('until results are released', () => {
  it.each([COUNTY, HEAD])(
    'no answer to %s differs between what was selected and what was not',
    async (alias) => {
      const [chosen, rejected, waiting] = [await submitted(), await submitted(), await submitted()];
      await decide(chosen, ADOPT);
      await decide(rejected, REJECT);
      await instance().settled();
      const answers = await asked(alias, chosen, READS);
      expect(await asked(alias, rejected, READS)).toEqual(answers);
      // Nor from what no body has decided on yet.
      expect(await asked(alias, waiting, READS)).toEqual(answers);
      for (const path of ['/api/cases?limit=100', '/api/desk?limit=100'])
        expect(await lineOf(alias, path, rejected)).toBe(await lineOf(alias, path, chosen));
      expect(await seen(alias, rejected)).toEqual(['decision', '提请审议']);
      expect(await seen('office', rejected)).toEqual(['not-selected', '未入选']);
      expect(await seen(`body:${BODY}`, chosen)).toEqual(['proposed', '已列入拟定名单']);
    },
  );

  it('the office releases them together, those of later decisions wait for the next', async () => {
    const [chosen, rejected] = [await submitted(), await submitted()];
    await decide(chosen, ADOPT);
    await decide(rejected, REJECT);
    const release = (alias: string) =>
      instance().as(alias).post(`/api/calls/${CALL}/commands/ReleaseResults`, {});
    const held = async (id: string) => {
      const { body } = await instance()
        .as('office')
        .get(`/api/calls/${CALL}/deliberation?limit=100`);
      return field(
        list(body, 'items').find((one) => field(one, 'id') === id),
        'held',
      );
    };
    expect(await held(rejected)).toBe(true);
    expect((await release(COUNTY)).status).toBe(403);
    expect((await release('office')).status).toBe(200);
    await instance().settled();
    // The office is not asked to release again what applicants know.
    expect([await held(chosen), await held(rejected)]).toEqual([false, false]);
    expect(await seen(COUNTY, chosen)).toEqual(['proposed', '已列入拟定名单']);
    expect(await seen(COUNTY, rejected)).toEqual(['not-selected', '未入选']);
    const { body } = await instance().as(COUNTY).get(`/api/cases/${rejected}/history`);
    expect(list(body, 'items').map((one) => field(one, 'type'))).toEqual(
      expect.arrayContaining(['CaseNotSelected', 'ResultReleased']),
    );
    const later = await submitted();
    await decide(later, REJECT);
    await instance().settled();
    expect(await seen(COUNTY, later)).toEqual(['decision', '提请审议']);
  });

  it('a notice releases what it lists, and what it does not list on the same occasion', async () => {
    const [chosen, rejected] = [await submitted(), await submitted()];
    await decide(chosen, ADOPT);
    await decide(rejected, REJECT);
    const published = await instance()
      .as('office')
      .post('/api/notices', {
        callId: CALL,
        title: '关于拟推荐产业集群名单的公示',
        cases: [chosen],
        firstDay: '2026-03-04',
        procedure: '经形式审查、部门联审、专家评审、领导小组会议审议',
      });
    expect(published.status).toBe(201);
    await instance().settled();
    expect((await seen(COUNTY, chosen))[0]).toBe('notice');
    expect((await seen(COUNTY, rejected))[0]).toBe('not-selected');
  });
});
