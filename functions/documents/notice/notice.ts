import { z } from 'zod';
import { noticePeriod } from '../../../workflows/calendar/deadline.ts';
import { LocalDate } from '../../../workflows/calendar/instant.ts';
import { type Call, outcomeOf } from '../../../workflows/calls/call.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { type NoticeStreamState, noticeAggregate } from '../../../workflows/notice/index.ts';
import { aggregates, streamKey } from '../../catalogue.ts';
import { NotFound } from '../../errors.ts';
import { rehydrate } from '../../history.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import type { RouteContext } from '../../http/route.ts';
import { loadCases } from '../../load-cases.ts';
import { runs, watches } from '../../standing.ts';
import { casesOfRound, liveRound, meetingContext } from '../call/live-round.ts';
import { meetingLines } from '../call/meeting-lines.ts';
import { DocumentNotReady, type OrderDocument, WORD } from '../document.ts';
import { fileName, fullName } from '../say.ts';
import { procedureOf } from '../say-official.ts';
import { noticePaper } from './notice-paper.ts';
import { recognitionPaper } from './recognition-paper.ts';

/** A published notice for whoever may see it; what is on it is public, so everybody who signed in may. */
const published = async ({ ports, request, params }: RouteContext) => {
  const person = await signedIn(ports, request);
  const stream = streamKey(noticeAggregate, params.id ?? '');
  const { state } = await rehydrate(ports, aggregates.notices, stream);
  const notice = state as NoticeStreamState;
  if (notice.published === undefined) throw new NotFound();
  const { call } = await ports.reference.liveCall(notice.published.callId);
  if (call === undefined) throw new NotFound();
  return { person, notice, published: notice.published, call };
};

const Round = z.object({ round: z.coerce.number().int().positive().optional() });

/** 公示 as it was published; `?round=` an earlier one, the latest unless said. */
export const noticeWord: OrderDocument = async (context) => {
  const { ports, request } = context;
  const { notice, published: of } = await published(context);
  const asked = parse(Round, { round: request.query.round }).round;
  const round = notice.rounds.find((one) => one.round === asked) ?? notice.rounds.at(-1);
  if (round === undefined || (asked !== undefined && round.round !== asked)) throw new NotFound();
  const { orgs } = ports.reference;
  const paper = noticePaper({
    title: of.title,
    issuer: fullName(orgs, of.issuer),
    basis: of.basis,
    procedure: of.procedure,
    period: { firstDay: round.firstDay, lastDay: round.lastDay },
    // As they were counted: the call may have been revised since.
    rules: round.why,
    contact: of.contact,
    supervisionTelephone: of.supervisionTelephone,
    list: round.list.map(({ name, applicant, outcome }) => ({
      name,
      applicant: fullName(orgs, applicant),
      outcome: outcome.title.zh,
    })),
    correction: round.correction,
  });
  return {
    name: `${fileName(of.title, round.round > 1 ? `第${round.round}次` : '')}.docx`,
    contentType: WORD,
    order: { as: 'official', paper: paper },
  };
};

const Draft = z.object({ firstDay: LocalDate.optional() });

/** 公示 before it is published: what is on the proposed list now; `?firstDay=` computes the days. */
export const noticeDraft: OrderDocument = async (context) => {
  const { ports, request } = context;
  const round = await liveRound(context, 'office');
  const { call } = round;
  const { firstDay } = parse(Draft, { firstDay: request.query.firstDay });
  const cases = await casesOfRound(ports, call);
  const proposed = meetingLines(
    [...cases.values()].filter(({ status }) => status === 'proposed'),
    meetingContext(ports, round),
  );
  if (proposed.length === 0)
    throw new DocumentNotReady({
      zh: '目前没有列入拟定名单、待公示的项目',
      en: 'nothing is on the proposed list at present',
    });
  const { orgs, calendar } = ports.reference;
  const { days, unit, countFirstDay, issuer } = call.publicNotice;
  const rule = 'call.publicNotice.days';
  const outcomeZh = ({ review }: CaseState): string =>
    outcomeOf(call, review.outcome?.id ?? '')?.title.zh ?? '';
  const paper = noticePaper({
    title: undefined,
    issuer: fullName(orgs, issuer),
    basis: call.legalBasis,
    procedure: procedureOf(call),
    period:
      firstDay === undefined
        ? undefined
        : noticePeriod({ firstDay, days, unit, countFirstDay, calendar, rule }),
    rules: call.publicNotice,
    contact: call.publicNotice.contact,
    supervisionTelephone: call.publicNotice.supervisionTelephone,
    list: proposed.map(({ caseId, name, applicant }) => {
      const kase = cases.get(caseId);
      return { name, applicant, outcome: kase === undefined ? '' : outcomeZh(kase) };
    }),
  });
  return {
    name: `${fileName(call.title.zh, '公示稿')}.docx`,
    contentType: WORD,
    order: { as: 'official', paper: paper },
  };
};

/** On the list once its notice is over: an objection that is open holds its case alone. */
const RECOGNISED: readonly CaseState['status'][] = ['notice-over', 'recognised', 'listed'];
/** Not on it and expected later. */
const HELD: readonly CaseState['status'][] = ['notice', 'proposed'];

const lineOf = (call: Call, applicant: string, name: string, kase: CaseState) => {
  const { recognised } = kase.notice;
  return {
    name,
    applicant,
    outcome:
      recognised?.command.title.zh ??
      outcomeOf(call, kase.review.outcome?.id ?? '')?.title.zh ??
      '',
    validTo: recognised?.command.to,
  };
};

/** 认定文件 (公布名单) of what came through this notice; the office's and the auditors' until it is issued. */
export const recognitionWord: OrderDocument = async (context) => {
  const { ports } = context;
  const { person, notice, published: of, call } = await published(context);
  if (!runs(person, call) && !watches(person)) throw new NotFound();
  const listed = notice.rounds.flatMap(({ list }) => list);
  const lines = [...new Map(listed.map((line) => [line.caseId, line])).values()];
  const cases = await loadCases(
    ports,
    lines.map(({ caseId }) => caseId),
  );
  const withStatus = (wanted: readonly CaseState['status'][]) =>
    lines.flatMap((line) => {
      const kase = cases.get(line.caseId);
      return kase !== undefined && wanted.includes(kase.status) ? [{ line, kase }] : [];
    });
  const through = withStatus(RECOGNISED);
  const first = notice.rounds[0];
  if (through.length === 0 || first === undefined)
    throw new DocumentNotReady({
      zh: '公示期满后方可起草认定文件',
      en: 'drafted once the notice is over',
    });
  const { orgs } = ports.reference;
  const documents = through.flatMap(({ kase }) => kase.notice.recognised?.command.document ?? []);
  const [document] = documents;
  const paper = recognitionPaper({
    issuer: fullName(orgs, of.issuer),
    noticeTitle: of.title,
    period: { firstDay: first.firstDay, lastDay: notice.rounds.at(-1)?.lastDay ?? first.lastDay },
    basis: of.basis,
    procedure: of.procedure,
    validityYears: call.validityYears,
    lines: through.map(({ line, kase }) =>
      lineOf(call, fullName(orgs, line.applicant), line.name, kase),
    ),
    held: withStatus(HELD).map(({ line }) => line.name),
    document: documents.every(({ number }) => number === document?.number) ? document : undefined,
  });
  return {
    name: `${fileName('认定文件稿', of.title)}.docx`,
    contentType: WORD,
    order: { as: 'official', paper: paper },
  };
};
