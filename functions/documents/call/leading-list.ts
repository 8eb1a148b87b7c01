import type { ApplicationCall } from '../../../workflows/calls/call.ts';
import { type Block, gridOr, heading, note, type Paper, text } from '../paper.ts';
import { momentZh } from '../say.ts';
import { decisionZh, type MeetingLine } from './meeting-lines.ts';

export interface LeadingList {
  readonly call: ApplicationCall;
  readonly lines: readonly MeetingLine[];
  readonly office: string;
  readonly at: string;
}

const place = ({ position, tied }: MeetingLine): string =>
  position === undefined ? '—' : `${position}${tied ? '（并列）' : ''}`;

const trackBlocks = (
  { call, lines }: LeadingList,
  { title }: ApplicationCall['tracks'][number],
): readonly Block[] => {
  const own = lines.filter(({ track }) => track === title.zh);
  if (own.length === 0) return [];
  const decided = call.decisionChain.filter(({ org }) =>
    own.some(({ decisions }) => decisions.some(({ body }) => body === org)),
  );
  return [
    heading(title.zh, 2),
    gridOr(
      '',
      [
        { title: '排序', weight: 0.7, align: 'center' },
        { title: '集群名称', weight: 2 },
        { title: '申报单位', weight: 1.6 },
        { title: '综合得分', weight: 0.9, align: 'right' },
        { title: '部门联审意见', weight: 2.4 },
        { title: '需说明的情况', weight: 2.4 },
        ...decided.map((body) => ({ title: body.title.zh, weight: 1.5 })),
        { title: '审议意见', weight: 1.2 },
      ],
      own.map((line) => [
        place(line),
        line.name,
        line.partners === '' ? line.applicant : `${line.applicant}（联合：${line.partners}）`,
        line.total,
        line.departments,
        line.remarks,
        ...decided.map(({ org }) => decisionZh(line, org, call)),
        '',
      ]),
    ),
  ];
};

/** 提请审议名单: what most of the leading group reads on paper, with a column to write in. */
export const leadingList = (list: LeadingList): Paper => ({
  title: `${list.call.title.zh}提请审议名单`,
  across: true,
  blocks: [
    text(
      `提请单位：${list.office}。本批次共提交申报项目${list.lines.length}个，已评分${list.lines.filter(({ total }) => total !== '').length}个。`,
    ),
    ...list.call.tracks.flatMap((track) => trackBlocks(list, track)),
    note(
      '排序按本批次评分标准和并列规则由系统计算，各申报方向评分全部结束后锁定，不因打印时间改变；与排序不一致的，须附调整排序说明。',
    ),
  ],
  foot: `内部资料，公示前不得外传　${momentZh(list.at)}打印`,
  at: list.at,
});
