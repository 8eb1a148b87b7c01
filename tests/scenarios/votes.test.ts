import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from '../end-to-end/documents.ts';
import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
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
let id: string;
let other: string;
const BODY = 'BZ-LEADING-GROUP';
const { decisionChain } = JSON.parse(readFileSync('docs/tour/call.json', 'utf8'));

const scored = async (): Promise<string> => {
  const kase = await agree(instance);
  await appoint(instance, kase, 1);
  await declare(instance, kase, 1);
  await score(instance, kase, 1);
  return kase;
};

beforeAll(async () => {
  instance = await startInstance();
  const voting = { members: 21 };
  await openCall(instance, {
    quota: { perUnit: 90, units: {} },
    decisionChain: [{ ...decisionChain[0], voting }],
  });
  id = await scored();
  other = await scored();
});
afterAll(() => instance.stop());

const document = paper();
const decide = (body: object, kase = id): Promise<Answer> =>
  instance.as(`body:${BODY}`).post(`/api/cases/${kase}/commands/RecordDecision`, {
    body: BODY,
    document,
    verdict: 'adopt',
    outcome: 'recommend',
    ...body,
  });
const refusal = ({ status, body }: Answer) => [status, text(body, 'refusal')];
const detail = ({ body }: Answer) => text(body, 'detail');

describe('a body whose rules ask for votes', () => {
  it('play.hands.files.votes records numbers for each application; without them, or against them, nothing is recorded', async () => {
    expect(refusal(await decide({}))).toEqual([409, 'VotesMissing']);
    const few = await decide({ votes: { for: 7, against: 11, abstained: 0 } });
    expect(refusal(few)).toEqual([409, 'VotesContradict']);
    expect(detail(few)).toBe(
      '赞成7票，未达到通过所需的10票（赞成与反对相等的不通过），不能登记为审议通过；请核对票数或审议意见',
    );
    const tie = await decide({ votes: { for: 9, against: 9, abstained: 0 } });
    expect(refusal(tie)).toEqual([409, 'VotesContradict']);
    // Nor is it got round by turning the verdict about.
    const against = { verdict: 'reject', outcome: undefined, reason: '产业基础不足' };
    const reject = await decide({ ...against, votes: { for: 12, against: 6, abstained: 0 } });
    expect(detail(reject)).toContain('已达到通过所需的10票，不能登记为不予通过');
    const impossible = await decide({ votes: { for: 20, against: 2, abstained: 0 } });
    expect(detail(impossible)).toContain('票数有误：应到21人');
    const { body } = done(await instance.as('office').get(`/api/cases/${id}`));
    expect(Object(body).status).toBe('decision');
  });

  it('play.hands.files.recusal who leaves for it counts neither for the quorum nor for the majority', async () => {
    const short = { for: 10, against: 0, abstained: 0 };
    const missed = await decide({ votes: short });
    expect(refusal(missed)).toEqual([409, 'QuorumMissed']);
    expect(detail(missed)).toContain('应到21人，实到10人，至少须到会11人方可表决');
    const twice = { ...short, recused: ['市统计局局长', '市统计局局长'] };
    expect(refusal(await decide({ votes: twice }))).toEqual([409, 'VotesImpossible']);
    const recused = ['博兴县人民政府县长', '市统计局局长'];
    done(await decide({ votes: { ...short, recused } }));
    const { body } = done(await instance.as('office').get(`/api/calls/${CALL}/deliberation`));
    const line = list(body, 'items').find((one) => Object(one).id === id);
    expect(Object(line).decisions.at(-1).votes).toEqual({ ...short, recused });
  });

  it('play.hands.files.minutes the minutes print the numbers, and who left', async () => {
    const address = `calls/${CALL}/documents/minutes.docx?body=${BODY}`;
    const words = wordText((await fetched(instance, 'office', address)).bytes);
    expect(words).toContain('应到21人，到会过半数方可表决');
    expect(words).toContain('应到21人，回避2人，实到10人：赞成10票，反对0票，弃权0票');
    expect(words).toContain('回避：博兴县人民政府县长、市统计局局长');
  });

  it('play.hands.files.no-votes what is put off needs none; a body that does not vote takes none', async () => {
    done(await decide({ verdict: 'defer', outcome: undefined, reason: '补充土地手续' }, other));
    const plain = await startInstance();
    try {
      await openCall(plain);
      const kase = await agree(plain);
      await appoint(plain, kase, 1);
      await declare(plain, kase, 1);
      await score(plain, kase, 1);
      const given = {
        ...{ body: BODY, document: paper(), verdict: 'adopt', outcome: 'recommend' },
        votes: { for: 12, against: 6, abstained: 0 },
      };
      const leading = plain.as(`body:${BODY}`);
      const refused = await leading.post(`/api/cases/${kase}/commands/RecordDecision`, given);
      expect(refusal(refused)).toEqual([409, 'VotesNotAsked']);
      await act(leading, kase, 'RecordDecision', { ...given, votes: undefined });
    } finally {
      await plain.stop();
    }
  });
});
