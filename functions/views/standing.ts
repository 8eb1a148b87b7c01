import type { Call } from '../../workflows/calls/call.ts';
import { standingIn } from '../../workflows/case/relations.ts';
import type { Line } from '../../workflows/readers.ts';
import { mayRead } from '../../workflows/reading.ts';
import { actorAs, type Grant, type Person } from '../http/person.ts';

const ANY: ReadonlySet<'any'> = new Set(['any']);

/** Those of the person's roles that read a line wherever they are held. */
export const grantsReading = ({ grants }: Pick<Person, 'grants'>, line: Line): readonly Grant[] =>
  grants.filter(({ role }) => mayRead(line, role, ANY));

export const readsAnywhere = (person: Pick<Person, 'grants'>, line: Line): boolean =>
  grantsReading(person, line).length > 0;

const COLLEAGUE: ReadonlySet<'author'> = new Set(['author']);

/** Whether somebody is of those at an organisation whose work its questions are. */
export const isColleague = ({ grants }: Pick<Person, 'grants'>, org: string): boolean =>
  grants.some((grant) => grant.org === org && mayRead('hands', grant.role, COLLEAGUE));

/** Whether one of the person's roles reads a line about a round. */
export const readsRound = (
  person: Person,
  call: Call | Pick<Call, 'office'>,
  line: Line,
): boolean =>
  person.grants.some((grant) =>
    mayRead(line, grant.role, standingIn(call, actorAs(person, grant))),
  );
