import { kindOfPlural, PLURALS } from '../catalogue.ts';
import { jsonBody } from '../http/body.ts';
import { signedIn } from '../http/person.ts';
import { type Route, route } from '../http/route.ts';
import { keyOf, send } from './command.ts';

/** `POST /api/<plural>`: opens a stream. */
export const openRoutes = PLURALS.flatMap((plural): readonly Route[] => {
  const kind = kindOfPlural(plural);
  const { opening } = kind;
  if (opening === undefined) return [];
  return [
    route({
      method: 'POST',
      path: `/api/${plural}`,
      title: opening.title,
      dryRun: true,
      handle: async ({ ports, request }) => {
        const { sha256 } = ports;
        const person = await signedIn(ports, request);
        const body: Readonly<Record<string, unknown>> = Object(jsonBody(request));
        const sent = { account: person.account, key: keyOf(request), body, sha256 };
        const id = opening.id(sent);
        const made = opening.idMember === undefined ? {} : { [opening.idMember]: id };
        return send(
          {
            ports,
            request,
            person,
            aggregate: kind,
            id,
            type: opening.command,
            body: { ...body, ...made, ...opening.add?.(id, sent) },
          },
          `/api/${plural}/${id}`,
        );
      },
    }),
  ];
});
