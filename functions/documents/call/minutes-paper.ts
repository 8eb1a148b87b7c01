import type { ApplicationCall } from '../../../workflows/calls/call.ts';
import type { DecisionBody } from '../../../workflows/calls/call-parts.ts';
import { votingInWords } from '../../../workflows/calls/voting.ts';
import { listSections } from '../notice/list-sections.ts';
import {
  blank,
  NUMBER,
  type OfficialBlock,
  type OfficialPaper,
  paragraph,
} from '../official-paper.ts';
import { dateZh } from '../say.ts';
import { procedureOf } from '../say-official.ts';
import { decisionZh, type MeetingLine, votesZh } from './meeting-lines.ts';

export interface MinutesText {
  readonly call: ApplicationCall;
  readonly body: DecisionBody;
  /** Full names of the body and of the office that submits. */
  readonly bodyName: string;
  readonly office: string;
  /** What the meeting decided upon; before it, all that there is. */
  readonly lines: readonly MeetingLine[];
  /** As its decisions were recorded, where they were. */
  readonly document:
    | { readonly number: string; readonly title: string; readonly date: string }
    | undefined;
}

const table =
  ({ body, call }: MinutesText) =>
  (lines: readonly MeetingLine[]): OfficialBlock => ({
    kind: 'table',
    columns: [
      { title: '排序', weight: 0.7, align: 'center' },
      { title: '集群名称', weight: 2.6 },
      { title: '申报单位', weight: 2.2 },
      { title: '综合得分', weight: 1, align: 'center' },
      { title: '审议意见', weight: 2.2 },
      ...(body.voting === undefined ? [] : [{ title: '表决情况', weight: 2.1 }]),
    ],
    rows: lines.map((line) => [
      line.position === undefined ? '—' : String(line.position),
      line.name,
      [line.applicant, line.partners].filter((part) => part !== '').join('、'),
      line.total,
      decisionZh(line, body.org, call),
      ...(body.voting === undefined ? [] : [votesZh(line, body)]),
    ]),
  });

/** By track, one table each: what was ranked together stands together. */
const byTrack = (text: MinutesText): readonly OfficialBlock[] =>
  listSections(
    text.lines.map((line) => ({ ...line, outcome: '' })),
    table(text),
  );

const opinions = (text: MinutesText): readonly OfficialBlock[] => {
  const { lines, body, call } = text;
  const decided = lines.filter((line) => decisionZh(line, body.org, call) !== '');
  if (decided.length === 0) return [paragraph('会议认为，', blank('审议意见'), '。')];
  const said = [...new Set(decided.map((line) => decisionZh(line, body.org, call)))];
  const byVotes = votedZh(text, decided);
  const opinionsOf = said.map((opinion) => {
    const own = decided.filter((line) => decisionZh(line, body.org, call) === opinion);
    return paragraph(`${opinion}（${own.length}个）：${own.map(({ name }) => name).join('、')}。`);
  });
  return [...byVotes, ...opinionsOf];
};

/** Each application by its numbers, where the body decides by votes. */
const votedZh = (
  { body }: MinutesText,
  decided: readonly MeetingLine[],
): readonly OfficialBlock[] => {
  const { voting } = body;
  const voted = decided.filter((line) => votesZh(line, body) !== '');
  if (voting === undefined || voted.length === 0) return [];
  return [
    paragraph(`会议按照议事规则进行票决（${votingInWords(voting).zh}）。表决情况：`),
    ...voted.map((line) => paragraph(`${line.name}：${votesZh(line, body)}。`)),
  ];
};

const people = (label: string): OfficialBlock => paragraph(`${label}：`, blank('人员名单'));

/** 会议纪要 as a draft: what was before the meeting stands in it, what the meeting did is typed or was recorded. */
export const minutesPaper = (text: MinutesText): OfficialPaper => {
  const { call, bodyName, office, lines, body, document } = text;
  const scored = lines.filter(({ total }) => total !== '').length;
  return {
    layout: 'minutes',
    mark: `${bodyName}${body.document.zh.includes('纪要') ? body.document.zh : '会议纪要'}`,
    number: document?.number ?? NUMBER,
    title: document === undefined ? [`关于审议${call.title.zh}的会议纪要`] : [document.title],
    body: [
      paragraph(
        blank('会议时间'),
        '，',
        blank('主持人'),
        '在',
        blank('会议地点'),
        `主持召开会议，审议${call.title.zh}有关事项。现纪要如下：`,
      ),
      { kind: 'first', text: '一、听取汇报情况' },
      paragraph(
        `会议听取了${office}关于${call.title.zh}评审情况的汇报。${document === undefined ? '本批次共提交' : '本次会议审议'}申报项目${lines.length}个，${procedureOf({ ...call, decisionChain: [] })}，${scored}个项目完成评分，综合得分及排序见附件。`,
      ),
      { kind: 'first', text: '二、审议意见' },
      ...opinions(text),
      { kind: 'first', text: '三、有关要求' },
      paragraph(blank('议定事项')),
      people('出席'),
      people('列席'),
      people('请假'),
    ],
    annexes: [{ title: '申报项目综合得分及审议意见', blocks: byTrack(text) }],
    imprint: {
      copies: blank('分送单位'),
      printer: office,
      date: document === undefined ? blank('印发日期') : dateZh(document.date),
    },
  };
};
