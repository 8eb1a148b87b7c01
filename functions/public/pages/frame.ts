import { NON_SECRET } from '../../../workflows/programme/statement.ts';
import { assets } from '../assets.ts';
import { html, type Markup } from './html.ts';
import { inLanguage, type Reader } from './reader.ts';

const PLACES = [
  { path: '/open', zh: '首页', en: 'Home' },
  { path: '/open/calls', zh: '申报通知', en: 'Calls' },
  { path: '/open/notices', zh: '公示', en: 'Public notices' },
  { path: '/open/clusters', zh: '集群名单', en: 'Clusters' },
] as const;

/** What a page shows within the common dress. */
export interface View {
  readonly title: string;
  readonly main: Markup;
  /** A script that the page works without. */
  readonly script?: 'proof';
}

export interface Place {
  readonly reader: Reader;
  /** Path of the page in Chinese. */
  readonly path: string;
  readonly demo: boolean;
}

const navigation = ({ reader, path }: Place): Markup => {
  const here = PLACES.findLast((place) => path === place.path || path.startsWith(`${place.path}/`));
  const other = reader.language === 'zh' ? 'en' : 'zh';
  return html`<nav class="no-print" aria-label="${reader.t('主导航', 'Main')}"><ul>
${PLACES.map(
  (
    place,
  ) => html`<li><a href="${reader.to(place.path)}"${place === here && html` aria-current="${path === place.path ? 'page' : 'true'}"`}>${reader.t(place.zh, place.en)}</a></li>
`,
)}<li><a href="${inLanguage(path, other)}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}" rel="alternate">${other === 'zh' ? '中文' : 'English'}</a></li>
<li><a href="/desk">${reader.t('登录工作台', 'Sign in')}</a></li>
</ul></nav>`;
};

const SYSTEM = {
  zh: '梯度 · 先进制造业集群梯度培育管理系统',
  en: 'Tidu 梯度 · the ladder of advanced manufacturing clusters',
};

const DEMO = {
  zh: '演示环境：页面中的数据均为示例，不是真实的申报、公示和名单。',
  en: 'A demonstration: all data on these pages are samples, no real applications, notices or lists.',
};

/** A whole page. Complete before its style or script arrives. */
export const framed = (place: Place, { title, main, script }: View): string => {
  const { reader, demo } = place;
  return html`<!doctype html>
<html lang="${reader.t('zh-CN', 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${reader.t('梯度', 'Tidu')}</title>
<meta name="description" content="${title} · ${reader.b(SYSTEM)}">
<link rel="icon" href="${assets.icon.address}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style.address}">
${script !== undefined && html`<script src="${assets[script].address}" defer></script>`}
</head>
<body>
<a class="skip" href="#main">${reader.t('跳到正文', 'Skip to the content')}</a>
<header class="top"><div class="inner">
<a class="system" href="${reader.to('/open')}">${reader.b(SYSTEM)}</a>
${navigation(place)}
</div></header>
${demo && html`<aside class="band" aria-label="${reader.t('演示环境', 'Demonstration')}"><div class="inner">${reader.b(DEMO)}</div></aside>`}
<main id="main" tabindex="-1"><div class="inner">
${main}
</div></main>
<footer><div class="inner">
<p class="secret">${reader.b(NON_SECRET)}</p>
<p>${reader.t('公示以政府网站发布的内容为准。', 'What counts is what the government’s own site publishes.')}</p>
</div></footer>
</body>
</html>
`.toString();
};
