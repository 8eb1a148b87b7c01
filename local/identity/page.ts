import type { ServerResponse } from 'node:http';
import { assets } from '../../functions/public/assets.ts';
import { html, type Markup } from '../../functions/public/pages/html.ts';
import { PAGE_HEADERS, publicPolicy } from '../../interface/page-headers.ts';
import { NON_SECRET } from '../../workflows/programme/statement.ts';

/** Ends a session without a second click where scripts run; without them there is a button. */
export const LEAVE = {
  address: '/interaction/leave.js',
  content: "document.querySelector('form').requestSubmit();\n",
} as const;

/** What goes with a page of the provider: the policy of pages that need no script of their own. */
export const identityHeaders: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'content-security-policy': publicPolicy({}),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
};

export interface IdentityPage {
  /** Chinese first, English behind it: nobody is known yet, so neither is their language. */
  readonly title: string;
  readonly main: Markup;
  readonly script?: string;
}

/** The dress of the public pages, without their places. */
export const identityPage = ({ title, main, script }: IdentityPage): string =>
  html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 梯度</title>
<link rel="icon" href="${assets.icon.address}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style.address}">
${script !== undefined && html`<script src="${script}" defer></script>`}
</head>
<body>
<header class="top"><div class="inner"><a class="system" href="/">梯度 · 先进制造业集群梯度培育管理系统</a><a href="/open">公开信息 <span lang="en">Public</span></a></div></header>
<main><div class="inner">
${main}
</div></main>
<footer><div class="inner"><p class="secret">${NON_SECRET.zh}</p><p lang="en">${NON_SECRET.en}</p></div></footer>
</body>
</html>
`.toString();

export const sendPage = (response: ServerResponse, status: number, page: IdentityPage): void => {
  response.writeHead(status, { ...identityHeaders }).end(identityPage(page));
};

/** The sign-in was begun too long ago, in another browser, or before the system was set up anew. */
export const expiredPage: IdentityPage = {
  title: '登录页面已失效',
  main: html`<h1>登录页面已失效 <span lang="en" class="soft">This sign-in has expired</span></h1>
<p>请返回系统重新登录，已暂存的内容不受影响。<br><span lang="en">Go back and sign in again; nothing saved is affected.</span></p>
<p><a class="button" href="/desk">重新登录 <span lang="en">Sign in</span></a></p>`,
};

export const tooLargePage: IdentityPage = {
  title: '登录内容过大',
  main: html`<h1>登录内容过大 <span lang="en" class="soft">Too much was sent</span></h1>
<p>登录时只需选择一个账号，请返回系统重新登录。<br><span lang="en">Signing in takes one account: go back and choose it.</span></p>
<p><a class="button" href="/desk">重新登录 <span lang="en">Sign in</span></a></p>`,
};

/** `error` is OpenID Connect's own word for what went wrong. */
export const failedPage = (error: string): IdentityPage => ({
  title: '登录未完成',
  main: html`<h1>登录未完成 <span lang="en" class="soft">The sign-in did not succeed</span></h1>
<p>请返回系统重试；如仍不能登录，请将下面的代码告知管理员。<br><span lang="en">Go back and try again; if it fails again, tell the administrator this code.</span></p>
<p class="number">${error}</p>
<p><a class="button" href="/">返回 <span lang="en">Back</span></a></p>`,
});

/** Asks once more, since a link from elsewhere must not sign anybody out; the script answers for who came from here. */
export const leavingPage = (action: string, token: string): IdentityPage => ({
  title: '退出登录',
  script: LEAVE.address,
  main: html`<h1>退出登录 <span lang="en" class="soft">Sign out</span></h1>
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${token}">
<input type="hidden" name="logout" value="yes">
<p><button type="submit">退出 <span lang="en">Sign out</span></button></p>
</form>`,
});
