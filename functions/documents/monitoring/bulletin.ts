import * as z from 'zod';
import { type Instant, localDateOf } from '../../../workflows/calendar/instant.ts';
import type { Call, MonitoringCall } from '../../../workflows/calls/call.ts';
import { lastDayOf } from '../../../workflows/calls/period.ts';
import type { IssuedBulletin } from '../../../workflows/calls/state.ts';
import type { Decimal } from '../../../workflows/decimal/decimal.ts';
import { totalsOf } from '../../../workflows/monitoring/figures.ts';
import { revisionsIn } from '../../../workflows/monitoring/revisions.ts';
import { withheldIn } from '../../../workflows/monitoring/withheld.ts';
import { officialNumber } from '../../../workflows/orgs/document.ts';
import { indicatorOf } from '../../../workflows/registers/figures/indicators.ts';
import { countedInSeveral } from '../../../workflows/review/report/claimed.ts';
import { NotFound } from '../../door/errors.ts';
import { confirmedHashes, contentsOf } from '../../door/frozen-parts.ts';
import { parse } from '../../http/body.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { orgsAt, sentBy } from '../../kinds/sent.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { firmsOf } from '../../views/cells.ts';
import { roundsOfOffice } from '../../views/rounds-of-office.ts';
import { anyRound } from '../call/live-round.ts';
import { DocumentNotReady, type OrderDocument, WORD } from '../document.ts';
import { fileName, fullName } from '../say.ts';
import { type BulletinText, bulletinPaper } from './bulletin-paper.ts';
import { type RoundThen, roundThen } from './round-figures.ts';
import { standingOf } from './standing.ts';

export const NOTHING_CONFIRMED = {
  zh: '本期尚无已核定的数据，核定后生成',
  en: 'nothing of this period is confirmed yet: it is made once something is',
};

/** When the office last told of figures before: in this round, or in any of its rounds of reports. */
const lastTold = async (
  ports: Ports,
  { office }: Pick<Call, 'office'>,
  before: Instant,
): Promise<Instant | undefined> => {
  const told = (await roundsOfOffice(ports, office)).flatMap(({ bulletins }) =>
    bulletins.map(({ at }) => at).filter((at) => at < before),
  );
  return told.toSorted().at(-1);
};

/** What was revised since: of earlier periods, and of this one where it was told already. */
const revisionsOf = (
  { indicators, reports, call, at }: RoundThen,
  since: Instant | undefined,
  told: readonly IssuedBulletin[],
) => {
  if (since === undefined) return [];
  const nameOf = namesOf(reports);
  return indicators.flatMap(({ clusterId, indicator, state, events }) =>
    revisionsIn(state, events, { since, until: at })
      .filter(({ period }) => told.length > 0 || period !== call.period)
      .map((revision) => {
        const known = indicatorOf(indicator);
        const [title, unit] = [known?.title.zh ?? indicator, known?.unit ?? ''];
        return { ...revision, clusterId, cluster: nameOf(clusterId), title, unit };
      }),
  );
};

const namesOf = (reports: RoundThen['reports']) => {
  const names = new Map(reports.map(({ identity }) => [identity.clusterId, identity.name]));
  return (clusterId: string): string => names.get(clusterId) ?? clusterId;
};

/** What enterprises that several clusters report were counted for beyond once, of the figures that have such lists. */
const countedTwice = async (ports: Ports, { call, reports, lines }: RoundThen) => {
  const again = new Map<string, Decimal>();
  for (const { lead, firms } of call.joint) {
    if (firms === undefined) continue;
    // A department's own figure does not rest on the unit's list.
    const ofUnits = reports.filter(({ identity: { clusterId, applicant } }) =>
      lines.some(
        ({ figure, ...line }) =>
          line.clusterId === clusterId && line.indicator === lead && figure.source === applicant,
      ),
    );
    const contents = await tenAtATime(ofUnits, ({ identity: { caseId }, kase }) =>
      contentsOf(ports, streamKey(aggregates.cases, caseId), confirmedHashes(kase)),
    );
    again.set(`${lead} ${call.scope}`, countedInSeveral(contents, firms));
  }
  return (indicator: string, scope: string): Decimal => again.get(`${indicator} ${scope}`) ?? '0';
};

interface Going {
  readonly call: MonitoringCall;
  readonly at: Instant;
  readonly document: IssuedBulletin['document'] | undefined;
  /** Bulletins of the round before it. */
  readonly told: readonly IssuedBulletin[];
}

/** A bulletin as it went out, by the rules of that day; or what one would say now. Throws NotFound. */
const goingOut = async (ports: Ports, id: string, asked: string | undefined): Promise<Going> => {
  const held = await rehydrate(ports, aggregates.calls, streamKey(aggregates.calls, id));
  const sent = asked === undefined ? undefined : sentBy(held, ['BulletinIssued'], asked);
  const { call, bulletins } = (sent ?? held).state;
  if (call?.kind !== 'monitoring') throw new NotFound('drafts');
  if (asked === undefined)
    return { call, at: ports.now().toISOString(), document: undefined, told: bulletins };
  const number = officialNumber(asked);
  const issued = bulletins.find(({ document }) => document.number === number);
  if (sent === undefined || issued === undefined) throw new NotFound('drafts');
  const { document } = issued;
  return { call, at: issued.at, document, told: bulletins.filter((one) => one.at < issued.at) };
};

/** How many enterprises each cluster had on the day on which it is told. */
const firmsThen = async (ports: Ports, { reports, at }: RoundThen) => {
  const clusters = [...new Set(reports.map(({ identity }) => identity.clusterId))];
  const found = await tenAtATime(
    clusters,
    async (id) => [id, await firmsOf(ports, id, localDateOf(at))] as const,
  );
  return new Map(found);
};

const textOf = async (ports: Ports, { call, at, document, told }: Going): Promise<BulletinText> => {
  const form = ports.reference.form(call.form.id, call.form.version);
  if (form === undefined) throw new NotFound('drafts');
  const round = await roundThen(ports, call, form, at);
  if (round.lines.length === 0) throw new DocumentNotReady(NOTHING_CONFIRMED);
  const orgs = orgsAt(ports.reference.orgs, document === undefined ? undefined : at);
  const nameOf = namesOf(round.reports);
  const withheld = withheldIn(round.lines, await firmsThen(ports, round));
  const totals = totalsOf(round.lines, await countedTwice(ports, round));
  const revisions = revisionsOf(round, await lastTold(ports, call, at), told);
  return {
    issuer: fullName(orgs, call.office),
    period: call.period,
    asOf: lastDayOf(call.period),
    at,
    basis: call.legalBasis,
    standing: standingOf(round.reports, orgs, at),
    namesLate: call.bulletin.namesLate,
    totals: totals.map((of) => ({ ...of, withheld: withheld.total(of.indicator, of.scope) })),
    lines: round.lines.map((line) => ({
      ...line,
      cluster: nameOf(line.clusterId),
      withheld: withheld.line(line),
    })),
    revisions: revisions.map((of) => ({ ...of, withheld: withheld.cluster(of.clusterId) })),
    document,
  };
};

const Asked = z.object({ document: z.string().min(2).max(60).optional() });

/** 通报 of a period: `?document=` as it went out by that document; unless said, a draft of what is confirmed now. */
export const bulletin: OrderDocument = async (context) => {
  const { ports, request, params } = context;
  const { call } = await anyRound(context, 'drafts');
  const { document } = parse(Asked, { document: request.query.document });
  const going = await goingOut(ports, params.id ?? '', document);
  const paper = bulletinPaper(await textOf(ports, going));
  return {
    name: `${fileName(document === undefined ? '通报稿' : '通报', going.document?.number ?? '', call.title.zh)}.docx`,
    contentType: WORD,
    order: { as: 'official', paper },
  };
};
