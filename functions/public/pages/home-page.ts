import { shownCalls, shownNotices, today } from '../views.ts';
import { callItem } from './call-pages.ts';
import { html } from './html.ts';
import { isCurrent, latestFirst, noticeItem } from './notice-list.ts';
import type { PageDefinition } from './page.ts';

/** Rounds and notices of some years; beyond it the lists lead on. */
const LOOKED_AT = { limit: 100 };

export const homePage: PageDefinition = {
  path: '/open',
  show: async ({ ports, reader }) => {
    const { t, to } = reader;
    const [calls, notices] = await Promise.all([
      shownCalls(ports, LOOKED_AT),
      shownNotices(ports, LOOKED_AT),
    ]);
    const day = today(ports);
    const current = latestFirst(notices.items).filter((notice) => isCurrent(notice, day));
    return {
      title: t('公开信息', 'What is public'),
      main: html`<h1>${t('先进制造业集群梯度培育', 'The ladder of advanced manufacturing clusters')}</h1>
<p class="lead">${t('集群由县（市、区）、园区和促进组织申报，经部门联审、专家评审和集体研究，公示无异议后列入名单，并逐级推荐省级、国家级。这里公开申报通知、公示和集群名单，无需登录。', 'Counties, parks and promotion organisations apply; departments and experts review, the leading group decides, and what stands after public notice is listed and recommended to the province and the nation. Calls, notices and lists are open to everybody here.')}</p>
<h2>${t('正在公示', 'On public notice now')}</h2>
${current.length === 0 ? html`<p>${t('目前没有正在进行的公示。', 'Nothing is on notice at present.')}</p>` : html`<ul class="items">${current.map((notice) => noticeItem(reader, notice, day))}</ul>`}
<p><a href="${to('/open/notices')}">${t('全部公示', 'All notices')}</a></p>
<h2>${t('正在申报', 'Open for applications')}</h2>
${calls.items.length === 0 ? html`<p>${t('目前没有正在申报的批次。', 'No round is open at present.')}</p>` : html`<ul class="items">${calls.items.map((call) => callItem(reader, call))}</ul>`}
<h2>${t('集群名单', 'Clusters')}</h2>
<p><a href="${to('/open/clusters')}">${t('查看各集群的称号、梯度层级和有效期', 'Titles, tiers and validity of each cluster')}</a></p>`,
    };
  },
};
