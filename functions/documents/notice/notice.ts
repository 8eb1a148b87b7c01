import * as z from 'zod';
import { noticePeriod } from '../../../workflows/calendar/deadline.ts';
import { LocalDate } from '../../../workflows/calendar/instant.ts';
import { type ApplicationCall, outcomeOf } from '../../../workflows/calls/call.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { noticeAggregate } from '../../../workflows/notice/index.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import type { RouteContext } from '../../http/route.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import { orgsAt } from '../../kinds/sent.ts';
import { casesOfRound, liveRound, meetingContext } from '../call/live-round.ts';
import { meetingLines } from '../call/meeting-lines.ts';
import { DocumentNotReady, type OrderDocument, WORD } from '../document.ts';
import { applicantsZh, fileName, fullName } from '../say.ts';
import { procedureOf } from '../say-official.ts';
import { noticePaper } from './notice-paper.ts';

/** A published notice for whoever may see it; what is on it is public, so everybody who signed in may. */
export const published = async ({ ports, request, params }: RouteContext) => {
  const person = await signedIn(ports, request);
  const stream = streamKey(noticeAggregate, params.id ?? '');
  const { state } = await rehydrate(ports, aggregates.notices, stream);
  const notice = state;
  if (notice.published === undefined) throw new NotFound('public');
  const { call } = await ports.reference.liveCall(notice.published.callId);
  if (call?.kind !== 'application') throw new NotFound('public');
  return { person, notice, published: notice.published, call };
};

const Round = z.object({ round: z.coerce.number().int().positive().optional() });

/** 公示 as it was published; `?round=` an earlier one, the latest unless said. */
export const noticeWord: OrderDocument = async (context) => {
  const { ports, request } = context;
  const { notice, published: of } = await published(context);
  const asked = parse(Round, { round: request.query.round }).round;
  const round = notice.rounds.find((one) => one.round === asked) ?? notice.rounds.at(-1);
  if (round === undefined || (asked !== undefined && round.round !== asked))
    throw new NotFound('public');
  const orgs = orgsAt(ports.reference.orgs, round.at);
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
    list: round.list.map((line) => ({
      name: line.name,
      applicant: applicantsZh(orgs, line),
      outcome: line.outcome.title.zh,
      track: line.track?.zh,
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

const NOTHING_PROPOSED = {
  zh: '目前没有列入拟定名单、待公示的项目',
  en: 'nothing is on the proposed list at present',
};

const outcomeZh = (call: ApplicationCall, kase: CaseState | undefined): string =>
  outcomeOf(call, kase?.review.outcome?.id ?? '')?.title.zh ?? '';

/** 公示 before it is published: what is on the proposed list now; `?firstDay=` computes the days. */
export const noticeDraft: OrderDocument = async (context) => {
  const { ports, request } = context;
  const round = await liveRound(context, 'drafts');
  const { call } = round;
  const { firstDay } = parse(Draft, { firstDay: request.query.firstDay });
  const cases = await casesOfRound(ports, call);
  const proposed = meetingLines(
    [...cases.values()].filter(({ status }) => status === 'proposed'),
    meetingContext(ports, round),
  );
  if (proposed.length === 0) throw new DocumentNotReady(NOTHING_PROPOSED);
  const { orgs, calendar } = ports.reference;
  const { days, unit, countFirstDay, issuer } = call.publicNotice;
  const rule = 'call.publicNotice.days';
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
    list: proposed.map(({ caseId, name, applicant, partners, track }) => {
      const kase = cases.get(caseId);
      const units = [applicant, partners].filter((part) => part !== '').join('、');
      return { name, applicant: units, outcome: outcomeZh(call, kase), track };
    }),
  });
  return {
    name: `${fileName(call.title.zh, '公示稿')}.docx`,
    contentType: WORD,
    order: { as: 'official', paper: paper },
  };
};
