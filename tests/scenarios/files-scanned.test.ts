import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clamdScanner } from '../../adapters/clamd.ts';
import { sweep } from '../../functions/stream/sweep.ts';
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
import { list, text } from '../round/api.ts';
import { type ClamdServer, startClamd } from '../round/clamd-server.ts';
import { attach, uploaded } from '../round/upload.ts';

let clamd: ClamdServer;
let instance: Instance;
const BAD = 'a signature that only this test knows';

beforeAll(async () => {
  clamd = await startClamd();
  clamd.finds(BAD, 'Win.Test.Tidu');
  instance = await startInstance({ scanner: clamdScanner(clamd.address) });
  await openCall(instance, { quota: { perUnit: 90, units: {} } });
});
afterAll(async () => {
  await instance.stop();
  await clamd.stop();
});
beforeEach(() => clamd.be('up'));

const clerk = () => instance.as(COUNTY);
const pdf = (said: string): Buffer => Buffer.from(`%PDF-1.4\n${said}\n%%EOF\n`);
let serial = 0;

/** A filled-in application with one file attached that says this. */
const withFile = async (said: string) => {
  const id = await openCase(instance);
  await fill(instance, id);
  serial += 1;
  const bytes = pdf(`${said} ${serial}`);
  const file = await uploaded(clerk(), `api/cases/${id}`, { name: '审计报告.pdf', bytes });
  done(await attach(clerk(), id, file));
  return { id, file, bytes };
};

const checkOf = async (id: string) =>
  list(done(await clerk().get(`/api/cases/${id}/file-checks`)).body, 'items')[0];
const openedBy = (alias: string, id: string, fileId: string): Promise<Answer> =>
  instance.as(alias).get(`/api/cases/${id}/files/${fileId}`);
const officeTasks = async () =>
  list(done(await instance.as('office').get('/api/inbox')).body, 'items')
    .map((task) => Object(task))
    .filter(({ kind }) => kind === 'check-delayed');
const file = async (id: string) => {
  const head = instance.as(HEAD);
  const { body } = await head.get(`/api/cases/${id}`);
  await act(head, id, 'SignOff', { checkCode: text(body, 'checkCode'), document: paper() });
  await act(clerk(), id, 'FileCase');
};

describe('a scanner beside our own checks', () => {
  it('play.hands.files.scanned is streamed each file, whole, and lets it through', async () => {
    const { id, file: sent, bytes } = await withFile('一切正常');
    await instance.settled();
    expect(await checkOf(id)).toMatchObject({ check: 'checked' });
    expect(clamd.files.at(-1)?.equals(bytes)).toBe(true);
    await file(id);
    done(await openedBy('office', id, sent.fileId));
  });

  it('play.hands.files.found what it finds is rejected, closed to others, and keeps nobody from filing without it', async () => {
    const { id, file: sent } = await withFile(BAD);
    await instance.settled();
    expect(await checkOf(id)).toMatchObject({
      check: 'rejected',
      because: { zh: '检出恶意程序，请在本机查杀后重新制作该文件' },
    });
    const head = instance.as(HEAD);
    const { body } = await head.get(`/api/cases/${id}`);
    await act(head, id, 'SignOff', { checkCode: text(body, 'checkCode'), document: paper() });
    const filed = await clerk().post(`/api/cases/${id}/commands/FileCase`, {});
    expect(JSON.stringify(filed.body)).toContain('材料“审计报告.pdf”拒收：检出恶意程序');
    expect((await openedBy(HEAD, id, sent.fileId)).status).toBe(409);
    await act(clerk(), id, 'DetachFile', { fileId: sent.fileId });
    await act(clerk(), id, 'FileCase');
  });

  it.each(['down', 'small'] as const)(
    'play.hands.files.scanner-%s files stay closed and are never taken as checked, nobody misses a deadline, the office is told, and the sweep makes up for it',
    async (state) => {
      clamd.be(state);
      const { id, file: sent } = await withFile('照常提交'.padEnd(2_000, '。'));
      await instance.settled();
      expect(await checkOf(id)).toMatchObject({ check: 'awaited', checkTitle: { zh: '待检' } });
      await file(id);
      await instance.settled();
      const closed = await openedBy('office', id, sent.fileId);
      expect([closed.status, text(closed.body, 'title')]).toEqual([409, 'FileAwaitsCheck']);
      expect(text(closed.body, 'detail')).toContain('待检，检查完成后即可打开');
      done(await openedBy(COUNTY, id, sent.fileId));
      expect(await officeTasks()).toMatchObject([
        { title: { zh: '文件待检，检查服务未响应' }, org: 'BZ-OFFICE' },
      ]);
      // Attached again, or swept once more while the daemon is down: it stays as it is.
      await sweep(instance.system.runtime.ports);
      expect(await checkOf(id)).toMatchObject({ check: 'awaited' });
      clamd.be('up');
      await sweep(instance.system.runtime.ports);
      await instance.settled();
      expect(await checkOf(id)).toMatchObject({ check: 'checked' });
      expect(await officeTasks()).toEqual([]);
      done(await openedBy('office', id, sent.fileId));
    },
  );

  it('play.hands.files.killed a kill between the act and the check loses nothing: a start checks what awaits it', async () => {
    const dead = { scan: () => Promise.reject(new Error('killed while it was scanned')) };
    const first = await startInstance({ scanner: dead });
    await openCall(first);
    const id = await openCase(first);
    const person = first.as(COUNTY);
    const sent = await uploaded(person, `api/cases/${id}`, {
      name: '证明.pdf',
      bytes: pdf('等待'),
    });
    done(await attach(person, id, sent));
    await first.system.stop();
    const scanner = clamdScanner(clamd.address);
    const second = await startInstance({ scanner, folder: first.folder });
    try {
      await second.system.followed;
      await second.settled();
      const { body } = done(await second.as(COUNTY).get(`/api/cases/${id}/file-checks`));
      expect(list(body, 'items')).toMatchObject([{ name: '证明.pdf', check: 'checked' }]);
    } finally {
      await second.stop();
    }
  });

  it('play.hands.files.evidence what the public hands in is closed to whoever inquires until it is checked', async () => {
    const kase = await propose(instance);
    const notice = await publish(instance, kase);
    done(await instance.clockTo('2026-03-04T02:00:00.000Z'));
    clamd.be('down');
    const stream = `public/notices/${notice}/cases/${kase}`;
    const evidence = await uploaded(instance.nobody, stream, {
      name: '对照表.pdf',
      bytes: pdf('年鉴'),
    });
    const body = {
      caseId: kase,
      kind: 'substantive',
      grounds: '公示材料与统计年鉴不一致，附对照表',
      objector: { anonymous: true },
      channel: 'online',
      evidence: [evidence],
    };
    done(
      await instance.nobody.post(`/public/notices/${notice}/objections`, body, {
        'idempotency-key': crypto.randomUUID(),
      }),
    );
    await instance.settled();
    const closed = await openedBy('office', kase, evidence.fileId);
    expect([closed.status, text(closed.body, 'title')]).toEqual([409, 'FileAwaitsCheck']);
    clamd.be('up');
    await sweep(instance.system.runtime.ports);
    done(await openedBy('office', kase, evidence.fileId));
  });
});
