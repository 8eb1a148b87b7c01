import { z } from 'zod';
import { fieldAt } from '../../../workflows/calls/check-fields.ts';
import {
  LetterKind as Kind,
  type LetterKind,
  standing,
} from '../../../workflows/recommendation/letter.ts';
import { nominees } from '../../../workflows/recommendation/stream/state.ts';
import { summaryOf, visibleBatch } from '../../api/summary.ts';
import { NotFound } from '../../errors.ts';
import { parse } from '../../http/body.ts';
import { DocumentNotReady, EXCEL, type OrderDocument, WORD } from '../document.ts';
import { fileName, fullName, fullNames } from '../say.ts';
import { procedureOf } from '../say-official.ts';
import { letterPaper } from './letter-paper.ts';

const NOTHING_NOMINATED = {
  zh: '尚未提名，提名后生成',
  en: 'nothing is nominated yet',
};

const NUMERIC: readonly string[] = ['decimal', 'integer', 'ratio'];

/** 推荐汇总表 in the columns that the upstream call gives, in its order, under its headings. */
export const summaryTable: OrderDocument = async ({ ports, request, params }) => {
  const batch = await visibleBatch(ports, request, params.id ?? '');
  const { opened } = batch;
  if (opened === undefined) throw new NotFound();
  const { title, rows } = await summaryOf(ports, batch);
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
    name: `${fileName('推荐汇总表', title)}.xlsx`,
    contentType: EXCEL,
    order: {
      as: 'lists',
      lists: [
        {
          name: '推荐汇总表',
          title: '推荐汇总表',
          remark: `推荐单位：${fullName(ports.reference.orgs, opened.unit)}（盖章）　　　　对应通知：${title}`,
          columns,
          rows: rows.map(({ cells }) => cells),
        },
      ],
    },
  };
};

/** What the standing of the two bodies allows, the plainest first: 请示 upward, 函 beside, 文件 to all else. */
const KIND: Readonly<Record<ReturnType<typeof standing>, LetterKind>> = {
  'directly-above': '请示',
  above: '文件',
  beside: '函',
  below: '文件',
};

const Asked = z.object({ kind: Kind.optional() });

/** 请示, 推荐函 or 文件: `?kind=`, else what was sent, else what the standing of the two bodies allows. */
export const letter: OrderDocument = async ({ ports, request, params }) => {
  const batch = await visibleBatch(ports, request, params.id ?? '');
  const { opened } = batch;
  if (opened === undefined) throw new NotFound();
  const listed = nominees(batch);
  if (listed.length === 0) throw new DocumentNotReady(NOTHING_NOMINATED);
  const { call } = await ports.reference.liveCall(opened.callId);
  if (call === undefined) throw new NotFound();
  const { orgs } = ports.reference;
  const { kind: asked } = parse(Asked, { kind: request.query.kind });
  const sent = batch.letters[0]?.document;
  const between = standing(orgs, opened.unit, opened.upstream.issuer);
  const kind = asked ?? sent?.kind ?? KIND[between];
  const paper = letterPaper({
    kind,
    upward: kind === '请示' || between === 'above' || between === 'directly-above',
    unit: fullName(orgs, opened.unit),
    to: fullName(orgs, opened.upstream.issuer),
    upstream: { title: opened.upstream.title, number: opened.upstream.number },
    procedure: procedureOf(call),
    approvals: batch.approvals.map(({ body, document }) => ({
      body: fullName(orgs, body),
      document,
    })),
    nominees: listed.map(({ rank, name, applicant, partners }) => ({
      rank,
      name,
      applicant: fullName(orgs, applicant),
      partners: fullNames(orgs, partners),
    })),
    telephone: call.publicNotice.contact.telephone,
    document: kind === sent?.kind ? sent : undefined,
  });
  return {
    name: `${fileName(`推荐${kind}稿`, opened.upstream.title)}.docx`,
    contentType: WORD,
    order: { as: 'official', paper: paper },
  };
};
