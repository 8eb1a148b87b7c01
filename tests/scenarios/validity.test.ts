import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done, NEIGHBOUR } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

const BOXING = '371625';

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance();
});
afterAll(() => instance.stop());

const paper = (number: string, date: string) => ({
  number,
  title: '关于先进制造业集群的文件',
  date,
});
const send = (as: string, id: string, command: string, body: unknown) =>
  instance.as(as).post(`/api/clusters/${id}/commands/${command}`, body);

/** A record with a title that was given before the system was there, valid to 9 November 2026. */
const titled = async (id: string, serial: number): Promise<string> => {
  const name = `博兴县第${serial}个集群（示例）`;
  done(await send('office', id, 'OpenCluster', { clusterId: id, name, applicant: BOXING }));
  done(
    await send('office', id, 'RecordTitle', {
      level: 'city',
      name,
      outcome: 'recognise',
      document: paper(`滨工信发〔2023〕${serial}号`, '2023-11-10'),
      from: '2023-11-10',
      to: '2026-11-09',
      body: 'BZ-OFFICE',
      source: '市政府网站公布名单',
    }),
  );
  const { body } = await instance.as('office').get(`/api/clusters/${id}`);
  return text(body, 'titles', 0, 'titleId');
};

const standing = async (id: string): Promise<string> => {
  const { body } = await instance.as(COUNTY).get(`/public/clusters/${id}`);
  return text(body, 'titles', 0, 'standing');
};

const asked = async (as: string): Promise<readonly string[]> => {
  const { body } = done(await instance.as(as).get('/api/desk'));
  return list(body, 'tasks', 'items').map(
    (task) => `${text(task, 'about', 'id')} ${text(task, 'kind')}`,
  );
};

const extend = (titleId: string, serial: number) => ({
  titleId,
  document: paper(`滨工信发〔2026〕${serial}号`, '2026-11-20'),
  to: '2029-11-09',
});

describe('a title whose validity ends', () => {
  it('play.cultivation.3.4 is asked about in time, shows 有效期届满、复核中, and goes on only by a document', async () => {
    const [kept, ended] = ['cl-kept', 'cl-ended'];
    const title = await titled(kept, 31);
    const other = await titled(ended, 32);

    // Six months before the end nobody has been asked, on the day itself both are.
    await instance.clockTo('2026-05-08T10:00:00.000Z');
    expect(await asked(COUNTY)).toEqual([]);
    expect(await send('office', kept, 'ExtendTitle', extend(title, 41))).toMatchObject({
      status: 409,
      body: { refusal: 'TitleNotEnding' },
    });
    await instance.clockTo('2026-05-09T02:00:00.000Z');
    expect([...(await asked(COUNTY))].sort()).toEqual([
      `${ended} answer-expiry`,
      `${kept} answer-expiry`,
    ]);
    expect(await asked('office')).toEqual(
      expect.arrayContaining([`${kept} reassess`, `${ended} reassess`]),
    );

    // The holder answers by its own paper; nobody else does in its name.
    const answer = {
      titleId: title,
      choice: 'reassess',
      document: paper('博政函〔2026〕12号', '2026-05-09'),
    };
    for (const as of [NEIGHBOUR, 'office', 'expert:1'])
      expect((await send(as, kept, 'AnswerExpiry', answer)).status).toBe(403);
    done(await send(COUNTY, kept, 'AnswerExpiry', answer));
    expect(await asked(COUNTY)).toEqual([`${ended} answer-expiry`]);

    // The last day passes without a document: neither valid nor revoked, and no timer ends it.
    await instance.clockTo('2026-11-09T10:00:00.000Z');
    expect(await standing(kept)).toBe('valid');
    await instance.clockTo('2026-11-21T02:00:00.000Z');
    expect(await standing(kept)).toBe('under-reassessment');
    const page = await (await fetch(`${instance.origin}/open/clusters/${kept}`)).text();
    expect(page).toContain('有效期届满、复核中');
    const { body: inside } = await instance.as(COUNTY).get(`/api/clusters/${kept}`);
    expect(field(inside, 'state', 'validity', title)).toMatchObject({
      over: true,
      answer: { choice: 'reassess' },
    });
    const { body: outside } = await instance.as(NEIGHBOUR).get(`/api/clusters/${kept}`);
    expect(field(outside, 'state', 'validity')).toBeUndefined();

    // The document dates from the day after the old end; the other title ends by one.
    done(await send('office', kept, 'ExtendTitle', extend(title, 41)));
    expect(await standing(kept)).toBe('valid');
    const reason = '有效期届满，所属单位未申请复核。';
    const document = paper('滨工信发〔2026〕42号', '2026-11-20');
    done(await send('office', ended, 'EndTitle', { titleId: other, document, reason }));
    expect(await standing(ended)).toBe('expired');
    await instance.settled();
    expect(await asked(COUNTY)).toEqual([]);
  });
});
