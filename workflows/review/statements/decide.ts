import { limitFor } from '../../calls/time-limits.ts';
import { openQuestions } from '../../case/open-questions.ts';
import type { Decided, Deciding } from '../deciding.ts';
import type { CommandOf, EventOf, ReviewEvent } from '../messages.ts';
import type { DisputedValue } from '../opinions/data.ts';
import { NoStatementAsked, StatementAwaited, StatementMadeAlready } from './refusals.ts';
import { isAwaited, madeOf, statementAbout } from './state.ts';

type Upon = Pick<Deciding, 'at' | 'facts'>;

const settingOf = ({ facts: { call } }: Upon) =>
  call.kind === 'application' ? call.statement : undefined;

const dueOf = (on: Upon, days: number) =>
  limitFor(on, { step: 'correction', days, rule: 'call.statement.days' });

/** A veto fact was found: the applicant is told of it and of what it rests on, where the round says so. */
export const invitedFor = (
  { fact, department, basis }: EventOf<'VetoFound'>,
  on: Upon,
): readonly ReviewEvent[] => {
  const setting = settingOf(on);
  if (setting?.vetoFacts !== true) return [];
  const about = `veto:${fact}:${department}`;
  const due = dueOf(on, setting.days);
  return [{ type: 'StatementInvited', about, department, fact, basis, due }];
};

/** A figure is disputed: the applicant is told which, never another value. */
export const invitedOn = (
  department: string,
  values: readonly Pick<DisputedValue, 'field'>[],
  on: Upon,
): readonly ReviewEvent[] => {
  const setting = settingOf(on);
  if (setting?.disputes !== true) return [];
  const due = dueOf(on, setting.days);
  return values.map(({ field }) => ({
    type: 'StatementInvited',
    about: `dispute:${department}:${field}`,
    department,
    field,
    due,
  }));
};

/** Throws StatementAwaited while the applicant's time runs; else whether it spoke. */
export const heardOn = (
  about: string,
  { review, at }: Pick<Deciding, 'review' | 'at'>,
): 'made' | 'none' | undefined => {
  const statement = statementAbout(review, about);
  if (statement !== undefined && isAwaited(statement, at))
    throw new StatementAwaited(about, statement.due.date);
  return madeOf(statement);
};

/** In time or late, as long as it is not settled. */
export const makeStatement = (command: CommandOf<'MakeStatement'>, on: Deciding): Decided => {
  const { about, text } = command;
  const statement = statementAbout(on.review, about);
  const open = openQuestions(on.kase).some(({ taskId }) => taskId === about);
  if (statement === undefined || !open) throw new NoStatementAsked(about);
  if (statement.said !== undefined) throw new StatementMadeAlready(about);
  return {
    events: [{ type: 'StatementReceived', about, text, late: on.at > statement.due.at }],
  };
};
