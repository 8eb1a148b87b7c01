import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetched } from '../end-to-end/documents.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { document, done, openCall, paper, propose, publish } from '../end-to-end/story.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { list, text } from '../round/api.ts';

const BODY = 'body:BZ-LEADING-GROUP';
const RIGHT = document('滨集群纪〔2026〕77号');

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
});
afterAll(() => instance.stop());

it('play.hands.corrected.minutes the body that decided sets the number of its minutes right by its paper; the decision and the first record stay', async () => {
  const id = await propose(instance);
  const decided = async () =>
    list(done(await instance.as('office').get(`/api/cases/${id}`)).body, 'review', 'decisions')[0];
  const first = await decided();
  const wrong = text(first, 'document', 'number');
  const correct = (as: string, more: object = {}) =>
    instance.as(as).post(`/api/cases/${id}/commands/CorrectMinutes`, {
      decision: text(first, 'id'),
      document: RIGHT,
      reason: '文号误录',
      basis: paper(),
      ...more,
    });
  // Nobody else's to set right, and not without a paper.
  expect((await correct('office')).status).toBe(403);
  expect((await correct(BODY, { basis: undefined })).status).toBe(400);
  const same = await correct(BODY, { document: { ...RIGHT, number: wrong } });
  expect([same.status, text(same.body, 'refusal')]).toEqual([409, 'NothingCorrected']);
  // What it would move is shown before: the dry run records nothing.
  const tried = await instance
    .as(BODY)
    .post(`/api/cases/${id}/commands/CorrectMinutes?dryRun=true`, {
      decision: text(first, 'id'),
      document: RIGHT,
      reason: '文号误录',
      basis: paper(),
    });
  expect(list(done(tried).body, 'events').map((one) => text(one, 'title', 'zh'))).toEqual([
    '会议纪要信息已更正',
  ]);
  expect(text(await decided(), 'document', 'number')).toBe(wrong);
  await publish(instance, id);
  await instance.clockTo('2026-03-05T01:00:00.000Z');
  const late = await correct(BODY, { document: { ...RIGHT, date: '2026-03-05' } });
  expect([late.status, text(late.body, 'refusal'), text(late.body, 'detail')]).toEqual([
    409,
    'MinutesRestedOn',
    '更正后的成文日期晚于公示首日（2026年3月4日），后者以该会议纪要为依据，请核对原件',
  ]);
  done(await correct(BODY));
  const now = await decided();
  expect([text(now, 'document', 'number'), text(now, 'verdict'), text(now, 'id')]).toEqual([
    RIGHT.number,
    'adopt',
    text(first, 'id'),
  ]);
  const dossier = wordText(
    (await fetched(instance, 'office', `cases/${id}/documents/dossier.docx`)).bytes,
  );
  expect(dossier).toContain(RIGHT.number);
  const events = list((await instance.as('office').get(`/api/cases/${id}/history`)).body, 'items');
  const recorded = events.find((one) => text(one, 'type') === 'DecisionRecorded');
  expect(text(recorded, 'data', 'document', 'number')).toBe(wrong);
});
