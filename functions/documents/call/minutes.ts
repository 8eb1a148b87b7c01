import * as z from 'zod';
import { own } from '../../../engine/own.ts';
import type { Agenda } from '../../../workflows/calls/agenda-data.ts';
import type { DecisionBody } from '../../../workflows/calls/call-parts.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { officialNumber } from '../../../workflows/orgs/document.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { type Rehydrated, rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { orgsAt, sentBy } from '../../kinds/sent.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { type OrderDocument, WORD } from '../document.ts';
import { fileName, fullName } from '../say.ts';
import { headsOfRound, type LiveRound, liveRound, meetingContext } from './live-round.ts';
import { type MeetingLine, meetingLines } from './meeting-lines.ts';
import { minutesPaper } from './minutes-paper.ts';

const stateOf = ({ state }: { readonly state: CaseState }) => state;

const bodyOf = ({ call }: LiveRound, asked: string | undefined): DecisionBody => {
  const wanted = asked ?? call.decisionChain.at(-1)?.org;
  const body = call.decisionChain.find(({ org }) => org === wanted);
  if (body === undefined) throw new NotFound('deliberation');
  return body;
};

/** The number that all decisions of this body in the round bear, where it is one. */
const onlyNumber = (
  cases: readonly Rehydrated<CaseState>[],
  { org }: DecisionBody,
): string | undefined => {
  const numbers = cases.flatMap((held) =>
    stateOf(held)
      .review.decisions.filter(({ body }) => body === org)
      .map(({ document }) => document.number),
  );
  const [first] = numbers;
  return numbers.every((number) => number === first) ? first : undefined;
};

/** What one meeting decided, each application as it stood then. Throws NotFound where it decided nothing. */
const decidedBy = (
  cases: readonly Rehydrated<CaseState>[],
  body: DecisionBody,
  number: string,
  orgs: Ports['reference']['orgs'],
) => {
  const decided = cases
    .map((held) => sentBy(held, ['DecisionRecorded'], number))
    .filter((sent) => sent !== undefined)
    .filter((sent) => stateOf(sent).review.decisions.at(-1)?.body === body.org);
  const [first] = decided;
  if (first === undefined) throw new NotFound('deliberation');
  return {
    cases: decided.map(stateOf),
    document: stateOf(first).review.decisions.at(-1)?.document,
    orgs: orgsAt(orgs, first.at),
  };
};

/** As the meeting went through them, where its body has an agenda; else by track and ranking, as they are given. */
const inOrderOf = (
  agenda: Agenda | undefined,
  lines: readonly MeetingLine[],
): readonly MeetingLine[] => {
  const places = new Map(agenda?.items.map(({ caseId }, index) => [caseId, index] as const));
  const placeOf = ({ caseId }: MeetingLine) => places.get(caseId) ?? Number.MAX_SAFE_INTEGER;
  return [...lines].sort((a, b) => placeOf(a) - placeOf(b));
};

const Asked = z.object({
  body: z.string().optional(),
  document: z.string().min(2).max(60).optional(),
});

/**
 * 会议纪要 of a body of the decision chain: `?body=`, the last one unless said. `?document=` is what one meeting decided;
 * unless said it is the only one there was, or a draft over the whole round.
 */
export const minutes: OrderDocument = async (context) => {
  const { ports, request } = context;
  const round = await liveRound(context, 'deliberation');
  const { call } = round;
  const asked = parse(Asked, { body: request.query.body, document: request.query.document });
  const body = bodyOf(round, asked.body);
  const all = await tenAtATime(await headsOfRound(ports, call), ({ stream }) =>
    rehydrate(ports, aggregates.cases, stream),
  );
  const number = asked.document ?? onlyNumber(all, body);
  const met =
    number === undefined
      ? { cases: all.map(stateOf), document: undefined, orgs: ports.reference.orgs }
      : decidedBy(all, body, officialNumber(number), ports.reference.orgs);
  const paper = minutesPaper({
    call,
    body,
    bodyName: fullName(met.orgs, body.org),
    office: fullName(met.orgs, call.office),
    lines: inOrderOf(
      own(round.state.agendas, body.org),
      meetingLines(met.cases, { ...meetingContext(ports, round), orgs: met.orgs }),
    ),
    document: met.document,
  });
  return {
    name: `${fileName(call.title.zh, body.document.zh, body.title.zh, number ?? '')}.docx`,
    contentType: WORD,
    order: { as: 'official', paper },
  };
};
