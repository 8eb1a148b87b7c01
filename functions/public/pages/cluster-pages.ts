import type { PublicCluster, PublicTitle } from '../../../workflows/cluster/public-view.ts';
import { TITLE_STANDING } from '../../../workflows/cluster/public-view.ts';
import { outcomeTitle } from '../../../workflows/cluster/title.ts';
import { pageOf } from '../../http/paging.ts';
import { shownCluster, shownClusters } from '../views.ts';
import { html, type Markup } from './html.ts';
import { more } from './more.ts';
import type { PageDefinition } from './page.ts';
import type { Reader } from './reader.ts';
import { type Row, table } from './table.ts';

const validity = ({ t, date }: Reader, { from, to }: Pick<PublicTitle, 'from' | 'to'>): Markup =>
  to === undefined
    ? html`${t('自', 'from ')}${date(from)}${t('起', '')}`
    : html`${date(from)}${t('至', ' to ')}${date(to)}`;

const tierOf = ({ t, b, level, date }: Reader, { tier }: PublicCluster): Markup =>
  tier === undefined
    ? html`${t('目前无有效称号', 'no valid title at present')}`
    : html`<span class="mark now">${level(tier.level)}</span> ${b(outcomeTitle(tier.outcome))}${tier.to !== undefined && html`${t('，有效期至', ', valid to ')}${date(tier.to)}`}`;

export const clusterListPage: PageDefinition = {
  path: '/open/clusters',
  show: async ({ ports, request, reader }) => {
    const { t, to, own, org } = reader;
    const { items, next } = await shownClusters(ports, pageOf(request));
    const order = ports.reference.levels.map(({ id }) => id);
    const rank = ({ tier }: PublicCluster) => (tier === undefined ? -1 : order.indexOf(tier.level));
    const sorted = [...items].sort((a, b) => rank(b) - rank(a));
    return {
      title: t('集群名单', 'Clusters'),
      main: html`<h1>${t('先进制造业集群名单', 'Advanced manufacturing clusters')}</h1>
<p class="lead">${t('列入市级以上名单的集群及其称号和有效期，层级高的在前。', 'Clusters that hold or held a title, with its validity, the higher level on top.')}</p>
${
  sorted.length === 0
    ? html`<p>${t('目前没有列入名单的集群。', 'No cluster holds a title at present.')}</p>`
    : table(
        t('集群名单', 'Clusters'),
        [
          { title: t('集群名称', 'Cluster'), names: true },
          { title: t('所在单位', 'Applicant') },
          { title: t('梯度层级和有效期', 'Tier and validity') },
        ],
        sorted.map((cluster) => ({
          cells: [
            html`<a href="${to(`/open/clusters/${cluster.clusterId}`)}">${own(cluster.name)}</a>`,
            org(cluster.applicant),
            tierOf(reader, cluster),
          ],
        })),
      )
}
${more(reader, '/open/clusters', next)}`,
    };
  },
};

const titleRow = (reader: Reader, title: PublicTitle): Row => {
  const { b, own, org, level } = reader;
  return {
    past: title.standing === 'expired' || title.standing === 'revoked',
    cells: [
      level(title.level),
      html`<span class="name">${b(title.title ?? outcomeTitle(title.outcome))}</span><br><span class="soft">${own(title.name)}</span>`,
      html`${own(title.number)}${title.documents.map((number) => html`<br>${own(number)}`)}<br><span class="soft">${org(title.body, title.from)}</span>`,
      validity(reader, title),
      b(TITLE_STANDING[title.standing]),
    ],
  };
};

export const clusterPage: PageDefinition = {
  path: '/open/clusters/{id}',
  show: async ({ ports, params, reader }) => {
    const { t, own, org } = reader;
    const cluster = await shownCluster(ports, params.id ?? '');
    return {
      title: cluster.name,
      main: html`<h1>${own(cluster.name)}</h1>
<dl class="facts">
<dt>${t('所在单位', 'Applicant')}</dt><dd>${org(cluster.applicant)}</dd>
<dt>${t('梯度层级', 'Tier')}</dt><dd>${tierOf(reader, cluster)}</dd>
${cluster.formerNames.length > 0 && html`<dt>${t('曾用名', 'Former names')}</dt><dd>${cluster.formerNames.map((name) => html`<p>${own(name)}</p>`)}</dd>`}
</dl>
<h2>${t('称号', 'Titles')}</h2>
${table(
  t('称号', 'Titles'),
  [
    { title: t('层级', 'Level') },
    { title: t('称号', 'Title'), names: true },
    { title: t('文号和发文单位', 'Document') },
    { title: t('有效期', 'Validity') },
    { title: t('状态', 'Standing') },
  ],
  cluster.titles.map((title) => titleRow(reader, title)),
)}
<p class="soft">${t('称号自认定文件印发之日起算，有效期首尾两日均计入。', 'A title runs from the day of its document; both days of its validity are included.')}</p>`,
    };
  },
};
