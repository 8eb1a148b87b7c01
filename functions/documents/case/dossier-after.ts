import type { Recorded } from '../../../engine/event.ts';
import { own } from '../../../engine/own.ts';
import { roleName } from '../../../workflows/account/roles.ts';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { CONSEQUENCE, FINDING } from '../../../workflows/notice/finding.ts';
import { OBJECTION_STATUS } from '../../../workflows/notice/objection-kind.ts';
import type { OrgDirectory } from '../../../workflows/orgs/org.ts';
import { SELECTION } from '../../../workflows/recommendation/selection.ts';
import { type Block, gridOr, heading, text } from '../paper.ts';
import { dateZh, documentZh, fullName, momentZh, shortName } from '../say.ts';

/** Objections stand by date and outcome: who objected stays sealed. */
const noticeBlocks = ({ notice }: CaseState): readonly Block[] => {
  const { current } = notice;
  const objections = Object.values(notice.objections);
  if (current === undefined && objections.length === 0) return [];
  return [
    heading('公示'),
    ...(current === undefined
      ? []
      : [
          text(
            `公示期${dateZh(current.firstDay)}至${dateZh(current.lastDay)}${current.round > 1 ? `（第${current.round}次公示）` : ''}。`,
          ),
        ]),
    gridOr(
      '没有收到异议。',
      [
        { title: '收到日期' },
        { title: '办理情况', weight: 1.6 },
        { title: '核查结论' },
        { title: '处理' },
      ],
      objections.map(({ receivedOn, status, finding, consequence }) => [
        dateZh(receivedOn),
        OBJECTION_STATUS[status].zh,
        finding === undefined ? '' : FINDING[finding].zh,
        consequence === undefined ? '' : CONSEQUENCE[consequence].zh,
      ]),
    ),
  ];
};

const outcomeBlocks = (
  { notice, recommendation }: CaseState,
  orgs: OrgDirectory,
): readonly Block[] => {
  const { recognised } = notice;
  const { letter, to, rank, outcomes, withdrawn } = recommendation;
  const lines = [
    ...(recognised === undefined
      ? []
      : [
          `${documentZh(recognised.command.document)}公布：${recognised.command.title.zh}，自${dateZh(recognised.command.from)}起${recognised.command.to === undefined ? '' : `，有效期至${dateZh(recognised.command.to)}`}。`,
        ]),
    ...(letter === undefined
      ? []
      : [
          `以${documentZh(letter)}向${to === undefined ? '上级' : fullName(orgs, to)}推荐${rank === undefined ? '' : `，推荐排序第${rank}位`}。`,
        ]),
    ...(withdrawn === undefined
      ? []
      : [`以${documentZh(withdrawn.document)}撤回推荐，理由：${withdrawn.reason}。`]),
    ...outcomes.map(
      ({ body, outcome, document, at }) =>
        `${fullName(orgs, body, at)}评审结果：${SELECTION[outcome].zh}${document === undefined ? '' : `，见${documentZh(document)}`}。`,
    ),
  ];
  return lines.length === 0 ? [] : [heading('认定和推荐'), ...lines.map(text)];
};

/** An expert stands as that, without name or home. */
const actorZh = ({ header: { actor, at } }: Recorded, orgs: OrgDirectory): string => {
  const role = roleName(actor.role).zh;
  if (actor.role === 'expert' || actor.role === 'panel-chair') return role;
  if (actor.role === 'system') return role;
  const org = shortName(orgs, actor.org, at);
  return org.endsWith(role) ? org : `${org}（${role}）`;
};

const behalfZh = ({ header: { actor, at } }: Recorded, orgs: OrgDirectory): string =>
  actor.onBehalfOf === undefined ? '' : `代录：${fullName(orgs, actor.onBehalfOf.org, at)}`;

const timeline = (events: readonly Recorded[], orgs: OrgDirectory): readonly Block[] => [
  heading('办理过程'),
  gridOr(
    '无。',
    [
      { title: '序号', weight: 0.5, align: 'center' },
      { title: '时间', weight: 2 },
      { title: '事项', weight: 1.8 },
      { title: '办理单位', weight: 2.4 },
      { title: '备注', weight: 1.4 },
    ],
    events.map((recorded) => [
      String(recorded.header.seq),
      momentZh(recorded.header.at),
      own(caseAggregate.events, recorded.header.type)?.title.zh ?? recorded.header.type,
      actorZh(recorded, orgs),
      behalfZh(recorded, orgs),
    ]),
  ),
];

/** Notice, results and the timeline; `events` are those that the reader may read, numbered as the reader counts. */
export const afterBlocks = (
  kase: CaseState,
  events: readonly Recorded[],
  orgs: OrgDirectory,
): readonly Block[] => [
  ...noticeBlocks(kase),
  ...outcomeBlocks(kase, orgs),
  ...timeline(events, orgs),
];
