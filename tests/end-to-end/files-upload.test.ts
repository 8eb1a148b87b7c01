import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, text } from '../round/api.ts';
import { type Answer, type Instance, startInstance } from './instance.ts';
import { act, COUNTY, file, fill, HEAD, openCall, openCase, paper } from './story.ts';

let instance: Instance;
let id: string;

beforeAll(async () => {
  instance = await startInstance();
  const title = { zh: '营业收入证明', en: 'Proof of revenue' };
  await openCall(instance, { evidence: [{ field: 'size.revenue', title }] });
  id = await openCase(instance);
});
afterAll(() => instance.stop());

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n');
const EXE = Buffer.from('MZ\u0090\u0000\u0003not a document', 'latin1');

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const described = (bytes: Buffer, name: string) => ({
  name,
  size: bytes.length,
  sha256: sha256(bytes),
  contentType: 'application/pdf',
});

const announce = (bytes: Buffer, name = '营业收入证明.pdf'): Promise<Answer> =>
  instance.as(COUNTY).post(`/api/cases/${id}/files`, described(bytes, name));

const upload = (answer: Answer, bytes: Buffer): Promise<Response> =>
  fetch(text(answer.body, 'url'), { method: 'PUT', body: new Uint8Array(bytes) });

const attach = (announced: Answer, bytes: Buffer, name = '营业收入证明.pdf') =>
  instance.as(COUNTY).post(`/api/cases/${id}/commands/AttachFile`, {
    ...described(bytes, name),
    fileId: text(announced.body, 'fileId'),
    kind: 'evidence',
    field: 'size.revenue',
  });

const problemsOf = ({ body }: Answer) => list(body, 'errors').map((each) => text(each, 'rule'));

describe('evidence is uploaded by a signed URL and attached by a command', () => {
  it('300 MB is the limit, and the refusal says what to do', async () => {
    const answer = await instance.as(COUNTY).post(`/api/cases/${id}/files`, {
      ...described(PDF, '全部材料.zip'),
      size: 314_572_801,
    });
    expect(answer.status).toBe(413);
    expect(text(answer.body, 'detail')).toContain('全部材料.zip');
    expect(text(answer.body, 'detail')).toContain('301MB');
    expect(text(answer.body, 'detail')).toContain('300MB');
    expect(text(answer.body, 'detail')).toContain('压缩或拆分');
  });

  it('what was uploaded can be attached, and read again byte for byte', async () => {
    const announced = await announce(PDF);
    expect(announced.status).toBe(201);
    expect((await upload(announced, PDF)).status).toBe(200);
    expect((await attach(announced, PDF)).status).toBe(200);
    const fileId = text(announced.body, 'fileId');
    const { body } = await instance.as('office').get(`/api/cases/${id}/files/${fileId}`);
    const read = await fetch(text(body, 'url'));
    expect(Buffer.from(await read.arrayBuffer()).equals(PDF)).toBe(true);
    expect(read.headers.get('content-disposition')).toContain('attachment');
  });

  it('other bytes than announced are refused, and what is not there cannot be attached', async () => {
    const [wanted, other] = [Buffer.from('%PDF-1.4 wanted'), Buffer.from('%PDF-1.4 othere')];
    const announced = await announce(wanted);
    expect((await upload(announced, other)).status).toBe(400);
    expect(problemsOf(await attach(announced, wanted))).toContain('uploaded');
  });

  it('fewer or more bytes than announced are refused', async () => {
    const wanted = Buffer.from('%PDF-1.4 the whole of it');
    const announced = await announce(wanted);
    expect((await upload(announced, wanted.subarray(0, 12))).status).toBe(400);
    const longer = Buffer.concat([wanted, Buffer.alloc(4096)]);
    const refused = await upload(announced, longer).catch(() => undefined);
    // The server hangs up as soon as more comes than was announced: an answer may not arrive.
    expect([413, undefined]).toContain(refused?.status);
    expect(problemsOf(await attach(announced, wanted))).toContain('uploaded');
  });

  it('a URL that is out of date, or whose parts were changed, opens nothing', async () => {
    const wanted = Buffer.from('%PDF-1.4 late');
    const url = new URL(text((await announce(wanted)).body, 'url'));
    const put = (to: URL) => fetch(to, { method: 'PUT', body: new Uint8Array(wanted) });
    for (const [name, value] of [
      ['expires', '2020-01-01T00:00:00.000Z'],
      ['expires', '2099-01-01T00:00:00.000Z'],
      ['size', '999999'],
      ['sha256', sha256(PDF)],
      ['signature', '0'.repeat(64)],
    ] as const) {
      const changed = new URL(url);
      changed.searchParams.set(name, value);
      expect((await put(changed)).status).toBe(403);
    }
    expect((await fetch(url)).status).toBe(403);
    const climbing = new URL(`${url.origin}/files/CASE/../../identity-key.json${url.search}`);
    expect((await fetch(climbing)).status).toBeGreaterThanOrEqual(400);
  });

  it('a programme renamed to PDF is uploaded but not attached', async () => {
    const announced = await announce(EXE, '说明.pdf');
    expect((await upload(announced, EXE)).status).toBe(200);
    const answer = await attach(announced, EXE, '说明.pdf');
    expect(answer.status).toBe(409);
    expect(text(answer.body, 'refusal')).toBe('FileUnusable');
    expect(text(list(answer.body, 'errors')[0], 'message')).toContain('扩展名');
  });

  it('a programme under its own name is no accepted kind', async () => {
    const announced = await announce(EXE, 'setup.exe');
    await upload(announced, EXE);
    const answer = await attach(announced, EXE, 'setup.exe');
    expect(text(list(answer.body, 'errors')[0], 'message')).toContain('PDF');
  });

  it('without its evidence the application cannot be filed; with it, it can', async () => {
    await fill(instance, id);
    const head = instance.as(HEAD);
    const { body } = await head.get(`/api/cases/${id}`);
    await act(head, id, 'SignOff', { checkCode: text(body, 'checkCode'), document: paper() });
    const filed = await instance.as(COUNTY).post(`/api/cases/${id}/commands/FileCase`);
    expect(filed.body).toMatchObject({ status: 'formal-review' });
    await expect(file(instance)).rejects.toThrow(/ApplicationIncomplete/);
  });

  it('a department that was not asked reads no file', async () => {
    const { body } = await instance.as(COUNTY).get(`/api/cases/${id}`);
    const { files } = Object(Reflect.get(Object(body), 'submission'));
    const fileId = text(Object.values(Object(files))[0], 'fileId');
    const path = `/api/cases/${id}/files/${fileId}`;
    expect((await instance.as('department:BZ-CUSTOMS').get(path)).status).toBe(404);
    expect((await instance.as('county:371621').get(path)).status).toBe(404);
    expect((await instance.as(COUNTY).get(path)).status).toBe(200);
  });
});
