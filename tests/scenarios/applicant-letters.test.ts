import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from '../end-to-end/documents.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  agree,
  appoint,
  CALL,
  COUNTY,
  declare,
  done,
  file,
  NEIGHBOUR,
  openCall,
  paper,
  score,
} from '../end-to-end/story.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { field, list, text } from '../round/api.ts';

const BODY = 'BZ-LEADING-GROUP';
const OWN_WORDS = {
  title: { zh: '关于不予受理的告知', en: 'Not accepted' },
  text: {
    zh: '经查，{申报单位}的“{集群名称}”不予受理：{理由}。',
    en: 'Not accepted: {cluster} of {applicant}, since {reason}.',
  },
};

let instance: Instance;
const office = () => instance.as('office');
beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
});
afterAll(() => instance.stop());

const lettersOf = async (id: string, alias = 'office') =>
  list(done(await instance.as(alias).get(`/api/cases/${id}/letters`)).body, 'items');
const draftOf = async (id: string, kind: string): Promise<unknown> =>
  (await lettersOf(id)).find((line) => text(line, 'kind') === kind);
const issue = (id: string, letter: object, alias = 'office') =>
  instance.as(alias).post(`/api/cases/${id}/commands/IssueApplicantLetter`, letter);
const words = (line: unknown) => ({
  kind: text(line, 'kind'),
  title: text(line, 'draft', 'title', 'zh'),
  text: text(line, 'draft', 'text', 'zh'),
});
const told = async (alias: string, id: string) =>
  list(done(await instance.as(alias).get(`/api/cases/${id}`)).body, 'review', 'letters');

const declined = async (): Promise<string> => {
  const id = await file(instance);
  await act(office(), id, 'DeclineCase', {
    reason: '申报主体不属于本批次申报范围',
    basis: '申报通知第二条第一项',
  });
  return id;
};

describe('letters to applicants', () => {
  it('play.hands.letters.declined is drafted with the reason, edited, kept as it went out, and read by whom it went to', async () => {
    const id = await declined();
    const [draft, ...others] = await lettersOf(id);
    expect(others).toEqual([]);
    expect(text(draft, 'draft', 'title', 'zh')).toBe('不予受理通知书');
    expect(text(draft, 'draft', 'text', 'zh')).toBe(
      '你单位提交的“博兴县商用厨具产业集群”申报材料（2026年度产业集群申报（入门示例））经形式审查，不予受理。\n理由：申报主体不属于本批次申报范围\n依据：申报通知第二条第一项\n如对本通知有异议，可向我单位反映，联系电话：0543-0000001。',
    );
    expect(text(draft, 'draft', 'text', 'en')).toContain('Basis: 申报通知第二条第一项');
    expect(await told(COUNTY, id)).toEqual([]);

    const edited = { ...words(draft), text: '贵单位的申报不予受理，理由已当面说明，附件为依据。' };
    done(await issue(id, { ...edited, document: paper() }));
    const [letter] = await told(COUNTY, id);
    expect(letter).toMatchObject({ kind: 'declined', text: edited.text, title: '不予受理通知书' });
    const word = await fetched(instance, COUNTY, `cases/${id}/documents/letter.docx`);
    expect(wordText(word.bytes)).toContain('理由已当面说明');
    expect(wordText(word.bytes)).toContain(text(letter, 'document', 'number'));

    // Nobody gets round it: the county issues none, a neighbour sees none, and no second stands beside the first.
    expect((await issue(id, edited, COUNTY)).status).toBe(403);
    expect((await instance.as(COUNTY).get(`/api/cases/${id}/letters`)).status).toBe(403);
    expect((await instance.as(NEIGHBOUR).get(`/api/cases/${id}/letters`)).status).toBe(404);
    const twice = await issue(id, edited);
    expect([twice.status, text(twice.body, 'refusal')]).toEqual([409, 'LetterAlreadyIssued']);
    expect(text(twice.body, 'detail')).toContain('请更正该告知书');
  });

  it('play.hands.letters.corrected a wrong letter is corrected by another that names it, and both stay', async () => {
    const id = await declined();
    const draft = words(await draftOf(id, 'declined'));
    done(await issue(id, draft));
    const [first] = await told(COUNTY, id);
    const replaces = text(first, 'letterId');
    const text2 = '更正：不予受理的依据为申报通知第二条第三项。';
    done(await issue(id, { ...draft, text: text2, replaces }));
    expect(await told(COUNTY, id)).toMatchObject([
      { letterId: replaces },
      { text: text2, replaces },
    ]);
    const again = await issue(id, { ...draft, text: text2, replaces });
    expect([again.status, text(again.body, 'refusal')]).toEqual([409, 'NotTheLetterThatCounts']);
  });

  it('play.hands.letters.blank nothing goes out with an open blank, and none that tells what did not happen', async () => {
    const id = await file(instance);
    await act(office(), id, 'ReturnForCorrection', {
      items: [{ path: 'size.revenue', reason: '2025年营业收入与所附证明不一致。' }],
    });
    const draft = words(await draftOf(id, 'returned'));
    expect(draft.text).toContain('1.营业收入：2025年营业收入与所附证明不一致。');
    expect(draft.text).toMatch(/请于2026年3月\d+日17:30前补正/u);
    const open = await issue(id, { ...draft, text: `${draft.text}\n经办：{经办人}` });
    expect(open.status).toBe(409);
    expect(text(open.body, 'detail')).toBe(
      '告知书中还有未填写的内容：{经办人}，请填写或删去后再出具',
    );
    const wrong = await issue(id, { ...draft, kind: 'declined' });
    expect(text(wrong.body, 'detail')).toBe(
      '该项目没有不予受理，不能出具不予受理通知书；请按项目现状选择告知书',
    );
    done(await issue(id, draft));
  });
});

describe('letters of results', () => {
  const decided = async (verdict: object): Promise<string> => {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    await declare(instance, id, 1);
    await score(instance, id, 1);
    const decision = { body: BODY, document: paper(), ...verdict };
    await act(instance.as(`body:${BODY}`), id, 'RecordDecision', decision);
    return id;
  };

  it('play.hands.letters.result waits for the release of results, then says the reason, and gives no title before its document', async () => {
    const out = await decided({ verdict: 'reject', reason: '产业链不完整' });
    const chosen = await decided({ verdict: 'adopt', outcome: 'recommend' });
    expect(await draftOf(out, 'not-selected')).toBeUndefined();
    const early = await issue(out, {
      kind: 'not-selected',
      title: '未入选告知书',
      text: '你单位申报的项目未列入拟定名单。',
    });
    expect(text(early.body, 'detail')).toBe(
      '审议结果尚未公布，公布前不能告知申报单位；请先统一公布审议结果',
    );
    done(await office().post(`/api/calls/${CALL}/commands/ReleaseResults`, {}));
    await instance.settled();

    const no = words(await draftOf(out, 'not-selected'));
    expect(no.text).toContain('理由：产业链不完整');
    const yes = words(await draftOf(chosen, 'selected'));
    expect(yes.text).toContain('最终结果以公示和印发的文件为准');
    done(await issue(out, no));
    done(await issue(chosen, yes));
    expect(await told(COUNTY, out)).toMatchObject([{ text: no.text }]);

    const sheet = done(await office().get(`/api/calls/${CALL}/letters?limit=100`)).body;
    const line = list(sheet, 'items').filter(
      (one) => text(one, 'id') === out && text(one, 'kind') === 'not-selected',
    );
    expect(line).toMatchObject([{ issued: { text: no.text } }]);
    expect((await instance.as(COUNTY).get(`/api/calls/${CALL}/letters`)).status).toBe(403);
  });
});

describe('a round’s own wording', () => {
  it('play.hands.letters.template is used, and one with a blank that nothing fills is told before the round opens', async () => {
    const { body } = done(await office().get(`/api/calls/${CALL}`));
    const call = Object(field(body, 'call'));
    const check = async (letters: unknown) =>
      list(
        done(await office().post('/api/calls/check', { call: { ...call, letters } })).body,
        'problems',
      ).map((one) => text(one, 'message'));
    expect(await check({ declined: OWN_WORDS })).toEqual(await check(undefined));
    const unknown = { ...OWN_WORDS, title: { zh: '告{经办人}', en: 'To {clerk}' } };
    const problems = (await check({ declined: unknown })).join();
    expect(problems).toContain('告知书模板中的{经办人}系统无法填写');
    expect(problems).toContain('{集群名称}');
  });
});
