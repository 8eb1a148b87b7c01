import type { PublicCall } from '../../../workflows/calls/public-view.ts';
import type { Form } from '../../../workflows/form/form.ts';
import { ORG_KIND } from '../../../workflows/orgs/kind.ts';
import { pageOf } from '../../http/paging.ts';
import { shownCall, shownCalls } from '../views.ts';
import { html, type Markup } from './html.ts';
import { more } from './more.ts';
import type { PageDefinition } from './page.ts';
import type { Reader } from './reader.ts';

const stateMark = ({ t }: Reader, { state }: PublicCall): Markup => {
  if (state === 'open') return html`<span class="mark now">${t('正在申报', 'Open')}</span>`;
  return state === 'announced'
    ? html`<span class="mark">${t('尚未开始', 'Not open yet')}</span>`
    : html`<span class="mark">${t('已截止', 'Closed')}</span>`;
};

/** A round in a list: what, until when, from whom. */
export const callItem = (reader: Reader, call: PublicCall): Markup => {
  const { t, b, to, moment, org } = reader;
  const { opensAt, closesAt } = call.window;
  return html`<li><a href="${to(`/open/calls/${call.id}`)}">${b(call.title)}</a> ${stateMark(reader, call)}
<p>${
    call.state === 'announced'
      ? html`${t('自', 'Opens ')}${moment(opensAt)}${t('起申报', '')}`
      : html`${t('申报截止：', 'Closes ')}${moment(closesAt, 'closing')}`
  }</p>
<p class="soft">${org(call.office)}</p></li>
`;
};

export const callListPage: PageDefinition = {
  path: '/open/calls',
  show: async ({ ports, request, reader }) => {
    const { t } = reader;
    const { items, next } = await shownCalls(ports, pageOf(request));
    return {
      title: t('申报通知', 'Calls'),
      main: html`<h1>${t('申报通知', 'Calls for applications')}</h1>
<p class="lead">${t('正在申报和即将开始的批次，先截止的在前。', 'Rounds that are open or announced, the one that closes first on top.')}</p>
${items.length === 0 ? html`<p>${t('目前没有正在申报的批次。', 'No round is open at present.')}</p>` : html`<ul class="items">${items.map((call) => callItem(reader, call))}</ul>`}
${more(reader, '/open/calls', next)}`,
    };
  },
};

const joined = (reader: Reader, texts: readonly string[]): string =>
  texts.join(reader.t('、', ', '));

const whoMayFile = (reader: Reader, { mayFile, quotaPerUnit }: PublicCall): Markup => {
  const { t, b, org } = reader;
  const kinds = (of: readonly (keyof typeof ORG_KIND)[]) =>
    joined(
      reader,
      of.map((kind) => b(ORG_KIND[kind])),
    );
  const after = mayFile.afterPreliminaryReview;
  return html`<p>${
    mayFile.orgs === undefined
      ? kinds(mayFile.kinds)
      : mayFile.orgs.map((id, index) => html`${index > 0 && t('、', ', ')}${org(id)}`)
  }</p>
${after.length > 0 && html`<p>${t(`其中${kinds(after)}须经所在县（市、区）初审推荐。`, `${kinds(after)} need the preliminary review of their county.`)}</p>`}
<p>${
    mayFile.jointApplications
      ? t(
          `可以联合申报，联合申报单位不超过${mayFile.maxPartners}家。`,
          `Joint applications are possible, with at most ${mayFile.maxPartners} partners.`,
        )
      : t('不接受联合申报。', 'No joint applications.')
  }${quotaPerUnit !== undefined && t(`每个单位申报不超过${quotaPerUnit}个。`, ` At most ${quotaPerUnit} per unit.`)}</p>`;
};

const conditions = (
  { t, b }: Reader,
  call: PublicCall,
): Markup => html`<h2>${t('申报条件', 'Conditions')}</h2>
${
  call.conditions.length === 0
    ? html`<p>${t('本批次未设申报条件。', 'This round sets no conditions.')}</p>`
    : html`<ul class="items">${call.conditions.map(
        ({
          title,
          words,
          severity,
        }) => html`<li>${b(title)} ${severity === 'warn' && html`<span class="mark warn">${t('未达到的须附情况说明', 'if not met: explain')}</span>`}
${b(words) !== b(title) && html`<p class="soft">${t('核对方式：', 'Checked as: ')}${b(words)}</p>`}</li>
`,
      )}</ul>`
}
${
  call.vetoFacts.length > 0 &&
  html`<h3>${t('一票否决事项', 'Veto facts')}</h3>
<p>${joinedTitles(call, { t, b })}</p>`
}`;

const joinedTitles = ({ vetoFacts }: PublicCall, { t, b }: Pick<Reader, 't' | 'b'>): string =>
  vetoFacts.map(({ title }) => b(title)).join(t('；', '; '));

const evidence = (
  { t, b }: Reader,
  call: PublicCall,
): Markup => html`<h2>${t('申报材料', 'Papers')}</h2>
${
  call.evidence.length > 0 &&
  html`<ul>${call.evidence.map(
    ({
      title,
      required,
    }) => html`<li>${b(title)}${!required && t('（如有）', ' (where there is one)')}</li>
`,
  )}</ul>`
}`;

const contents = (
  { t, b }: Reader,
  form: Form,
): Markup => html`<h3>${t('申报表内容', 'What the form asks for')}</h3>
<ul class="columns">${form.sections.map(
  ({ title }) => html`<li>${b(title)}</li>
`,
)}</ul>`;

const results = (
  { t, b }: Reader,
  { outcomes, legalBasis, upstream }: PublicCall,
): Markup => html`<h2>${t('结果和依据', 'Outcomes and basis')}</h2>
<ul>${outcomes.map(
  ({
    title,
    legalBasis: basis,
  }) => html`<li>${b(title)}${basis !== undefined && html`<span class="soft">${t('（依据：', ' (by ')}${basis}${t('）', ')')}</span>`}</li>
`,
)}</ul>
${
  upstream !== undefined &&
  html`<p>${t('本批次承接上级申报：', 'It serves the higher level’s round: ')}${upstream.title}${upstream.number !== undefined && html`${t('（', ' (')}${upstream.number}${t('）', ')')}`}</p>`
}
<h3>${t('政策依据', 'Legal basis')}</h3>
<ul>${legalBasis.map((basis) => html`<li>${basis}</li>`)}</ul>`;

const facts = (reader: Reader, call: PublicCall): Markup => {
  const { t, b, moment, org, own, level } = reader;
  const { notice, window, extensions, tracks } = call;
  return html`<dl class="facts">
<dt>${t('申报时间', 'Window')}</dt>
<dd>${moment(window.opensAt)}${t('至', ' to ')}${moment(window.closesAt, 'closing')}
${extensions.map(({ to, document }) => html`<p class="soft">${t('经', 'Extended by ')}${document}${t('延期至', ' to ')}${moment(to, 'closing')}</p>`)}</dd>
<dt>${t('组织单位', 'Organised by')}</dt><dd>${org(call.office)}${t('（', ' (')}${level(call.level)}${t('）', ')')}</dd>
${notice !== undefined && html`<dt>${t('申报通知', 'Call notice')}</dt><dd>${own(`${notice.title}（${notice.number}）`)}</dd>`}
<dt>${t('申报方向', 'Tracks')}</dt><dd>${tracks.map(({ title }) => html`<p>${b(title)}</p>`)}</dd>
<dt>${t('申报主体', 'Who may file')}</dt><dd>${whoMayFile(reader, call)}</dd>
</dl>`;
};

const contact = ({ t }: Reader, call: PublicCall): Markup => {
  const { telephone, email, address } = call.contact;
  return html`<h2>${t('联系方式', 'Contact')}</h2>
<dl class="facts">
<dt>${t('咨询电话', 'Telephone')}</dt><dd>${telephone}</dd>
${email !== undefined && html`<dt>${t('电子邮箱', 'E-mail')}</dt><dd>${email}</dd>`}
${address !== undefined && html`<dt>${t('通信地址', 'Post')}</dt><dd>${address}</dd>`}
<dt>${t('监督电话', 'Supervision')}</dt><dd>${call.supervisionTelephone}</dd>
</dl>`;
};

export const callPage: PageDefinition = {
  path: '/open/calls/{id}',
  show: async ({ ports, params, reader }) => {
    const { call, form } = await shownCall(ports, params.id ?? '');
    const { t, b } = reader;
    return {
      title: b(call.title),
      main: html`<h1>${b(call.title)} ${stateMark(reader, call)}</h1>
${call.sample && html`<p class="box warn">${t('示例批次：仅供演示，不是真实的申报通知。', 'A sample round for demonstration, no real call.')}</p>`}
${facts(reader, call)}
${conditions(reader, call)}
${evidence(reader, call)}
${contents(reader, form)}
${results(reader, call)}
${contact(reader, call)}`,
    };
  },
};
