import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, COUNTY, done, NEIGHBOUR, openCall, openCase } from './story.ts';

const held: { instance?: Instance; id?: string } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const id = (): string => held.id ?? expect.unreachable('not opened');

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance(), {
    evidence: [{ field: 'size.revenue', title: { zh: '证明', en: 'Proof' } }],
  });
  held.id = await openCase(instance());
});
afterAll(() => instance().stop());

const PART = 8 * 1_048_576;
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** 17 MB: two whole parts and a short one. */
const scan = (mark: string): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4 ${mark}\n`),
    Buffer.alloc(2 * PART, 32),
    Buffer.from('EOF'),
  ]);

const announced = (bytes: Buffer) => ({
  name: '营业收入专项审计报告.pdf',
  size: bytes.length,
  sha256: hash(bytes),
  contentType: 'application/pdf',
});

const begin = (bytes: Buffer, alias = COUNTY) =>
  instance().as(alias).post(`/api/cases/${id()}/uploads`, announced(bytes));

const pieces = (bytes: Buffer) =>
  [1, 2, 3].map((number) => ({
    number,
    bytes: bytes.subarray((number - 1) * PART, number * PART),
  }));

/** Parts of the announced file; `from` is what is really sent. */
const sendParts = async (
  bytes: Buffer,
  uploadId: string,
  numbers: readonly number[],
  from = bytes,
) => {
  const wanted = pieces(from).filter(({ number }) => numbers.includes(number));
  const path = `/api/cases/${id()}/uploads/${hash(bytes)}/parts`;
  const signed = done(
    await instance()
      .as(COUNTY)
      .post(path, {
        uploadId,
        size: bytes.length,
        parts: wanted.map(({ number, bytes: part }) => ({ number, sha256: hash(part) })),
      }),
  );
  for (const item of list(signed.body, 'items')) {
    const piece = wanted.find(({ number }) => number === field(item, 'number'));
    const body = new Uint8Array(piece?.bytes ?? []);
    expect((await fetch(text(item, 'url'), { method: 'PUT', body })).status).toBe(200);
  }
};

const complete = (bytes: Buffer, uploadId: string) =>
  instance()
    .as(COUNTY)
    .post(`/api/cases/${id()}/uploads/${hash(bytes)}/complete`, { uploadId, size: bytes.length });

const attach = (bytes: Buffer, fileId: string) =>
  act(instance().as(COUNTY), id(), 'AttachFile', {
    ...announced(bytes),
    fileId,
    kind: 'evidence',
    field: 'size.revenue',
  });

describe('a large file over a bad line', () => {
  it('goes up in parts, goes on after an interruption, and is attached and read whole', async () => {
    const bytes = scan('one');
    const first = done(await begin(bytes));
    expect(first.body).toMatchObject({ stored: false, partSize: PART, count: 3, parts: [] });
    const uploadId = text(first.body, 'uploadId');
    await sendParts(bytes, uploadId, [2]);

    // The laptop was closed: chosen again, the same file goes on.
    const again = done(await begin(bytes));
    expect(again.body).toMatchObject({ uploadId, parts: [{ number: 2, size: PART }] });
    const early = await complete(bytes, uploadId);
    expect(early.status).toBe(409);
    expect(text(early.body, 'title')).toBe('UploadIncomplete');
    expect(list(early.body, 'errors').map((one) => text(one, 'path'))).toEqual([
      'parts.1',
      'parts.3',
    ]);
    await sendParts(bytes, uploadId, [1, 3]);
    const whole = done(await complete(bytes, uploadId));
    const fileId = text(whole.body, 'fileId');
    await attach(bytes, fileId);
    // What goes up in parts is looked through after it was attached.
    await instance().settled();
    const { body } = await instance().as('office').get(`/api/cases/${id()}/files/${fileId}`);
    const read = await fetch(text(body, 'url'));
    expect(hash(Buffer.from(await read.arrayBuffer()))).toBe(hash(bytes));
    // Who sends what is there already is told so at once.
    expect(done(await begin(bytes)).body).toMatchObject({ stored: true, fileId });
  });

  it('that changed while it was sent is not taken for the one that was announced', async () => {
    const [bytes, other] = [scan('two'), scan('six')];
    const uploadId = text(done(await begin(bytes)).body, 'uploadId');
    await sendParts(bytes, uploadId, [1, 2, 3], other);
    const whole = await complete(bytes, uploadId);
    expect(whole.status).toBe(409);
    expect(text(whole.body, 'title')).toBe('UploadDiffers');
    expect(text(whole.body, 'detail')).toContain('不一致');
    expect(done(await begin(bytes)).body).toMatchObject({ stored: false, parts: [] });
    expect((await complete(bytes, uploadId)).status).toBe(410);
  });

  it('is refused where it is too large, has no such part, or is nobody’s business', async () => {
    const bytes = scan('four');
    const large = { ...announced(bytes), size: 314_572_801 };
    const clerk = instance().as(COUNTY);
    expect((await clerk.post(`/api/cases/${id()}/uploads`, large)).status).toBe(413);
    const uploadId = text(done(await begin(bytes)).body, 'uploadId');
    const none = await clerk.post(`/api/cases/${id()}/uploads/${hash(bytes)}/parts`, {
      uploadId,
      size: bytes.length,
      parts: [{ number: 4, sha256: hash(bytes) }],
    });
    expect(none.status).toBe(400);
    expect((await begin(bytes, NEIGHBOUR)).status).toBe(404);
    expect((await begin(bytes, 'department:BZ-STATS')).status).toBe(404);
  });
});
