import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Bilingual } from '../../../engine/bilingual.ts';
import { Refusal } from '../../../engine/refusal.ts';
import type { Receipt } from '../../../interface/public.ts';
import type {
  PublicLine,
  PublicNotice,
  PublicRound,
} from '../../../workflows/notice/publication/public-view.ts';
import { InvalidInput, NotFound, RequestError } from '../../door/errors.ts';
import { formBody } from '../../http/body.ts';
import { begunAt } from '../limits.ts';
import { takeObjection } from '../objecting.ts';
import { shownNotice } from '../views.ts';
import { html, type Markup } from './html.ts';
import { takesObjections } from './notice-page.ts';
import { faultSummary, objectionForm } from './objection-form.ts';
import { type Faults, faultsOf, objectionOf, type Written, writtenIn } from './objection-input.ts';
import type { PageDefinition, Showing, Shown } from './page.ts';

const PATH = '/open/notices/{id}/cases/{caseId}/objection';

interface Objected {
  readonly notice: PublicNotice;
  readonly round: PublicRound;
  readonly line: PublicLine;
}

/** The case as the latest round lists it. Throws NotFound. */
const objected = async ({ ports, params }: Showing): Promise<Objected> => {
  const notice = await shownNotice(ports, params.id ?? '');
  for (const round of [...notice.rounds].reverse()) {
    const line = round.list.find(({ caseId }) => caseId === params.caseId);
    if (line !== undefined) return { notice, round, line };
  }
  throw new NotFound('public');
};

const about = ({ reader }: Showing, { notice, round, line }: Objected): Markup => {
  const { t, b, own, org, to, date } = reader;
  return html`<dl class="facts">
<dt>${t('公示', 'Notice')}</dt><dd><a href="${to(`/open/notices/${notice.noticeId}`)}">${own(notice.title)}</a></dd>
<dt>${t('集群', 'Cluster')}</dt><dd>${own(line.name)}${t('（', ' (')}${org(line.applicant)}${t('）', ')')}</dd>
<dt>${t('拟定结果', 'Proposed as')}</dt><dd>${b(line.outcome.title)}</dd>
<dt>${t('公示时间', 'On notice')}</dt><dd>${date(round.firstDay)}${t('至', ' to ')}${date(round.lastDay)}</dd>
</dl>`;
};

const formPage = (
  showing: Showing,
  of: Objected,
  written: Written,
  { faults = {}, refused, status }: { faults?: Faults; refused?: Bilingual; status?: number },
): Shown => {
  const { reader, params } = showing;
  const { t, b, to } = reader;
  const faulty = refused !== undefined || Object.keys(faults).length > 0;
  const [id, caseId] = [params.id ?? '', params.caseId ?? ''].map(encodeURIComponent);
  const filled = { reader, written, faults };
  return {
    title: `${faulty ? t('需要改正：', 'To correct: ') : ''}${t('提出异议', 'Object')}`,
    script: 'proof',
    once: true,
    ...(status === undefined ? {} : { status }),
    main: html`<h1>${t('提出异议', 'Object')}</h1>
${about(showing, of)}
${refused !== undefined && html`<div class="box fault" role="alert"><p>${b(refused)}</p></div>`}
${faultSummary(filled)}
${objectionForm(
  filled,
  to(PATH.replace('{id}', id ?? '').replace('{caseId}', caseId ?? '')),
  `/public/notices/${id}/cases/${caseId}/files`,
)}`,
  };
};

const closedPage = (showing: Showing, of: Objected): Shown => {
  const { t } = showing.reader;
  return {
    title: t('提出异议', 'Object'),
    once: true,
    main: html`<h1>${t('提出异议', 'Object')}</h1>
${about(showing, of)}
<p class="box warn">${t('现在不在该名单的公示期内，不能在线提出异议；公示期内寄出的信函凭邮戳日期登记。如有问题，请向监督电话反映：', 'This list is not on notice now, so no objection can be sent; a letter posted within the days counts by its postmark. For anything else turn to supervision: ')}${of.notice.supervisionTelephone}</p>`,
  };
};

const EMPTY = { kind: '', grounds: '', who: '', name: '', contact: '', seal: '', evidence: [] };

export const objectionPage: PageDefinition = {
  path: PATH,
  show: async (showing) => {
    const of = await objected(showing);
    const { ports, request } = showing;
    // Whoever was turned away within the days still finds the form, as the refusal said.
    const at = (await begunAt(ports, request)) ?? ports.now().toISOString();
    return takesObjections(of.notice, of.line, at)
      ? formPage(showing, of, { ...EMPTY, key: randomUUID() }, {})
      : closedPage(showing, of);
  },
};

const receiptPage = (showing: Showing, of: Objected, { receipt, at }: Receipt): Shown => {
  const { t, moment, to } = showing.reader;
  const { telephone } = of.notice.contact;
  return {
    status: 201,
    title: t('异议已收到', 'The objection is received'),
    once: true,
    main: html`<h1>${t('异议已收到', 'The objection is received')}</h1>
<p>${t('回执编号', 'Receipt number')}</p>
<p class="receipt number">${receipt}</p>
<p>${t('收到时间：', 'Received: ')}${moment(at)}</p>
${about(showing, of)}
<p>${t('请记下或打印回执编号。补充材料、查询办理情况，请凭编号联系公示单位：', 'Keep or print the receipt number. To add something or to ask, turn to the issuer with it: ')}${telephone}</p>
<p>${t('办理结果在公示页面公开，只公开件数和结论，不公开异议人和异议内容。', 'The outcome is published with the notice, as number and finding alone.')}</p>
<p class="no-print"><a href="${to(`/open/notices/${of.notice.noticeId}`)}">${t('返回公示', 'Back to the notice')}</a></p>`,
  };
};

/** What a refusal or a limit says stands above the form, with all that was written still in it. */
const told = (error: unknown): { refused: Bilingual; status: number } | undefined => {
  if (error instanceof Refusal) return { refused: error.because, status: 409 };
  if (error instanceof NotFound || !(error instanceof RequestError)) return undefined;
  const refused = error instanceof InvalidInput ? UNFIT : error.because;
  return { refused, status: error.status };
};

const UNFIT: Bilingual = {
  zh: '填写的内容不符合要求，请核对各项后重新提交；证据材料最多20个',
  en: 'something does not fit: check each field and send again; at most 20 files of evidence',
};

export const sendObjectionPage: PageDefinition = {
  method: 'POST',
  path: PATH,
  show: async (showing) => {
    const { ports, request, params } = showing;
    const of = await objected(showing);
    const given = writtenIn(formBody(request));
    const written = { ...given, key: z.uuid().safeParse(given.key).data ?? randomUUID() };
    const faults = faultsOf(written);
    if (Object.keys(faults).length > 0)
      return formPage(showing, of, written, { faults, status: 400 });
    try {
      const given = { ...objectionOf(written), caseId: params.caseId };
      const sent = { noticeId: params.id ?? '', given, key: written.key };
      const receipt = await takeObjection(ports, request, sent);
      return receiptPage(showing, of, receipt);
    } catch (error) {
      const answer = told(error);
      if (answer === undefined) throw error;
      return formPage(showing, of, written, answer);
    }
  },
};
