import * as z from 'zod';
import { own } from '../../../engine/own.ts';
import type { Agenda } from '../../../workflows/calls/agenda-data.ts';
import type { DecisionBody } from '../../../workflows/calls/call-parts.ts';
import { votingInWords } from '../../../workflows/calls/voting.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { loadCases } from '../../kinds/load-cases.ts';
import { DocumentNotReady, type OrderDocument, WORD } from '../document.ts';
import { blank, type OfficialPaper, paragraph } from '../official-paper.ts';
import { fileName, fullName } from '../say.ts';
import { openEnded } from '../say-official.ts';
import { liveRound, meetingContext } from './live-round.ts';
import { type MeetingLine, meetingLines } from './meeting-lines.ts';

const Asked = z.object({ body: z.string().optional() });

interface AgendaText {
  readonly title: string;
  readonly body: DecisionBody;
  readonly agenda: Agenda;
  readonly lines: ReadonlyMap<string, MeetingLine>;
  readonly office: string;
}

const rowOf = (
  { lines }: AgendaText,
  { caseId, leaves }: Agenda['items'][number],
  index: number,
) => {
  const line = lines.get(caseId);
  const applicants = [line?.applicant ?? '', line?.partners ?? ''].filter((one) => one !== '');
  return [
    String(index + 1),
    line?.track ?? '',
    line?.name ?? '',
    applicants.join('、'),
    line?.position === undefined ? '—' : String(line.position),
    leaves.length === 0 ? '无' : leaves.join('、'),
  ];
};

/** 会议议程: what is before the meeting in which order, and who leaves for which item. */
const agendaPaper = (text: AgendaText): OfficialPaper => {
  const { title, body, agenda, office } = text;
  const { version, reason } = agenda;
  return {
    layout: 'plain',
    title: [`${body.title.zh}议程`],
    body: [
      paragraph(
        `会议审议${title}申报项目${agenda.items.length}个，时间`,
        blank('会议时间'),
        '，地点',
        blank('会议地点'),
        '。',
      ),
      ...(body.voting === undefined
        ? []
        : [paragraph(`票决规则：${votingInWords(body.voting).zh}。`)]),
      ...(reason === undefined ? [] : [paragraph(`议程调整说明：${openEnded(reason)}。`)]),
      {
        kind: 'table',
        columns: [
          { title: '序号', weight: 0.6, align: 'center' },
          { title: '申报方向', weight: 1.4 },
          { title: '集群名称', weight: 2.3 },
          { title: '申报单位', weight: 1.9 },
          { title: '综合排序', weight: 0.8, align: 'center' },
          { title: '审议本项时回避', weight: 2 },
        ],
        rows: agenda.items.map((item, index) => rowOf(text, item, index)),
      },
    ],
    annexes: [],
    signed: { org: office, date: blank('日期') },
    note: [`议程第${version}版`],
  };
};

/** The agenda of a body's meeting, as it stands: `?body=`, the last of the chain unless said. */
export const agendaWord: OrderDocument = async (context) => {
  const { ports, request } = context;
  const round = await liveRound(context, 'deliberation');
  const { call, state } = round;
  const asked = parse(Asked, { body: request.query.body });
  const body = call.decisionChain.find(
    ({ org }) => org === (asked.body ?? call.decisionChain.at(-1)?.org),
  );
  if (body === undefined) throw new NotFound('deliberation');
  const agenda = own(state.agendas, body.org);
  if (agenda === undefined)
    throw new DocumentNotReady({
      zh: '该机构的会议议程尚未编排，请先编排议程',
      en: 'this body’s meeting has no agenda yet: set it first',
    });
  const cases = await loadCases(
    ports,
    agenda.items.map(({ caseId }) => caseId),
  );
  const lines = meetingLines(cases.values(), meetingContext(ports, round));
  const paper = agendaPaper({
    title: call.title.zh,
    body,
    agenda,
    lines: new Map(lines.map((line) => [line.caseId, line])),
    office: fullName(ports.reference.orgs, call.office),
  });
  return {
    name: `${fileName(call.title.zh, body.title.zh, '议程')}.docx`,
    contentType: WORD,
    order: { as: 'official', paper },
  };
};
