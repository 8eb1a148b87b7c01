import { fieldAt } from '../../../workflows/calls/check-fields.ts';
import { officialNumber } from '../../../workflows/orgs/document.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { sentPaper, visibleBatch } from '../../views/batch.ts';
import { SummaryAsked, summaryOf } from '../../views/summary.ts';
import { DocumentNotReady, EXCEL, type OrderDocument } from '../document.ts';
import { fileName, fullName } from '../say.ts';

export const NOTHING_NOMINATED = {
  zh: '尚未提名，提名后生成',
  en: 'nothing is nominated yet',
};

const NUMERIC: readonly string[] = ['decimal', 'integer', 'ratio'];

/**
 * 推荐汇总表 in the columns that the upstream call gives, in its order, under its headings: the list as it stands, or with
 * `?document=` as it went out by that letter.
 */
export const summaryTable: OrderDocument = async ({ ports, request, params }) => {
  const batch = await visibleBatch(ports, request, params.id ?? '');
  const { opened } = batch.state;
  if (opened === undefined) throw new NotFound('batch');
  const { document } = parse(SummaryAsked, { document: request.query.document });
  const { title, rows } = await summaryOf(ports, batch, document);
  const sentAt = document === undefined ? undefined : sentPaper(batch, document).at;
  if (rows.length === 0) throw new DocumentNotReady(NOTHING_NOMINATED);
  const { call } = await ports.reference.liveCall(opened.callId);
  const form = call && ports.reference.form(call.form.id, call.form.version);
  const isNumber = (path: string): boolean => {
    if (path === 'case.rank') return true;
    const field = form && fieldAt(form, path.split('.').slice(0, 2).join('.'));
    return field !== undefined && NUMERIC.includes(field.type);
  };
  const columns = opened.upstream.summaryColumns.map(({ path, title: heading }) => ({
    title: heading.zh,
    number: isNumber(path),
    width: isNumber(path) ? 12 : 22,
  }));
  return {
    name: `${fileName('推荐汇总表', document ?? '', title)}.xlsx`,
    contentType: EXCEL,
    order: {
      as: 'lists',
      lists: [
        {
          name: '推荐汇总表',
          title: '推荐汇总表',
          remark: `推荐单位：${fullName(ports.reference.orgs, opened.unit, sentAt)}（盖章）　　　　对应通知：${title}${document === undefined ? '' : `　　　　推荐文件：${officialNumber(document)}`}`,
          columns,
          rows: rows.map(({ cells }) => cells),
        },
      ],
    },
  };
};
