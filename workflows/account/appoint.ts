import type { Envelope } from '../../engine/decider.ts';
import { addDays, localDateOf } from '../calendar/instant.ts';
import type { Facts } from '../facts.ts';
import { orgName } from '../orgs/org.ts';
import { isSectionOf } from '../orgs/sections.ts';
import { deputyStanding, isPersonal, meet, scopesMeet } from './deputies.ts';
import {
  DeputyAlready,
  DeputyHasDeputy,
  DeputyNotOfOrganisation,
  DeputyPeriodOff,
  NoSuchDeputy,
  NoSuchProgramme,
  NotHeldByAccount,
  OwnDeputy,
  SeatIsPersonal,
  StandsInAlready,
} from './deputy-refusals.ts';
import type { AccountCommand, AccountEvent } from './messages.ts';
import { roleName } from './roles.ts';
import { type AccountState, grantsOn } from './state.ts';

type Of<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;
type Moment = Pick<Envelope<unknown, Facts>, 'at' | 'facts' | 'commandId'>;
type Appointing = Of<'AppointDeputy'>;

/** A year: whoever is away for longer hands the work over. */
const MOST_DAYS = 366;

const checkPeriod = ({ from, until }: Appointing, at: string): void => {
  const today = localDateOf(at);
  if (from < today || until < from || until > addDays(from, MOST_DAYS - 1))
    throw new DeputyPeriodOff(today, MOST_DAYS);
};

/** Whose work it is has to be the account's own, and such as another can do. */
const checkWork = (
  { role, org, programmes = [] }: Appointing,
  state: AccountState,
  moment: Moment,
) => {
  const { at, facts } = moment;
  if (isPersonal(role)) throw new SeatIsPersonal(roleName(role));
  if (!grantsOn(state, at).some((held) => held.role === role && held.org === org))
    throw new NotHeldByAccount(roleName(role), orgName(facts.orgs, org));
  const unknown = programmes.filter((one) => facts.standingIn?.programmes.has(one) !== true);
  if (unknown.length > 0) throw new NoSuchProgramme(unknown);
};

/** Of the organisation already: a right there is otherwise given by two administrators. Throws DeputyNotOfOrganisation. */
const checkDeputy = ({ deputy, org }: Appointing, state: AccountState, { facts }: Moment): void => {
  if (deputy === state.accountId) throw new OwnDeputy();
  const named = facts.standingIn?.deputy;
  const isThere =
    named?.org === org ||
    isSectionOf(facts.orgs, named?.org ?? '', org) ||
    named?.grants.some((held) => held.org === org && !isPersonal(held.role));
  if (isThere !== true) throw new DeputyNotOfOrganisation(orgName(facts.orgs, org));
};

/** One at a time for the same work, and nobody's deputy has a deputy, which is how a circle would begin too. */
const checkOthers = (command: Appointing, state: AccountState, { at, facts }: Moment): void => {
  const same = state.deputies.find(
    (one) =>
      one.role === command.role &&
      one.org === command.org &&
      meet(one, command, at) &&
      scopesMeet(one.programmes, command.programmes),
  );
  if (same !== undefined) throw new DeputyAlready(same.from, same.until);
  const away = facts.standingIn?.deputy?.deputies.find((one) => meet(one, command, at));
  if (away !== undefined) throw new DeputyHasDeputy(away.from, away.until);
  const standsIn = facts.standingIn?.standsInFor.find((one) => meet(one, command, at));
  if (standsIn !== undefined) throw new StandsInAlready(standsIn.from, standsIn.until);
};

const appoint = (command: Appointing, state: AccountState, moment: Moment): AccountEvent => {
  checkWork(command, state, moment);
  checkPeriod(command, moment.at);
  checkDeputy(command, state, moment);
  checkOthers(command, state, moment);
  const deputyId = `d-${moment.commandId.slice(0, 13)}`;
  return { ...command, type: 'DeputyAppointed', deputyId };
};

const end = (
  { deputyId, reason }: Of<'EndDeputy'>,
  { deputies }: AccountState,
  { at }: Moment,
): AccountEvent => {
  const found = deputies.find((one) => one.deputyId === deputyId);
  if (found === undefined || deputyStanding(found, at) === 'ended')
    throw new NoSuchDeputy(deputyId);
  return { type: 'DeputyEnded', deputyId, endsAt: at, reason };
};

export const decideDeputy = (
  command: Of<'AppointDeputy' | 'EndDeputy'>,
  state: AccountState,
  moment: Moment,
): readonly AccountEvent[] =>
  command.type === 'AppointDeputy'
    ? [appoint(command, state, moment)]
    : [end(command, state, moment)];
