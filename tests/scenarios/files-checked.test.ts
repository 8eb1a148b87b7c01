import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  COUNTY,
  done,
  fill,
  HEAD,
  openCall,
  openCase,
  paper,
  propose,
  publish,
} from '../end-to-end/story.ts';
import { TEST_FILE, wordOf, zipOf } from '../fixtures/archives.ts';
import { list, text } from '../round/api.ts';
import { attach, type ToUpload, uploaded, uploadedInParts } from '../round/upload.ts';

let instance: Instance;
let id: string;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { quota: { perUnit: 90, units: {} } });
  id = await openCase(instance);
});
afterAll(() => instance.stop());

const clerk = () => instance.as(COUNTY);
const detail = ({ body }: Answer): string => text(body, 'detail');
const handIn = async (file: ToUpload, of = id): Promise<Answer> =>
  attach(clerk(), of, await uploaded(clerk(), `api/cases/${of}`, file));

const MACROS = wordOf({ name: 'word/vbaProject.bin', bytes: Buffer.from('Attribute VB_Name') });
const filesOf = async (of = id) =>
  list(done(await clerk().get(`/api/cases/${of}/file-checks`)).body, 'items');

describe('a file is looked through before anybody else opens it', () => {
  it('play.hands.files.macros is told at once what is wrong and what to do; another name or type gets no further', async () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const refused = await handIn({ name: '情况说明.docx', bytes: MACROS, contentType: word });
    expect([refused.status, text(refused.body, 'title')]).toEqual([409, 'FileStopped']);
    expect(detail(refused)).toBe(
      '文件“情况说明.docx”未通过检查：含有宏或可执行控件，请另存为不带宏的格式（.docx、.xlsx）或转为PDF后重新上传',
    );
    expect(list(refused.body, 'errors')[0]).toMatchObject({ path: 'fileId', rule: 'file.macros' });
    // Packed, renamed, or under another type: the same bytes are found.
    const packed = zipOf({ name: '情况说明.docx', bytes: MACROS });
    expect(detail(await handIn({ name: '材料.zip', bytes: packed }))).toContain('含有宏');
    expect(detail(await handIn({ name: '材料.zip', bytes: MACROS }))).toContain('含有宏');
    const asPdf = { name: '情况说明.docx', bytes: wordOf(), contentType: 'application/pdf' };
    expect(detail(await handIn(asPdf))).toContain('声明的类型不符');
    expect(await filesOf()).toEqual([]);
    done(await handIn({ name: '情况说明.docx', bytes: wordOf(), contentType: word }));
    expect(await filesOf()).toMatchObject([{ check: 'checked', checkTitle: { zh: '已检' } }]);
  });

  it('play.hands.files.test-file the standard test file is stopped as it is, packed, and in a scan of an act', async () => {
    expect(detail(await handIn({ name: '证明.pdf', bytes: TEST_FILE }))).toContain('检出恶意程序');
    const packed = zipOf({ name: '证明.txt', bytes: TEST_FILE });
    expect(detail(await handIn({ name: '证明.zip', bytes: packed }))).toContain('检出恶意程序');
    const other = await openCase(instance);
    await fill(instance, other);
    const head = instance.as(HEAD);
    const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), TEST_FILE]);
    const scan = await uploaded(head, `api/cases/${other}`, { name: '盖章件.pdf', bytes: pdf });
    const { body } = await head.get(`/api/cases/${other}`);
    const signed = await head.post(`/api/cases/${other}/commands/SignOff`, {
      checkCode: text(body, 'checkCode'),
      document: { ...paper(), file: scan },
    });
    expect(signed.status).toBe(409);
    expect(list(signed.body, 'errors')[0]).toMatchObject({
      path: 'document.file',
      rule: 'file.virus',
    });
    // Nor is a program a scan because its name says so.
    const program = { name: '盖章件.pdf', bytes: Buffer.from('MZ\x90 no scan at all') };
    const disguised = await head.post(`/api/cases/${other}/commands/SignOff`, {
      checkCode: text(body, 'checkCode'),
      document: { ...paper(), file: await uploaded(head, `api/cases/${other}`, program) },
    });
    expect(detail(disguised)).toContain('文件内容与扩展名或声明的类型不符');
    const { submission } = Object((await head.get(`/api/cases/${other}`)).body);
    expect(submission.signOffs).toEqual({});
  });

  it('play.hands.files.kept what was stopped is kept for the auditor, by rule', async () => {
    await handIn({ name: '再次.docx', bytes: MACROS });
    const kept = await instance
      .as('auditor:BZ-AUDIT')
      .get(`/api/audit/access?kind=refused&of=cases/${id}`);
    expect(JSON.stringify(done(kept).body)).toContain('file.check');
  });

  it.each([
    ['加密.pdf', Buffer.from('%PDF-1.7\ntrailer\n<</Encrypt 3 0 R>>\n%%EOF'), '取消密码'],
    ['脚本.pdf', Buffer.from('%PDF-1.7\n1 0 obj<</S/JavaScript>>endobj\n%%EOF'), '重新“打印为PDF”'],
    ['套叠.zip', zipOf({ name: '内.zip', bytes: zipOf() }), '解开后合为一个压缩包'],
    ['炸弹.zip', zipOf({ name: 'a.txt', bytes: Buffer.alloc(60_000_000) }), '大小或数量异常'],
    ['程序.zip', zipOf({ name: 'a.exe', bytes: Buffer.from('MZ') }), '移除后重新上传'],
  ])('play.hands.files.own-checks %s', async (name, bytes, words) => {
    expect(detail(await handIn({ name, bytes }))).toContain(words);
  });
});

/** 17 MB and more: it goes up in parts and is looked through after it was attached. */
const large = (said: string): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n${said}\n`),
    Buffer.alloc(17 * 1_048_576, 32),
    Buffer.from('\n%%EOF\n'),
  ]);

describe('a large file', () => {
  it('play.hands.files.large is closed to others until it is checked; one that is rejected keeps nobody from filing without it', async () => {
    const of = await openCase(instance);
    await fill(instance, of);
    const send = async (name: string, bytes: Buffer) => {
      const file = await uploadedInParts(clerk(), `api/cases/${of}`, { name, bytes });
      done(await attach(clerk(), of, file));
      return file;
    };
    const packed = deflateSync(Buffer.from('7 0 <</S/JavaScript/JS(1)>>')).toString('latin1');
    const stream = `2 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n${packed}\nendstream endobj`;
    const hidden = Buffer.concat([
      Buffer.from(`%PDF-1.5\n${stream}\n`, 'latin1'),
      Buffer.alloc(17 * 1_048_576, 32),
    ]);
    const bad = await send('夹带脚本.pdf', hidden);
    const good = await send('审计报告.pdf', large('1 0 obj<</Type/Catalog>>endobj'));
    await instance.settled();
    expect(await filesOf(of)).toMatchObject([
      { name: '夹带脚本.pdf', check: 'rejected', checkTitle: { zh: '拒收' } },
      { name: '审计报告.pdf', check: 'checked' },
    ]);
    const head = instance.as(HEAD);
    const { body } = await head.get(`/api/cases/${of}`);
    const seal = { checkCode: text(body, 'checkCode'), document: paper() };
    await act(head, of, 'SignOff', seal);
    const filed = await clerk().post(`/api/cases/${of}/commands/FileCase`, {});
    expect(filed.status).toBe(409);
    expect(JSON.stringify(filed.body)).toContain('材料“夹带脚本.pdf”拒收：PDF含有脚本');
    // A colleague of the same unit does not open it either; nor does it come back under another name.
    const read = await head.get(`/api/cases/${of}/files/${bad.fileId}`);
    expect([read.status, text(read.body, 'title')]).toEqual([409, 'FileStopped']);
    const again = await attach(clerk(), of, { ...bad, name: '换个名字.pdf' });
    expect([again.status, text(again.body, 'title')]).toEqual([409, 'FileStopped']);
    await act(clerk(), of, 'DetachFile', { fileId: bad.fileId });
    await act(clerk(), of, 'FileCase');
    done(await instance.as('office').get(`/api/cases/${of}/files/${good.fileId}`));
  });
});

describe('what the public hands in', () => {
  it('play.hands.files.public is looked through as everything else, and the objector is told what to do', async () => {
    const kase = await propose(instance);
    const notice = await publish(instance, kase);
    done(await instance.clockTo('2026-03-04T02:00:00.000Z'));
    const stream = `public/notices/${notice}/cases/${kase}`;
    const object = async (file: ToUpload) =>
      instance.nobody.post(
        `/public/notices/${notice}/objections`,
        {
          caseId: kase,
          kind: 'substantive',
          grounds: '公示材料与统计年鉴不一致，附对照表',
          objector: { anonymous: true },
          channel: 'online',
          evidence: [await uploaded(instance.nobody, stream, file)],
        },
        { 'idempotency-key': crypto.randomUUID() },
      );
    const stopped = await object({ name: '对照表.docx', bytes: MACROS });
    expect([stopped.status, text(stopped.body, 'title')]).toEqual([409, 'FileStopped']);
    expect(detail(stopped)).toContain('另存为不带宏的格式');
    expect((await object({ name: '对照表.docx', bytes: wordOf() })).status).toBe(201);
  });
});
