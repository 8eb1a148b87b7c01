import { CASE_STATUS } from '../../../workflows/case/status.ts';
import { NOTICE_STATUS } from '../../../workflows/notice/publication/status.ts';
import { pageOf } from '../../http/paging.ts';
import { type NoticeEntry, shownNotices, today } from '../views.ts';
import { html, type Markup } from './html.ts';
import { more } from './more.ts';
import type { PageDefinition } from './page.ts';
import type { Reader } from './reader.ts';

type Days = Pick<NoticeEntry, 'status' | 'firstDay' | 'lastDay'>;

export const isCurrent = ({ status, firstDay = '', lastDay = '' }: Days, day: string): boolean =>
  status !== 'withdrawn' && firstDay <= day && day <= lastDay;

export const noticeMark = ({ t, b }: Reader, notice: Days, day: string): Markup => {
  if (notice.status === 'withdrawn')
    return html`<span class="mark warn">${b(NOTICE_STATUS.withdrawn)}</span>`;
  const corrected =
    notice.status === 'corrected' && html` <span class="mark">${b(NOTICE_STATUS.corrected)}</span>`;
  if (isCurrent(notice, day))
    return html`<span class="mark now">${b(CASE_STATUS.notice)}</span>${corrected}`;
  return (notice.firstDay ?? '') > day
    ? html`<span class="mark">${t('尚未开始', 'Not begun')}</span>${corrected}`
    : html`<span class="mark">${b(CASE_STATUS['notice-over'])}</span>${corrected}`;
};

/** A notice in a list. */
export const noticeItem = (reader: Reader, notice: NoticeEntry, day: string): Markup => {
  const { t, to, own, date } = reader;
  return html`<li><a href="${to(`/open/notices/${notice.id}`)}">${own(notice.title)}</a> ${noticeMark(reader, notice, day)}
<p>${t('公示时间：', 'From ')}${date(notice.firstDay ?? '')}${t('至', ' to ')}${date(notice.lastDay ?? '')}</p></li>
`;
};

/** The latest on top: a page of the list comes in the order of its keys. */
export const latestFirst = (notices: readonly NoticeEntry[]): readonly NoticeEntry[] =>
  [...notices].sort((a, b) => ((a.firstDay ?? '') < (b.firstDay ?? '') ? 1 : -1));

export const noticeListPage: PageDefinition = {
  path: '/open/notices',
  show: async ({ ports, request, reader }) => {
    const { t } = reader;
    const { items, next } = await shownNotices(ports, pageOf(request));
    const day = today(ports);
    return {
      title: t('公示', 'Public notices'),
      main: html`<h1>${t('公示', 'Public notices')}</h1>
<p class="lead">${t('公示期内，任何单位和个人均可对名单提出异议。', 'While a notice lasts, anybody may object to its list.')}</p>
${items.length === 0 ? html`<p>${t('目前没有公示。', 'There are no notices at present.')}</p>` : html`<ul class="items">${latestFirst(items).map((notice) => noticeItem(reader, notice, day))}</ul>`}
${more(reader, '/open/notices', next)}`,
    };
  },
};
