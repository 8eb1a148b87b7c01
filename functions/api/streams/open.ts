import { opening } from '../../../interface/commands.ts';
import { OPENED_BY_POST } from '../../../interface/plurals.ts';
import { jsonBody } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { type Answered, respond } from '../../http/route.ts';
import { kindOfPlural } from '../../kinds/catalogue.ts';
import { keyOf, send } from '../../sending/send.ts';

/** `POST /api/<plural>`: opens a stream. */
export const openRoutes = OPENED_BY_POST.flatMap((plural): readonly Answered[] => {
  const kind = kindOfPlural(plural);
  const { opening: how } = kind;
  if (how === undefined) return [];
  return [
    respond(opening(plural), async ({ ports, request }) => {
      const { sha256 } = ports;
      const person = await signedIn(ports, request);
      const body: Readonly<Record<string, unknown>> = Object(jsonBody(request));
      const sent = { account: person.account, key: keyOf(request), body, sha256 };
      const id = how.id(sent);
      const made = how.idMember === undefined ? {} : { [how.idMember]: id };
      return send(
        {
          ports,
          request,
          person,
          aggregate: kind,
          id,
          type: how.command,
          body: { ...body, ...made, ...how.add?.(id, sent) },
        },
        `/api/${plural}/${id}`,
      );
    }),
  ];
});
