import { NotFound } from '../../errors.ts';
import type { RouteContext } from '../../http/route.ts';
import { type OrderDocument, PDF, WORD } from '../document.ts';
import { fileName, fullName } from '../say.ts';
import { type LeadingList, leadingList } from './leading-list.ts';
import { casesOfRound, liveRound, meetingContext } from './live-round.ts';
import { meetingLines } from './meeting-lines.ts';
import { minutesPaper } from './minutes-paper.ts';

const listOf = async (context: RouteContext): Promise<LeadingList> => {
  const { ports } = context;
  const round = await liveRound(context, 'meeting');
  const { call } = round;
  const cases = await casesOfRound(ports, call);
  return {
    call,
    lines: meetingLines(cases.values(), meetingContext(ports, round)),
    office: fullName(ports.reference.orgs, call.office),
    at: ports.now().toISOString(),
  };
};

const listName = ({ call }: LeadingList): string => fileName(call.title.zh, '提请审议名单');

export const listPdf: OrderDocument = async (context) => {
  const list = await listOf(context);
  return {
    name: `${listName(list)}.pdf`,
    contentType: PDF,
    order: { as: 'pdf', paper: leadingList(list) },
  };
};

export const listWord: OrderDocument = async (context) => {
  const list = await listOf(context);
  return {
    name: `${listName(list)}.docx`,
    contentType: WORD,
    order: { as: 'word', paper: leadingList(list) },
  };
};

/** 会议纪要 of a body of the decision chain: `?body=`, the last one unless said. */
export const minutes: OrderDocument = async (context) => {
  const { ports, request } = context;
  const round = await liveRound(context, 'meeting');
  const { call } = round;
  const asked = request.query.body ?? call.decisionChain.at(-1)?.org;
  const body = call.decisionChain.find(({ org }) => org === asked);
  if (body === undefined) throw new NotFound();
  const { orgs } = ports.reference;
  const cases = await casesOfRound(ports, call);
  const paper = minutesPaper({
    call,
    body,
    bodyName: fullName(orgs, body.org),
    office: fullName(orgs, call.office),
    lines: meetingLines(cases.values(), meetingContext(ports, round)),
  });
  return {
    name: `${fileName(call.title.zh, body.document.zh, body.title.zh)}.docx`,
    contentType: WORD,
    order: { as: 'official', paper: paper },
  };
};
