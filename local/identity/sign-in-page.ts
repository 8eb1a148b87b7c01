import type { DemoAccount } from './demo-accounts.ts';

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The sign-in page of the demo: pick an account. Plain HTML, no script, so that it works in any browser. */
export const signInPage = (
  action: string,
  accounts: readonly DemoAccount[],
): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>梯度 · 演示登录</title>
<style>
body{font:16px/1.6 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem}
button{width:100%;text-align:left;padding:.5rem .75rem;font:inherit;cursor:pointer}
small{color:#555;display:block}
</style>
<h1>梯度 · 演示登录</h1>
<p>这是演示环境：选择一个演示账号登录，无需密码。 / A demonstration: choose an account, no password.</p>
<form method="post" action="${escaped(action)}">
<ul>
${accounts
  .map(
    ({ subject, alias, name }) =>
      `<li><button name="subject" value="${escaped(subject)}">${escaped(name.zh)}<small>${escaped(name.en)} · ${escaped(alias)}</small></button></li>`,
  )
  .join('\n')}
</ul>
</form>
</html>
`;
