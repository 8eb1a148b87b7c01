import { reads } from '../../../workflows/case/reader.ts';
import { FILE_KIND } from '../../../workflows/submission/file-kind.ts';
import { NotFound } from '../../door/errors.ts';
import { visibleOrPast } from '../../views/visible.ts';
import { DocumentNotReady, type OrderDocument, PDF } from '../document.ts';
import { gridOr, heading, note, type Paper, text } from '../paper.ts';
import { fileName, fullName, fullNames, momentZh, sizeZh } from '../say.ts';
import { evidenceList, type ListedFile, papersOnce } from './evidence-list.ts';
import { formOf, identityOf } from './filled-form.ts';

export interface Receipt {
  readonly number: string;
  readonly checkCode: string;
  readonly filedAt: string;
  readonly name: string;
  readonly call: string;
  readonly office: string;
  readonly applicant: string;
  readonly partners: string;
  readonly files: readonly ListedFile[];
}

const HASH = 16;

const factsOf = (receipt: Receipt) => [
  { label: '回执编号', value: receipt.number },
  { label: '申报批次', value: receipt.call },
  { label: '集群名称', value: receipt.name },
  { label: '申报单位', value: receipt.applicant },
  ...(receipt.partners === '' ? [] : [{ label: '联合申报单位', value: receipt.partners }]),
  { label: '提交时间', value: momentZh(receipt.filedAt) },
  { label: '版本校验码', value: receipt.checkCode },
  { label: '接收单位', value: receipt.office },
];

/** 回执: that it was filed, when, in which version, with what; what a clerk shows who asks. */
export const receiptPaper = (receipt: Receipt): Paper => ({
  title: '申报材料接收回执',
  blocks: [
    { kind: 'facts', rows: factsOf(receipt) },
    text(
      '上述申报材料已通过系统提交。提交不等于受理，是否受理以形式审查结果为准；提交时的版本留存备查，以版本校验码为准。',
    ),
    heading('随附材料', 2),
    gridOr(
      '无随附材料。',
      [
        { title: '序号', weight: 0.6, align: 'center' },
        { title: '材料名称', weight: 3 },
        { title: '类别', weight: 1.5 },
        { title: '大小', weight: 1, align: 'right' },
        { title: 'SHA-256校验值（前16位）', weight: 2.2 },
      ],
      receipt.files.map(({ name, kind, size, sha256 }, index) => [
        String(index + 1),
        name,
        FILE_KIND[kind].zh,
        sizeZh(size),
        sha256.slice(0, HASH),
      ]),
    ),
    note('本回执由系统根据提交记录生成，不加盖印章，可凭回执编号向接收单位核对。'),
  ],
  foot: `回执编号 ${receipt.number}`,
  at: receipt.filedAt,
});

export const receipt: OrderDocument = async ({ ports, request, params }) => {
  const visible = await visibleOrPast(ports, request, params.id ?? '', 'filing');
  if (!reads(visible, 'filing')) throw new NotFound('filing');
  const { name, applicant, partners } = identityOf(visible);
  const { filed } = visible.shown.submission;
  if (filed === undefined)
    throw new DocumentNotReady({
      zh: '尚未提交，提交后生成回执',
      en: 'not filed yet: the receipt comes with the filing',
    });
  const { orgs } = ports.reference;
  const files = evidenceList(visible, formOf(ports, visible));
  const paper = receiptPaper({
    number: filed.receipt,
    checkCode: filed.checkCode,
    filedAt: filed.at,
    name,
    call: visible.call.title.zh,
    office: fullName(orgs, visible.call.office, filed.at),
    applicant: fullName(orgs, applicant, filed.at),
    partners: fullNames(orgs, partners, filed.at),
    files: papersOnce(files.filter(({ at }) => at <= filed.at)),
  });
  return {
    name: `${fileName(name, '回执', filed.receipt)}.pdf`,
    contentType: PDF,
    order: { as: 'pdf', paper },
  };
};
