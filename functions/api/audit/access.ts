import * as z from 'zod';
import { said } from '../../../engine/bilingual.ts';
import type { AccessQuery } from '../../../engine/ports/access-log.ts';
import * as audit from '../../../interface/audit.ts';
import { LocalDate, localDateOf } from '../../../workflows/calendar/instant.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { noteRead } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, type RouteContext } from '../../http/route.ts';
import { isPlural, kindOfPlural, streamKey } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { accessLines } from '../../views/audit/access-line.ts';
import { readsAnywhere } from '../../views/standing.ts';

const Kind = z.enum(['read', 'refused']).default('read');

const NO_STREAM = said('应写明种类和编号，如 cases/c-1', 'is a kind and an id, as cases/c-1');

/** `cases/c-1`, as the stream that it names. */
const Of = z
  .string()
  .max(200)
  .refine((given) => isPlural(given.split('/')[0] ?? '') && given.includes('/'), NO_STREAM)
  .transform((given) => {
    const [plural = '', id = ''] = given.split('/');
    return isPlural(plural) ? streamKey(kindOfPlural(plural), id) : undefined;
  });

const Asked = z.strictObject({
  kind: Kind,
  account: z.string().min(1).max(100).optional(),
  of: Of.optional(),
  rule: z.string().min(1).max(100).optional(),
  day: LocalDate.optional(),
});

const today = ({ now }: Pick<Ports, 'now'>): string => localDateOf(now().toISOString());

/** Of a day where nothing else narrows it: all of them at once would be a walk through the store. */
const narrowed = (
  ports: Ports,
  { of, kind, day, ...rest }: z.output<typeof Asked>,
): AccessQuery => {
  const { account, rule } = rest;
  const asked = [account, of, rule, day].some((one) => one !== undefined);
  return {
    kind,
    ...(account === undefined ? {} : { account }),
    ...(rule === undefined ? {} : { rule }),
    ...(of === undefined ? {} : { stream: of }),
    ...(asked && day === undefined ? {} : { day: day ?? today(ports) }),
  };
};

/** What the question says, as it is kept that it was asked. */
const questionOf = ({ query }: RouteContext['request']): string => {
  const { limit: _limit, after: _after, ...terms } = query;
  return Object.entries(terms)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
    .slice(0, 200);
};

/** Access records by person, stream, rule and day, page by page; a page costs the same however many there are. */
export const accessRoute = handle(audit.access, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  if (!readsAnywhere(person, 'access')) throw new NotAllowed(reading('access'));
  const { limit: _limit, after: _after, ...query } = request.query;
  const asked = narrowed(ports, parse(Asked, query));
  noteRead(request, { what: 'trail', part: questionOf(request) });
  const { items, ...more } = await ports.access.page(asked, pageOf(request));
  return { items: await accessLines(ports, items, 'all'), ...more };
});

/** One's own: what is kept of a person is theirs to see. */
export const myAccessRoute = handle(audit.myAccess, async ({ ports, request }) => {
  const { account } = await signedIn(ports, request);
  const { kind, day } = parse(Asked.pick({ kind: true, day: true }), {
    kind: request.query.kind,
    day: request.query.day,
  });
  const { items, ...more } = await ports.access.page(
    { kind, account, ...(day === undefined ? {} : { day }) },
    pageOf(request),
  );
  return { items: await accessLines(ports, items, 'none'), ...more };
});
