import { own } from '../../../engine/own.ts';
import { started } from '../../calendar/clock.ts';
import { type CaseState, moveTo } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { EventOf } from '../messages.ts';
import type { ExpertEvent } from './events.ts';
import type { ExpertSeat, PastSheet } from './state.ts';

const withSeat = (
  kase: CaseState,
  id: string,
  change: (seat: ExpertSeat) => ExpertSeat,
): CaseState => {
  const seat = own(kase.review.seats, id);
  if (seat === undefined) return kase;
  return withReview(kase, { seats: { ...kase.review.seats, [id]: change(seat) } });
};

const empty = (seat: string, at: string): ExpertSeat => ({ seat, since: at });

const sheetsOf = (round: number, seat: ExpertSeat): readonly PastSheet[] =>
  (['written', 'defence'] as const).flatMap((kind) => {
    const lines = seat[kind];
    return lines === undefined || seat.expert === undefined
      ? []
      : [{ round, seat: seat.seat, expert: seat.expert, kind, lines }];
  });

const asked = (kase: CaseState, event: EventOf<'ExpertsAsked'>, at: string): CaseState => {
  const { review } = kase;
  // Who declared for this case already need not do so again: the round is new, the papers are not.
  const seats = Array.from({ length: event.seats }, (_, index): [string, ExpertSeat] => {
    const id = String(index + 1);
    const { expert, org, declaredAt } = own(review.seats, id) ?? {};
    return [
      id,
      declaredAt === undefined
        ? empty(id, at)
        : { seat: id, since: at, expert, org, declaredAt, clock: started(event) },
    ];
  });
  const old = Object.values(review.seats).flatMap((seat) => sheetsOf(review.expertRound, seat));
  const opened = withReview(kase, {
    expertRound: event.round,
    expertsDue: event.due,
    seats: Object.fromEntries(seats),
    defence: event.defence ? 'later' : 'none',
    pastSheets: [...review.pastSheets, ...old],
    ...shelved(kase),
  });
  return moveTo(opened, event.alongside ? 'departments-and-experts' : 'experts', at);
};

/** The total so far is history: another one will be worked out. */
const shelved = ({ review: { total, pastTotals, expertRound } }: CaseState) => ({
  total: undefined,
  pastTotals: total === undefined ? pastTotals : [...pastTotals, { round: expertRound, total }],
});

const scored = (
  kase: CaseState,
  event: EventOf<'ScoreGiven'> | EventOf<'ScoreRevised'>,
): CaseState => {
  const { seat: id, kind, lines } = event;
  const seat = own(kase.review.seats, id);
  if (seat === undefined) return kase;
  const before = sheetsOf(kase.review.expertRound, seat).filter((sheet) => sheet.kind === kind);
  const kept = withReview(kase, { pastSheets: [...kase.review.pastSheets, ...before] });
  const change =
    event.type === 'ScoreRevised'
      ? { [kind]: lines, flagged: undefined }
      : { [kind]: lines, clock: undefined };
  return withSeat(kept, id, (old) => ({ ...old, ...change }));
};

type Flagged = NonNullable<ExpertSeat['flagged']>;

const union = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [
  ...new Set([...a, ...b]),
];

/** A second correction before the expert has looked again adds to what is to be looked at. */
const together = (old: Flagged | undefined, now: Flagged): Flagged => {
  if (old === undefined) return now;
  const whole = old.lines === undefined || now.lines === undefined;
  const lines = whole ? {} : { lines: union(old.lines, now.lines) };
  return {
    opinion: now.opinion,
    fields: union(old.fields, now.fields),
    clock: now.clock,
    ...lines,
  };
};

const flagged = (kase: CaseState, event: EventOf<'ScoresFlagged'>, at: string): CaseState => {
  const { opinion, department, fields, lines, to, due, remindAt } = event;
  const flags = [...kase.review.flags, { opinion, department, fields, to, at }];
  const noted = withReview(kase, { flags });
  if (to === 'office' || due === undefined) return noted;
  const again = event.seats.reduce(
    (folded, id) =>
      withSeat(folded, id, (seat) => ({
        ...seat,
        flagged: together(seat.flagged, {
          opinion,
          fields,
          lines,
          clock: started({ due, remindAt }),
        }),
      })),
    withReview(noted, shelved(noted)),
  );
  return again.status === 'ranking' ? moveTo(again, 'experts', at) : again;
};

const defending = (kase: CaseState, event: EventOf<'DefenceOpened'>): CaseState => {
  const clock = started(event);
  return event.seats.reduce(
    (folded, id) => withSeat(folded, id, (seat) => ({ ...seat, absent: false, clock })),
    withReview(kase, { defence: 'open' }),
  );
};

export const evolveExperts = (kase: CaseState, event: ExpertEvent, { at }: Stamp): CaseState => {
  switch (event.type) {
    case 'ExpertsAsked':
      return asked(kase, event, at);
    case 'ExpertAppointed': {
      const { seat, expert, org } = event;
      const clock = started(event);
      return withSeat(kase, seat, () => ({ seat, since: at, expert, org, clock }));
    }
    case 'ExpertBarred': {
      const barred = [...kase.review.barred, event.expert];
      return withSeat(withReview(kase, { barred }), event.seat, () => empty(event.seat, at));
    }
    case 'InterestDeclared':
      return withSeat(kase, event.seat, (seat) => ({ ...seat, declaredAt: at }));
    case 'AppointmentTakenBack':
    case 'ExpertFellSilent':
      return withSeat(kase, event.seat, () => empty(event.seat, at));
    case 'ScoreGiven':
    case 'ScoreRevised':
      return scored(kase, event);
    case 'ScoresFlagged':
      return flagged(kase, event, at);
    case 'ScoreLeftStanding':
      return withSeat(kase, event.seat, (seat) => ({ ...seat, flagged: undefined }));
    case 'DefenceOpened':
      return defending(kase, event);
    case 'DefenceMissed':
      return withSeat(kase, event.seat, (seat) => ({ ...seat, absent: true, clock: undefined }));
    case 'ScoresClosed':
      return withReview(kase, { total: event.total, scoresClosedAt: at });
    case 'PanelOpinionGiven':
      return withReview(kase, { panelOpinion: { text: event.text, at } });
  }
};
