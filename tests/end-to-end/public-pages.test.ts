import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, text } from '../round/api.ts';
import { ask, type Instance, startInstance } from './instance.ts';
import { act, CALL, done, openCall, paper, propose } from './story.ts';

const PLANTED = '<script>alert(1)</script>';
const DURING = '2026-03-04T02:00:00.000Z';

let instance: Instance;
let caseId: string;
let noticeId: string;

const office = () => instance.as('office');

const publish = async (): Promise<string> => {
  const answer = await office().post('/api/notices', {
    callId: CALL,
    title: `关于拟推荐产业集群名单的公示${PLANTED}`,
    cases: [caseId],
    firstDay: '2026-03-04',
    procedure: `经形式审查、部门联审、专家评审、领导小组会议审议" onmouseover="alert(1)`,
    website: { url: 'https://gxj.binzhou.gov.cn/art_1.html' },
  });
  await instance.settled();
  return text(done(answer).body, 'id');
};

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
  caseId = await propose(instance);
  noticeId = await publish();
  await instance.clockTo(DURING);
});
afterAll(() => instance.stop());

const page = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await instance.nobody.get(path, headers);
  return { ...answer, html: String(answer.body) };
};

const objectionPath = (language = '') =>
  `/open${language}/notices/${noticeId}/cases/${caseId}/objection`;

const post = (path: string, fields: readonly (readonly [string, string])[]) =>
  fetch(`${instance.origin}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
  });

const WRITTEN = [
  ['kind', 'substantive'],
  ['grounds', `公示名单所列产值与统计年鉴不一致${PLANTED}`],
  ['who', 'person'],
  ['name', '示例人员甲'],
  ['contact', '0543-0000000'],
] as const;

describe('the public pages', () => {
  it('are whole without an account, a style or a script', async () => {
    const paths = ['', '/calls', `/calls/${CALL}`, '/notices', `/notices/${noticeId}`, '/clusters'];
    for (const path of paths) {
      const chinese = await page(`/open${path}`);
      const english = await page(`/open/en${path}`);
      expect([chinese.status, english.status], path).toEqual([200, 200]);
      for (const { html, headers, type } of [chinese, english]) {
        expect(type).toBe('text/html; charset=utf-8');
        expect(html).toMatch(/<main id="main".*<h1>/s);
        expect(html).not.toMatch(/<script(?! src="\/open\/assets\/)|<style| style="| on[a-z]+="/);
        expect(html).not.toMatch(/(src|href)="(https?:)?\/\/(?!gxj\.binzhou)/);
        const policy = headers.get('content-security-policy') ?? '';
        expect(policy).toContain("default-src 'none'");
        expect(policy).not.toContain('unsafe');
      }
      expect(chinese.html).toContain('<html lang="zh-CN">');
      expect(chinese.html).toContain('本系统为非涉密系统，严禁处理、存储、传输国家秘密和工作秘密');
      expect(english.html).toContain('<html lang="en">');
      expect(english.html).toContain(`href="/open${path}"`);
    }
  });

  it('load little, and that for ever', async () => {
    const { html } = await page(objectionPath());
    const addresses = [...html.matchAll(/(?:src|href)="(\/open\/assets\/[^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    expect(addresses).toHaveLength(3);
    const loaded = await Promise.all(addresses.map((address) => page(address)));
    for (const { status, headers } of loaded) {
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toContain('immutable');
    }
    const bytes = loaded.reduce((sum, file) => sum + Buffer.byteLength(file.html), html.length);
    expect(bytes).toBeLessThan(40_000);
  });

  it('tell a round in plain words, with the hour, the papers and the basis', async () => {
    const { html } = await page(`/open/calls/${CALL}`);
    expect(html).toMatch(/2026年3月\d+日（星期.）\d\d:\d\d/);
    for (const heading of ['申报主体', '申报条件', '结果和依据', '政策依据', '监督电话'])
      expect(html).toContain(heading);
  });

  it('show a notice with issuer, basis, procedure, days and telephones', async () => {
    const { html } = await page(`/open/notices/${noticeId}`);
    for (const said of ['公示单位', '公示依据', '评审程序', '监督电话', '博兴县', '公示中'])
      expect(html).toContain(said);
    expect(html).toContain('2026年3月4日</time>至<time datetime="2026-03-05">2026年3月5日');
    expect(html).toContain('<a href="https://gxj.binzhou.gov.cn/art_1.html"');
    const english = await page(`/open/en/notices/${noticeId}`);
    expect(english.html).toContain('4 March 2026</time> to');
  });

  it('escape what people wrote', async () => {
    for (const path of ['/open', '/open/notices', `/open/notices/${noticeId}`, objectionPath()]) {
      const { html } = await page(path);
      expect(html, path).not.toContain(PLANTED);
      expect(html, path).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html, path).not.toContain('" onmouseover="');
    }
  });

  it('are small on the wire, and the same for HEAD', async () => {
    const response = await fetch(`${instance.origin}/open/calls/${CALL}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('</html>');
    const head = await fetch(`${instance.origin}/open`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('say in the same dress what is not there', async () => {
    for (const path of ['/open/nothing', '/open/notices/n-none', '/open/clusters/none']) {
      const { status, html, headers } = await page(path);
      expect(status, path).toBe(404);
      expect(html).toContain('<h1>没有找到这个页面</h1>');
      expect(html).toContain('本系统为非涉密系统');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect((await page('/open/en/calls/none')).html).toContain('<h1>There is no such page</h1>');
    const broken = await page('/open/notices?after=nonsense');
    expect([broken.status, broken.type]).toEqual([400, 'text/html; charset=utf-8']);
  });

  it('may be found by search, the rest of the system may not', async () => {
    const { html, type } = await page('/robots.txt');
    expect(type).toBe('text/plain; charset=utf-8');
    expect(html).toContain('Allow: /open\n');
    expect(html).toMatch(/Disallow: \/\n$/);
  });
});

describe('an objection from the page', () => {
  const keyOf = async (): Promise<string> =>
    /name="key" value="([^"]+)"/.exec((await page(objectionPath())).html)?.[1] ?? '';

  it('asks for all that is missing at once and keeps what was written', async () => {
    const response = await post(objectionPath(), [['grounds', `太短${PLANTED.slice(0, 3)}`]]);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('有3处需要改正');
    expect(html).toContain('太短&lt;sc</textarea>');
    expect(html).toContain('aria-invalid="true"');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('without scripts is taken in by a plain form, answered by a receipt, and sent twice counts once', async () => {
    const key = await keyOf();
    const fields = [...WRITTEN, ['key', key]] as const;
    const first = await post(objectionPath(), fields);
    const html = await first.text();
    expect(first.status).toBe(201);
    const receipt = /<p class="receipt number">([0-9a-f]{12})<\/p>/.exec(html)?.[1];
    expect(receipt).toBeDefined();
    expect(html).not.toContain('示例人员甲');
    const again = await (await post(objectionPath(), fields)).text();
    expect(again).toContain(String(receipt));
    const shown = await page(`/open/notices/${noticeId}`);
    expect(shown.html).toContain('收到1件');
    expect(shown.html).not.toContain('示例人员甲');
    expect(shown.html).not.toContain('统计年鉴');
  });

  it('may carry proof that a script has uploaded', async () => {
    const bytes = Buffer.from('%PDF-1.7 sample');
    const announced = {
      name: '对照表.pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    const granted = await ask(
      instance.origin,
      'POST',
      `/public/notices/${noticeId}/cases/${caseId}/files`,
      { body: { ...announced, contentType: 'application/pdf' } },
    );
    const put = await fetch(text(granted.body, 'url'), { method: 'PUT', body: bytes });
    expect(put.status).toBe(200);
    const evidence = JSON.stringify({ fileId: text(granted.body, 'fileId'), ...announced });
    const sent = await post(objectionPath(), [
      ['kind', 'procedural'],
      ['grounds', '公示名单中的单位名称与登记证书不一致'],
      ['who', 'anonymous'],
      ['evidence', evidence],
      ['key', await keyOf()],
    ]);
    expect(sent.status).toBe(201);
  });

  it('without name and without proof is refused in words, with the form still filled in', async () => {
    const response = await post(objectionPath('/en'), [
      ['kind', 'substantive'],
      ['grounds', 'a long enough statement of grounds'],
      ['who', 'anonymous'],
    ]);
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('an anonymous objection without evidence is not taken in');
    expect(html).toContain('a long enough statement of grounds</textarea>');
  });

  it('is counted with its outcome, never with who or what; a correction stands beside the first list', async () => {
    const state = await office().get(`/api/cases/${caseId}`);
    const [objectionId] = Object.keys(Object(state.body).notice.objections);
    await act(office(), caseId, 'RefuseObjection', {
      objectionId,
      reason: 'no-evidence',
      text: '所附材料不能说明问题',
    });
    done(
      await office().post(`/api/notices/${noticeId}/commands/CorrectNotice`, {
        text: `集群名称更正${PLANTED}`,
        cases: [caseId],
        reason: '集群名称误植',
        firstDay: '2026-03-05',
      }),
    );
    await instance.settled();
    const { html } = await page(`/open/notices/${noticeId}`);
    expect(html).toContain('收到1件');
    expect(html).toContain('不予受理1件');
    expect(html).not.toContain('所附材料不能说明问题');
    expect(html).toContain('更正公示（第2次公示）');
    expect(html).toContain('以第2次公示为准');
    expect(html).toContain('集群名称更正&lt;script&gt;');
    expect(html).toContain('首次公示');
  });

  it('after the last day is told where else to turn', async () => {
    await instance.clockTo('2026-03-10T01:00:00.000Z');
    const { status, html } = await page(objectionPath());
    expect(status).toBe(200);
    expect(html).toContain('不在该名单的公示期内');
    expect(html).not.toContain('<form');
    expect((await page(`/open/notices/${noticeId}`)).html).toContain('公示期满');
    const late = await post(objectionPath(), WRITTEN);
    expect(late.status).toBe(409);
    const body = { name: 'a.pdf', size: 9, sha256: 'a'.repeat(64), contentType: 'application/pdf' };
    const path = `/public/notices/${noticeId}/cases/${caseId}/files`;
    const upload = await ask(instance.origin, 'POST', path, { body });
    expect(upload).toMatchObject({ status: 409, body: { refusal: 'NoticeClosed' } });
  });
});

describe('clusters', () => {
  it('stand there with tier, title and validity, and not before they hold one', async () => {
    const path = '/api/clusters/bz-sample/commands';
    const name = `滨州市示例集群${PLANTED}`;
    done(
      await office().post(`${path}/OpenCluster`, {
        clusterId: 'bz-sample',
        name,
        applicant: '371600',
      }),
    );
    expect((await page('/open/clusters/bz-sample')).status).toBe(404);
    done(
      await office().post(`${path}/RecordTitle`, {
        level: 'province',
        name,
        outcome: 'recognise',
        document: { ...paper('2026-03-02'), number: '鲁制造强省办〔2026〕5号' },
        from: '2026-03-02',
        to: '2029-03-01',
        body: 'SD-IIT',
        source: '省工业和信息化厅网站公布名单（示例）',
      }),
    );
    const one = await page('/open/clusters/bz-sample');
    for (const said of ['省级', '认定', '鲁制造强省办〔2026〕5号', '2029年3月1日', '有效'])
      expect(one.html).toContain(said);
    const { html } = await page('/open/clusters');
    expect(html).toContain('滨州市示例集群&lt;script&gt;');
    expect(list((await instance.nobody.get('/public/clusters')).body, 'items')).toHaveLength(1);
  });
});
