import * as z from 'zod';
import { Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Aggregate, Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { type CommandsOf, command, type EventsOf, event, holding } from '../../engine/messages.ts';
import { own } from '../../engine/own.ts';
import { type Instant, laterOf, localDateOf } from '../calendar/instant.ts';
import type { CaseEnvelope, Facts, Need } from '../facts.ts';
import { bySystem } from '../may.ts';
import { type OrgDirectory, OrgId, orgName, successorOn } from '../orgs/org.ts';
import { isOneOf, type Message, type OwnWord } from '../process.ts';
import type { DepartmentSeat } from '../review/opinions/state.ts';
import type { CaseState } from './state.ts';

const successionCommands = {
  FollowOrganisations: command({
    title: bilingual('按机构沿革移交待办', 'Hand open work over to successors'),
    body: () => z.strictObject({ orgsVersion: z.string().min(1).max(100) }),
    may: bySystem,
    refusals: [],
    example: { orgsVersion: '2026.2' },
  }),
};
export type SuccessionCommand = CommandsOf<typeof successionCommands>;

const successionEvents = {
  SeatHandedOver: event({
    v: 1,
    title: bilingual('联审事项已由承接单位办理', 'The question was handed over to a successor'),
    audience: 'opinion',
    data: holding(() => ({
      /** Who took over, and from whom: a merger or a new organisation, as the directory says. */
      department: OrgId,
      from: OrgId,
      /** As it was called. */
      formerly: Bilingual,
      orgsVersion: z.string(),
    })),
  }),
};
export type SuccessionEvent = EventsOf<typeof successionEvents>;

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Open questions of departments that are others by now. Where the successor has answered one of its own already, that
 * stands, and the open one is answered in the old name: its people act for both.
 */
const movesIn = (
  { review, identity }: CaseState,
  orgs: OrgDirectory,
  at: Instant,
): readonly Move[] =>
  identity === undefined
    ? []
    : Object.values(review.departments).flatMap(({ org, status }) => {
        const to = successorOn(orgs, org, localDateOf(at));
        const there = own(review.departments, to);
        const isMoved = status === 'asked' && to !== org;
        return isMoved && (there === undefined || there.status === 'asked')
          ? [{ from: org, to }]
          : [];
      });

/** What a case is told where a department that is asked was merged, split or renamed under another id. */
export const succession = (
  kase: CaseState,
  orgs: OrgDirectory,
  now: Instant,
): OwnWord | undefined =>
  movesIn(kase, orgs, now).length === 0
    ? undefined
    : {
        key: `${orgs.version}|${kase.version}`,
        command: { type: 'FollowOrganisations', orgsVersion: orgs.version },
      };

const followOrganisations = (
  { at, facts: { orgs } }: CaseEnvelope<SuccessionCommand>,
  kase: CaseState,
): readonly SuccessionEvent[] =>
  movesIn(kase, orgs, at).map(({ from, to }) => ({
    type: 'SeatHandedOver',
    department: to,
    from,
    formerly: orgName(orgs, from),
    orgsVersion: orgs.version,
  }));

const together = (one: readonly string[], other: readonly string[]): readonly string[] => [
  ...new Set([...one, ...other]),
];

/** One seat that answers for both; until the later of the two limits. */
const joined = (there: DepartmentSeat, seat: DepartmentSeat): DepartmentSeat => {
  const later = laterOf(there.due.at, seat.due.at) === seat.due.at ? seat : there;
  return {
    ...there,
    due: later.due,
    wakeAt: later.wakeAt,
    indicators: [...together(there.indicators, seat.indicators)],
    vetoFacts: [...together(there.vetoFacts, seat.vetoFacts)],
    formerly: [...(there.formerly ?? []), ...(seat.formerly ?? [])],
  };
};

/** Only the open question moves: what was said stays with whoever said it, in the name of then. */
const evolveSuccession = (
  kase: CaseState,
  { department: to, from, formerly }: SuccessionEvent,
): CaseState => {
  const { [from]: seat, ...others } = kase.review.departments;
  if (seat === undefined) return kase;
  const moved = { ...seat, org: to, formerly: [...(seat.formerly ?? []), formerly] };
  const there = own(others, to);
  const departments = { ...others, [to]: there === undefined ? moved : joined(there, moved) };
  return { ...kase, review: { ...kase.review, departments } };
};

const isOfSuccession = isOneOf<SuccessionCommand>(successionCommands);
const tellsOfSuccession = isOneOf<SuccessionEvent>(successionEvents);

/** Applications follow the directory: what is open at a department that became another is asked of that one. */
export const followingSuccessors = <C extends Message, E extends DomainEvent>(
  aggregate: Aggregate<CaseState, C, E, Facts, Need>,
): Aggregate<CaseState, C | SuccessionCommand, E | SuccessionEvent, Facts, Need> => {
  const isOwn = (command: C | SuccessionCommand): command is C => !isOfSuccession(command);
  const tellsOwn = (event: E | SuccessionEvent): event is E => !tellsOfSuccession(event);
  return {
    ...aggregate,
    commands: { ...aggregate.commands, ...successionCommands },
    events: { ...aggregate.events, ...successionEvents },
    decide: (envelope, kase): Decision<E | SuccessionEvent> => {
      const { command } = envelope;
      return isOwn(command)
        ? aggregate.decide({ ...envelope, command }, kase)
        : { events: followOrganisations({ ...envelope, command }, kase) };
    },
    evolve: (kase, recorded) => {
      const { event, header } = recorded;
      return tellsOwn(event)
        ? aggregate.evolve(kase, { ...recorded, event })
        : { ...evolveSuccession(kase, event), version: header.seq };
    },
  };
};
