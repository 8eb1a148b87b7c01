import type { Language } from '../../../engine/bilingual.ts';
import { PAGE_HEADERS } from '../../../interface/page-headers.ts';
import { compressed } from '../../http/compressed.ts';
import type { HttpRequest, HttpResponse, Served } from '../../http/route.ts';
import { createRouter } from '../../http/router.ts';
import type { Ports } from '../../kinds/ports.ts';
import { assets } from '../assets.ts';
import type { Site } from '../site.ts';
import { callListPage, callPage } from './call-pages.ts';
import { clusterListPage, clusterPage } from './cluster-pages.ts';
import { framed } from './frame.ts';
import { homePage } from './home-page.ts';
import { html } from './html.ts';
import { noticeListPage } from './notice-list.ts';
import { noticePage } from './notice-page.ts';
import { objectionPage, sendObjectionPage } from './objection-pages.ts';
import { chinesePath, isEnglish, type PageDefinition, pageHeaders, pageRoutes } from './page.ts';
import { createReader } from './reader.ts';

/** Every public page, by hand. */
const PAGES: readonly PageDefinition[] = [
  homePage,
  callListPage,
  callPage,
  noticeListPage,
  noticePage,
  objectionPage,
  sendObjectionPage,
  clusterListPage,
  clusterPage,
];

const FOR_EVER = 'public, max-age=31536000, immutable';

const assetRoutes: readonly Served[] = Object.values(assets).map(({ address, type, content }) => ({
  method: 'GET',
  path: address,
  public: true,
  handle: async () => ({
    status: 200,
    headers: { ...PAGE_HEADERS, 'content-type': type, 'cache-control': FOR_EVER },
    body: content,
  }),
}));

/** What is public may be found by search; what needs an account, and forms, need not be. */
const ROBOTS = 'User-agent: *\nAllow: /open\nDisallow: /open/*/objection$\nDisallow: /\n';

const robots: Served = {
  method: 'GET',
  path: '/robots.txt',
  public: true,
  handle: async () => ({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=3600' },
    body: ROBOTS,
  }),
};

const FAILED: Readonly<Record<number, { readonly zh: string; readonly en: string }>> = {
  404: { zh: '没有找到这个页面', en: 'There is no such page' },
  429: { zh: '操作过于频繁', en: 'Too many requests' },
  503: { zh: '系统繁忙', en: 'The system is busy' },
};
const FAULT = { zh: '页面出现故障', en: 'Something went wrong' };

const textOf = (body: unknown, name: string): string => {
  const value: unknown = Reflect.get(Object(body), name);
  return typeof value === 'string' ? value : '';
};

/** What went wrong, in the dress of the pages: a sentence with the way out, and the request’s id where it helps. */
const failedPage = async (
  { status, headers, body }: HttpResponse,
  request: HttpRequest,
  { language, ports, site }: { language: Language; ports: Ports; site: Site },
): Promise<HttpResponse> => {
  const reader = createReader(language, ports);
  const { t, b, to } = reader;
  const title = b(FAILED[status] ?? FAULT);
  const id = textOf(body, 'requestId');
  const main = html`<h1>${title}</h1>
<p>${textOf(body, 'detail')}${t('。', '.')}</p>
${id !== '' && html`<p class="soft">${t('请求编号：', 'Request: ')}${id}</p>`}
<p><a href="${to('/open')}">${t('返回公开信息首页', 'To the public pages')}</a></p>`;
  const known = chinesePath(request.path);
  const place = { reader, path: status === 404 ? '/open' : known, demo: site.demo };
  return {
    status,
    headers: { ...headers, ...pageHeaders(site), 'cache-control': 'no-store' },
    body: framed(place, { title, main }),
  };
};

/** Answers below `/open` and `/robots.txt`: whole pages, rendered here, that need neither an account nor scripts. */
export const createPages = (
  ports: Ports,
  site: () => Promise<Site>,
): ((request: HttpRequest) => Promise<HttpResponse>) => {
  const routes = [...PAGES.flatMap((page) => pageRoutes(page, site)), ...assetRoutes, robots];
  const answer = createRouter(routes, ports, {
    language: ({ path }) => (isEnglish(path) ? 'en' : 'zh'),
    problem: async (problem, request, language) =>
      failedPage(problem, request, { language, ports, site: await site() }),
  });
  return async (request) => compressed(request, await answer(request));
};

export const isPage = (path: string): boolean => /^\/(open(\/|$)|robots\.txt$)/.test(path);
