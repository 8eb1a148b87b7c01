import { instantAt, localDateOf } from '../../../workflows/calendar/instant.ts';
import { CONSEQUENCE, FINDING } from '../../../workflows/notice/finding.ts';
import type {
  PublicLine,
  PublicNotice,
  PublicObjections,
  PublicRound,
} from '../../../workflows/notice/publication/public-view.ts';
import { shownNotice } from '../views.ts';
import { html, type Markup, webAddress } from './html.ts';
import { noticeMark } from './notice-list.ts';
import type { PageDefinition } from './page.ts';
import type { Reader } from './reader.ts';
import { type Column, type Row, table } from './table.ts';

/**
 * From 00:00 of the first day to 24:00 of the last of any publication that lists the case, as
 * workflows/notice/objections.ts takes objections: a correction adds its days. The link stands in the latest line.
 */
export const takesObjections = (
  { withdrawn, rounds }: PublicNotice,
  { replacedBy, caseId }: PublicLine,
  at: string,
): boolean =>
  !withdrawn &&
  replacedBy === undefined &&
  rounds.some(
    ({ firstDay, endsAt, list }) =>
      at >= instantAt(firstDay, '00:00') &&
      at < endsAt &&
      list.some((listed) => listed.caseId === caseId),
  );

/** Counts and outcomes; who objected and what was said is nobody's to read. */
const objections = ({ t, b }: Reader, of: PublicObjections): Markup => {
  if (of.received === 0) return html`${t('无', 'none')}`;
  return html`${t(`收到${of.received}件`, `${of.received} received`)}
${of.open > 0 && html`<br>${t(`正在办理${of.open}件`, `${of.open} under way`)}`}
${of.notTakenIn > 0 && html`<br>${t(`不予受理${of.notTakenIn}件`, `${of.notTakenIn} not taken in`)}`}
${of.concluded.map(({ finding, consequence }) => html`<br>${b(FINDING[finding])}${t('，', ' · ')}${b(CONSEQUENCE[consequence])}`)}`;
};

const lineRow = (
  reader: Reader,
  notice: PublicNotice,
  round: PublicRound,
  { line, index, at, open }: { line: PublicLine; index: number; at: string; open: boolean },
): Row => {
  const { t, b, to, own, org } = reader;
  const { replacedBy, held = false } = line;
  const address = to(`/open/notices/${notice.noticeId}/cases/${line.caseId}/objection`);
  return {
    past: replacedBy !== undefined,
    cells: [
      index + 1,
      html`<span class="name">${own(line.name)}</span>${replacedBy !== undefined && html`<br><span class="mark">${t(`以第${replacedBy}次公示为准`, `see publication ${replacedBy}`)}</span>`}${held && html`<br><span class="mark">${t('暂缓办理', 'on hold')}</span>`}`,
      [line.applicant, ...(line.partners ?? [])].map(
        (id, place) => html`${place > 0 && t('、', ', ')}${org(id, round.firstDay)}`,
      ),
      b(line.outcome.title),
      objections(reader, line.objections),
      ...(open
        ? [
            takesObjections(notice, line, at)
              ? html`<a href="${address}">${t('提出异议', 'Object')}<span class="unseen">${t('：', ': ')}${own(line.name)}</span></a>`
              : '—',
          ]
        : []),
    ],
  };
};

/** The column of what can be done is there while something can. */
const columns = ({ t }: Reader, open: boolean): readonly Column[] => [
  { title: t('序号', 'No.') },
  { title: t('集群名称', 'Cluster'), names: true },
  { title: t('申报单位', 'Applicant') },
  { title: t('拟定结果', 'Proposed as') },
  { title: t('异议情况', 'Objections') },
  ...(open ? [{ title: t('办理', 'Do'), screenOnly: true }] : []),
];

/** How its days were counted, by the rule that they were counted by. */
const daysCounted = ({ t }: Reader, { countFirstDay }: PublicRound): string =>
  countFirstDay
    ? t('（首尾两日均计入，至末日24:00止）', ', both days included, until midnight of the last')
    : t(
        '（首日不计入，自次日起计，末日计入，至末日24:00止）',
        ', counted from the day after the first, until midnight of the last',
      );

const roundSection = (
  reader: Reader,
  notice: PublicNotice,
  round: PublicRound,
  at: string,
): Markup => {
  const { t, own, date } = reader;
  const open = round.list.some((line) => takesObjections(notice, line, at));
  const title =
    round.correction === undefined
      ? notice.rounds.length > 1
        ? t('首次公示', 'First publication')
        : t('公示名单', 'The list')
      : t(`更正公示（第${round.round}次公示）`, `Correction (publication ${round.round})`);
  return html`<section>
<h2>${title}</h2>
<p>${t('公示时间：', 'From ')}${date(round.firstDay)}${t('至', ' to ')}${date(round.lastDay)}${daysCounted(reader, round)}</p>
${round.correction !== undefined && html`<p>${t('更正内容：', 'What is corrected: ')}${own(round.correction.text)}<br>${t('更正原因：', 'Why: ')}${own(round.correction.reason)}</p>`}
${table(
  title,
  columns(reader, open),
  round.list.map((line, index) => lineRow(reader, notice, round, { line, index, at, open })),
)}
</section>`;
};

const facts = ({ t, own, org }: Reader, notice: PublicNotice): Markup => html`<dl class="facts">
<dt>${t('公示单位', 'Issued by')}</dt><dd>${org(notice.issuer, notice.rounds[0]?.firstDay)}</dd>
<dt>${t('公示依据', 'Basis')}</dt><dd>${notice.basis.map((basis) => html`<p>${own(basis)}</p>`)}</dd>
<dt>${t('评审程序', 'Steps passed')}</dt><dd>${own(notice.procedure)}</dd>
${
  notice.websites.length > 0 &&
  html`<dt>${t('政府网站', 'On the government’s site')}</dt><dd>${notice.websites.map((given) => {
    const address = webAddress(given);
    return html`<p>${address === undefined ? given : html`<a href="${address}" rel="noreferrer">${given}</a>`}</p>`;
  })}</dd>`
}
</dl>`;

const howToObject = ({ t, b, own }: Reader, notice: PublicNotice): Markup => {
  const { telephone, email, address } = notice.contact;
  return html`<section>
<h2>${t('异议的提出和保密', 'How to object, and what is kept secret')}</h2>
<p>${b(notice.howToObject)}</p>
<p>${t('在线提出的，点名单中的“提出异议”填写，收到后即有回执编号；也可以来信、来电、来访提出，信函以邮戳日期为准。异议人的身份和异议内容加密保存，只有办理人员可以查看，公开的只有件数和办理结果。匿名但附确凿证据的，作为问题线索移送机关纪委。', 'Online: choose “Object” in the list; a receipt number follows at once. By post, telephone or visit as well; a letter counts by its postmark. Who objects and what is said is stored encrypted and read only by those who handle it; only numbers and outcomes are public. What is anonymous but has solid evidence goes to supervision as a lead.')}</p>
<dl class="facts">
<dt>${t('受理电话', 'Telephone')}</dt><dd>${telephone}</dd>
${email !== undefined && html`<dt>${t('电子邮箱', 'E-mail')}</dt><dd>${email}</dd>`}
${address !== undefined && html`<dt>${t('通信地址', 'Post')}</dt><dd>${own(address)}</dd>`}
<dt>${t('监督电话', 'Supervision telephone')}</dt><dd>${notice.supervisionTelephone}</dd>
</dl>
</section>`;
};

const statusOf = ({ withdrawn, rounds }: PublicNotice): string =>
  withdrawn ? 'withdrawn' : rounds.length > 1 ? 'corrected' : 'published';

export const noticePage: PageDefinition = {
  path: '/open/notices/{id}',
  show: async ({ ports, params, reader }) => {
    const notice = await shownNotice(ports, params.id ?? '');
    const { t, own } = reader;
    const at = ports.now().toISOString();
    const days = {
      status: statusOf(notice),
      firstDay: notice.rounds[0]?.firstDay,
      lastDay: notice.rounds.at(-1)?.lastDay,
    };
    return {
      title: notice.title,
      main: html`<h1>${own(notice.title)} ${noticeMark(reader, days, localDateOf(at))}</h1>
${notice.withdrawn && html`<p class="box warn">${t('本公示已在首日之前撤回，所列名单不作为公示内容。', 'This notice was withdrawn before its first day: its list is not on notice.')}</p>`}
${facts(reader, notice)}
${[...notice.rounds].reverse().map((round) => roundSection(reader, notice, round, at))}
${howToObject(reader, notice)}`,
    };
  },
};
