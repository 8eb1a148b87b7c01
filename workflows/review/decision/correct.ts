import { canonical } from '../../../engine/canonical.ts';
import { refusal } from '../../../engine/refusal.ts';
import type { LocalDate } from '../../calendar/instant.ts';
import { sayDate } from '../../calendar/say-date.ts';
import { NotThisBody } from '../../calls/refusals.ts';
import { requireReason } from '../../input/reason.ts';
import type { OfficialDocument } from '../../orgs/document.ts';
import { checkDate, type Earlier, ofDocument, ofInstant } from '../../orgs/document-order.ts';
import { numberClaims } from '../../orgs/number-claim.ts';
import { NothingCorrected } from '../../submission/refusals.ts';
import type { Decided, Deciding } from '../deciding.ts';
import type { CommandOf, ReviewEvent } from '../messages.ts';

const NoSuchDecision = refusal('NoSuchDecision', 'decision.known', (decision: string) => ({
  inputs: { decision },
  zh: '该项目没有这次审议的记录，请从审议记录中选择',
  en: 'the application has no such decision: choose one of those on record',
}));

/** Something that went out rests on the minutes, and is older than they would be. */
const MinutesRestedOn = refusal('MinutesRestedOn', 'decision.rested-on', (later: Earlier) => ({
  inputs: { on: later.on },
  zh: `更正后的成文日期晚于${later.zh}（${sayDate(later.on).zh}），后者以该会议纪要为依据，请核对原件`,
  en: `the corrected date is after ${later.en} (${sayDate(later.on).en}), which rests on these minutes: check the original`,
}));

/** What rests on a decision: the next ones, the notice, and the paper that recognised it or sent it up. */
const restsOn = ({ kase, review }: Deciding, index: number): readonly Earlier[] => {
  const { notice, recommendation } = kase;
  const published = notice.periods.map(
    ({ firstDay }): Earlier => ({
      on: firstDay,
      zh: '公示首日',
      en: 'the first day of the notice',
    }),
  );
  const papers = [
    notice.recognised?.command.document,
    recommendation.letter,
    ...review.decisions.slice(index + 1).map(({ document }) => document),
  ];
  return [
    ...published,
    ...papers.flatMap((paper) => (paper === undefined ? [] : [ofDocument(paper)])),
  ];
};

const requireOrder = (on: Deciding, index: number, date: LocalDate): void => {
  const [first] = [...restsOn(on, index)].sort((a, b) => (a.on < b.on ? -1 : 1));
  if (first !== undefined && date > first.on) throw new MinutesRestedOn(first);
};

const sameDocument = (one: OfficialDocument, other: OfficialDocument): boolean =>
  canonical(one) === canonical(other);

/**
 * 更正会议纪要信息: the body that decided sets number, title or date of its minutes right, by a paper of its own. What it
 * decided stays; papers that are printed from now on name the right minutes, and what went out stays as it went out.
 */
export const correctMinutes = (command: CommandOf<'CorrectMinutes'>, on: Deciding): Decided => {
  const { document, basis } = command;
  const index = on.review.decisions.findIndex(({ id }) => id === command.decision);
  const decision = on.review.decisions[index];
  if (decision === undefined) throw new NoSuchDecision(command.decision);
  if (on.by.org !== decision.body) throw new NotThisBody(decision.body);
  if (sameDocument(document, decision.document)) throw new NothingCorrected();
  const reason = requireReason(command.reason);
  const { scoresClosedAt, decisions } = on.review;
  checkDate(document, on.at, [
    ...(scoresClosedAt === undefined
      ? []
      : [ofInstant(scoresClosedAt, '评分结束之日', 'the day on which the scores closed')]),
    ...decisions.slice(0, index).map((earlier) => ofDocument(earlier.document)),
  ]);
  requireOrder(on, index, document.date);
  checkDate(
    basis,
    on.at,
    [ofInstant(decision.at, '该次审议登记之日', 'the day on which the decision was recorded')],
    'basis',
  );
  const corrected: ReviewEvent = {
    type: 'MinutesCorrected',
    decision: decision.id,
    now: document,
    was: decision.document,
    reason,
    basis,
  };
  return {
    events: [corrected],
    claims: [
      ...numberClaims(on, document, decision.body),
      ...numberClaims(on, basis, decision.body),
    ],
  };
};
