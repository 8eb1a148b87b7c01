import { command, type Done, type DryRun } from '../../../interface/commands.ts';
import { PLURALS, type Plural } from '../../../interface/plurals.ts';
import { CALENDAR_ID } from '../../../workflows/work-calendar/index.ts';
import { NotFound } from '../../door/errors.ts';
import { jsonBody } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { type HttpResponse, type RouteContext, respond } from '../../http/route.ts';
import { isOpening, kindOfPlural } from '../../kinds/catalogue.ts';
import { send } from '../../sending/send.ts';

/** The calendar begins with its first amendment; a record of a cluster that never applied is opened by hand. */
const beginsHere = (plural: Plural, command = ''): boolean =>
  plural === 'calendars' || (plural === 'clusters' && command === 'OpenCluster');

const sendTo = async (
  { ports, request, params }: RouteContext<'id' | 'command'>,
  plural: Plural,
): Promise<HttpResponse<Done | DryRun>> => {
  const person = await signedIn(ports, request);
  if (isOpening(params.command)) throw new NotFound('address');
  // There is one calendar, and nobody makes another by naming it.
  if (plural === 'calendars' && params.id !== CALENDAR_ID)
    throw new NotFound(kindOfPlural(plural).seenBy);
  const body = jsonBody(request);
  return send({
    ports,
    request,
    person,
    aggregate: kindOfPlural(plural),
    id: params.id,
    type: params.command,
    existing: !beginsHere(plural, params.command),
    body,
  });
};

/** `POST /api/<plural>/{id}/commands/{command}`: the door for all that changes a stream. */
export const commandRoutes = PLURALS.map((plural) =>
  respond(command(plural), (context) => sendTo(context, plural)),
);
