import type { RouteContext } from '../../http/route.ts';
import { type OrderDocument, PDF, WORD } from '../document.ts';
import { fileName, fullName } from '../say.ts';
import { type LeadingList, leadingList } from './leading-list.ts';
import { casesOfRound, liveRound, meetingContext } from './live-round.ts';
import { meetingLines } from './meeting-lines.ts';

const listOf = async (context: RouteContext): Promise<LeadingList> => {
  const { ports } = context;
  const round = await liveRound(context, 'deliberation');
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
