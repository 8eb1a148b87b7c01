import type { PublicCluster, PublicTitle } from '../../../workflows/cluster/public-view.ts';
import { outcomeTitle, STANDING } from '../../../workflows/cluster/titles.ts';
import { pageOf } from '../../http/paging.ts';
import { shownCluster, shownClusters } from '../views.ts';
import { html, type Markup } from './html.ts';
import { more } from './more.ts';
import type { PageDefinition } from './page.ts';
import type { Reader } from './reader.ts';

const validity = ({ t, date }: Reader, { from, to }: Pick<PublicTitle, 'from' | 'to'>): Markup =>
  to === undefined
    ? html`${t('自', 'from ')}${date(from)}${t('起', '')}`
    : html`${date(from)}${t(' 至 ', ' to ')}${date(to)}`;

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
    : html`<div class="wide" role="region" tabindex="0" aria-label="${t('集群名单', 'Clusters')}"><table>
<thead><tr><th scope="col">${t('集群名称', 'Cluster')}</th><th scope="col">${t('所在单位', 'Applicant')}</th><th scope="col">${t('梯度层级和有效期', 'Tier and validity')}</th></tr></thead>
<tbody>${sorted.map(
        (
          cluster,
        ) => html`<tr><th scope="row"><a href="${to(`/open/clusters/${cluster.clusterId}`)}">${own(cluster.name)}</a></th><td>${org(cluster.applicant)}</td><td>${tierOf(reader, cluster)}</td></tr>
`,
      )}</tbody>
</table></div>`
}
${more(reader, '/open/clusters', next)}`,
    };
  },
};

const titleRow = (reader: Reader, title: PublicTitle): Markup => {
  const { b, own, org, level } = reader;
  return html`<tr${(title.standing === 'expired' || title.standing === 'revoked') && html` class="replaced"`}>
<td>${level(title.level)}</td>
<th scope="row">${b(title.title ?? outcomeTitle(title.outcome))}<br><span class="soft">${own(title.name)}</span></th>
<td>${own(title.number)}<br><span class="soft">${org(title.body)}</span></td>
<td>${validity(reader, title)}</td>
<td>${b(STANDING[title.standing])}</td>
</tr>
`;
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
<div class="wide" role="region" tabindex="0" aria-label="${t('称号', 'Titles')}"><table>
<thead><tr><th scope="col">${t('层级', 'Level')}</th><th scope="col">${t('称号', 'Title')}</th><th scope="col">${t('文号和发文单位', 'Document')}</th><th scope="col">${t('有效期', 'Validity')}</th><th scope="col">${t('状态', 'Standing')}</th></tr></thead>
<tbody>${cluster.titles.map((title) => titleRow(reader, title))}</tbody>
</table></div>
<p class="soft">${t('称号自认定文件印发之日起算，有效期首尾两日均计入。', 'A title runs from the day of its document; both days of its validity are included.')}</p>`,
    };
  },
};
