import { readFileSync } from 'node:fs';
import { Failure } from '../../engine/failure.ts';
import { text } from '../round/api.ts';
import type { Answer, Instance, Person } from './instance.ts';

/** The tour's call: two departments and one expert, so that a case is soon at its end. */
const tourCall: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync('docs/tour/call.json', 'utf8'),
);

export const COUNTY = 'county:371625';
export const HEAD = 'head:371625';
export const NEIGHBOUR = 'county:371621';
export const CALL = 'tour-2026';

export class StoryBroke extends Failure {
  override readonly name = 'StoryBroke';
}

/** The answer of an act that the story needs; throws StoryBroke where it was refused. */
export const done = (answer: Answer): Answer => {
  if (answer.status >= 300)
    throw new StoryBroke(`${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`);
  return answer;
};

export const act = async (person: Person, id: string, command: string, body: unknown = {}) =>
  done(await person.post(`/api/cases/${id}/commands/${command}`, body));

/** Opens the tour's call, with other settings where a test needs them. No evidence and no quota: most tests are about neither. */
export const openCall = async (
  instance: Instance,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  // Nor statements before a veto fact is settled, which wait for days.
  const statement = { vetoFacts: false };
  const call = { ...tourCall, evidence: [], quota: { units: {} }, statement, ...settings };
  done(await instance.as('office').post('/api/calls', { call }));
};

export const newCase = {
  callId: CALL,
  track: 'advanced',
  name: '博兴县商用厨具产业集群',
  applicant: '371625',
} as const;

export const openCase = async (instance: Instance): Promise<string> =>
  text(done(await instance.as(COUNTY).post('/api/cases', newCase)).body, 'id');

export const FILLED = {
  identity: { clusterName: '博兴县商用厨具产业集群', industry: '商用厨具' },
  size: { revenue: '121.5', tax: '3.2', accidents: 'no' },
} as const;

export const fill = async (instance: Instance, id: string): Promise<void> => {
  const clerk = instance.as(COUNTY);
  for (const [part, data] of Object.entries(FILLED)) {
    const path = `/api/cases/${id}/drafts/${part}`;
    const saved = done(await clerk.put(path, { version: 0, data }));
    await act(clerk, id, 'ConfirmPart', {
      part,
      draftVersion: Number(text(saved.body, 'version')),
    });
  }
};

export const document = (number: string, date = '2026-03-03') => ({
  number,
  title: '示例文件',
  date,
});

let serial = 0;
/** Another number each time: numbers belong to one document. */
export const paper = (date = '2026-03-03') => {
  serial += 1;
  return document(`博政呈〔2026〕${serial}号`, date);
};

const sign = async (instance: Instance, id: string, date?: string): Promise<void> => {
  const head = instance.as(HEAD);
  const { body } = await head.get(`/api/cases/${id}`);
  await act(head, id, 'SignOff', { checkCode: text(body, 'checkCode'), document: paper(date) });
};

/** `date` of its documents, where the story plays on another day than the tour's. */
export const file = async (instance: Instance, date?: string): Promise<string> => {
  const id = await openCase(instance);
  await fill(instance, id);
  await sign(instance, id, date);
  await act(instance.as(COUNTY), id, 'FileCase');
  return id;
};

export const accept = async (instance: Instance, date?: string): Promise<string> => {
  const id = await file(instance, date);
  await act(instance.as('office'), id, 'AcceptCase');
  return id;
};

/** All departments agree: it is the experts' turn. */
export const agree = async (instance: Instance, date?: string): Promise<string> => {
  const id = await accept(instance, date);
  for (const department of ['BZ-STATS', 'BZ-TAX'])
    await act(instance.as(`department:${department}`), id, 'GiveOpinion', {
      verdict: 'no-objection',
    });
  return id;
};

const EXPERT_HOMES = ['X-EXPERT-MATERIALS', 'X-EXPERT-TEXTILES'] as const;

/** The n-th demo expert takes the n-th seat. */
export const appoint = async (instance: Instance, id: string, n: 1 | 2): Promise<void> => {
  const { body } = await instance.as(`expert:${n}`).get('/api/me');
  await act(instance.as('office'), id, 'AppointExpert', {
    seat: String(n),
    expert: text(body, 'account'),
    org: EXPERT_HOMES[n - 1],
  });
};

export const declare = (instance: Instance, id: string, n: 1 | 2) =>
  act(instance.as(`expert:${n}`), id, 'DeclareInterest', {
    seat: String(n),
    conflict: false,
    commitment: true,
  });

export const score = (instance: Instance, id: string, n: 1 | 2, scale = 5100) =>
  act(instance.as(`expert:${n}`), id, 'ScoreCase', {
    seat: String(n),
    lines: [
      { line: 'scale', score: scale },
      { line: 'innovation', score: 3300 },
    ],
  });

/** Scored by one expert and adopted by the leading group: on the proposed list. */
export const propose = async (instance: Instance, date?: string): Promise<string> => {
  const id = await agree(instance, date);
  await appoint(instance, id, 1);
  await declare(instance, id, 1);
  await score(instance, id, 1);
  await act(instance.as('body:BZ-LEADING-GROUP'), id, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'adopt',
    outcome: 'recommend',
    document: paper(date),
  });
  return id;
};

export const publish = async (
  instance: Instance,
  id: string,
  firstDay = '2026-03-04',
): Promise<string> => {
  const answer = await instance.as('office').post('/api/notices', {
    callId: CALL,
    title: '关于拟推荐产业集群名单的公示',
    cases: [id],
    firstDay,
    procedure: '经形式审查、部门联审、专家评审、领导小组会议审议',
  });
  await instance.settled();
  return text(done(answer).body, 'id');
};
