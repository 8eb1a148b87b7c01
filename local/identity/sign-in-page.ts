import { looksLikePartOf } from '../../engine/look-alike.ts';
import { html, type Markup } from '../../functions/public/pages/html.ts';
import { roleName } from '../../workflows/account/roles.ts';
import type { OrgKind } from '../../workflows/orgs/kind.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import type { DemoAccount } from './demo-accounts.ts';
import type { IdentityPage } from './page.ts';

const GROUPS = [
  { zh: '领导小组办公室', en: 'Offices', kinds: ['office'] },
  {
    zh: '县（市、区）、市属开发区和市本级',
    en: 'Counties, zones and the city',
    kinds: ['county', 'zone', 'city'],
  },
  {
    zh: '园区和促进组织',
    en: 'Parks and promotion organisations',
    kinds: ['park', 'promotion-organization'],
  },
  { zh: '成员单位', en: 'Departments', kinds: ['department'] },
  { zh: '评审专家', en: 'Experts', roles: ['expert'] },
  { zh: '领导小组等审议机构', en: 'Deciding bodies', kinds: ['decision-body'] },
  { zh: '上级主管部门', en: 'Departments above', kinds: ['province-department', 'ministry'] },
  { zh: '监督和审计', en: 'Supervision and audit', kinds: ['supervision', 'audit'] },
  { zh: '系统管理', en: 'Administration', roles: ['administrator'] },
] as const satisfies readonly {
  zh: string;
  en: string;
  kinds?: readonly OrgKind[];
  roles?: readonly string[];
}[];

interface Listed {
  readonly account: DemoAccount;
  readonly role: string;
  /** Role at organisation, in both languages. */
  readonly zh: string;
  readonly en: string;
  readonly kind: OrgKind | undefined;
}

const listedOf = (account: DemoAccount, orgs: OrgDirectory): Listed => {
  // Administrators hold their right by configuration, without a grant.
  const [{ role, org: orgId } = { role: 'administrator', org: '' }] = account.grants;
  const org = orgs.byId.get(orgId);
  const title = roleName(role);
  return {
    account,
    role,
    kind: org?.kind,
    zh: [title.zh, org?.name.zh].filter((part) => part !== undefined).join(' · '),
    en: account.name.en,
  };
};

const inGroup = (group: (typeof GROUPS)[number], { role, kind }: Listed): boolean =>
  'roles' in group
    ? group.roles.some((known) => known === role)
    : role !== 'expert' && group.kinds.some((known) => known === kind);

const matches = ({ account, zh, en }: Listed, query: string): boolean => {
  const text = [account.name.zh, account.alias, zh, en].join(' ');
  return query.split(/\s+/).every((word) => looksLikePartOf(word, text));
};

const choice = ({ account: { subject, name, alias }, zh, en }: Listed): Markup =>
  html`<li><button name="subject" value="${subject}"><strong>${name.zh}</strong><span>${zh}</span><span lang="en">${en} · ${alias}</span></button></li>
`;

const group = (
  { zh, en }: (typeof GROUPS)[number],
  accounts: readonly Listed[],
  open: boolean,
): Markup => html`<details${open && html` open`}>
<summary><h2>${zh} <span lang="en" class="soft">${en}</span> <span class="soft">${accounts.length}</span></h2></summary>
<ul class="choices">${accounts.map(choice)}</ul>
</details>
`;

const search = (
  action: string,
  query: string,
): Markup => html`<form method="get" action="${action}" role="search">
<div class="field"><label class="title" for="q">查找账号 <span lang="en" class="soft">Find an account</span></label>
<p class="hint" id="q-hint">姓名、单位或身份，如“博兴”“统计”“经办人” <span lang="en">· name, organisation or role</span></p>
<input type="text" id="q" name="q" value="${query}" aria-describedby="q-hint" autocomplete="off"> <button type="submit" class="small">查找 <span lang="en">Find</span></button></div>
</form>`;

/** The sign-in page of the demo: pick an account. Plain HTML, no script, so that it works in any browser. */
export const signInPage = (
  action: string,
  accounts: readonly DemoAccount[],
  orgs: OrgDirectory,
  query = '',
): IdentityPage => {
  const wanted = query.trim();
  const found = accounts
    .map((account) => listedOf(account, orgs))
    .filter((listed) => wanted === '' || matches(listed, wanted));
  const groups = GROUPS.map((of) => ({ of, listed: found.filter((one) => inGroup(of, one)) }));
  const shown = groups.filter(({ listed }) => listed.length > 0);
  return {
    title: '演示登录',
    main: html`<h1>演示登录 <span lang="en" class="soft">Demo sign-in</span></h1>
<p>这是演示环境，仅限本机使用：选择一个演示账号即可登录，无需密码。<br><span lang="en" class="soft">A demonstration on this machine alone: choose an account, no password.</span></p>
${search(action, wanted)}
${wanted !== '' && html`<p role="status">${found.length === 0 ? html`没有找到“${wanted}”，请换一个词 <span lang="en">· nothing found</span>` : html`找到${found.length}个账号 <span lang="en">· ${found.length} found</span>`}　<a href="${action}">显示全部 <span lang="en">Show all</span></a></p>`}
<form method="post" action="${action}">
${shown.map(({ of, listed }, index) => group(of, listed, wanted !== '' || index === 0))}
</form>`,
  };
};
