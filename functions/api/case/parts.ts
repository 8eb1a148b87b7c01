import { own } from '../../../engine/own.ts';
import * as contents from '../../../interface/contents.ts';
import { readsPart } from '../../../workflows/case/own-parts.ts';
import { mayRead } from '../../../workflows/reading.ts';
import { NotFound } from '../../door/errors.ts';
import { handle } from '../../http/route.ts';
import { showsContacts } from '../../views/contacts.ts';
import { withoutPersons } from '../../views/named-file.ts';
import { type Visible, visibleOrPast } from '../../views/visible.ts';
import { seesWholeForm } from '../../views/whole-form.ts';

/** Paths (`section.field`) that a reviewing department may see; undefined: everything. */
const indicatorsOf = (visible: Visible): ReadonlySet<string> | undefined => {
  if (seesWholeForm(visible)) return undefined;
  const indicators = visible.actors.flatMap(({ actor: { role, org }, relations }) =>
    mayRead('indicators', role, relations)
      ? (own(visible.kase.review.departments, org)?.indicators ?? [])
      : [],
  );
  return new Set(indicators);
};

const restricted = (
  data: unknown,
  section: string,
  allowed: ReadonlySet<string> | undefined,
): Readonly<Record<string, unknown>> =>
  allowed === undefined
    ? Object(data)
    : Object.fromEntries(
        Object.entries(Object(data)).filter(([field]) => allowed.has(`${section}.${field}`)),
      );

/** The confirmed parts as they were at the asked moment; a department sees its own indicators alone. */
export const parts = handle(contents.parts, async ({ ports, request, params }) => {
  const visible = await visibleOrPast(ports, request, params.id, 'form');
  const allowed = indicatorsOf(visible);
  if (allowed !== undefined && allowed.size === 0) throw new NotFound('form');
  const contacts = showsContacts(request, visible);
  const items = await Promise.all(
    Object.entries(visible.shown.submission.parts)
      .filter(([, { org }]) => readsPart(visible, org))
      .map(async ([part, { org, content, at }]) => {
        const kept = await ports.events.content(visible.stream, content);
        const data = restricted(kept?.data, part.split('@')[0] ?? part, allowed);
        return {
          part,
          org,
          hash: content,
          confirmedAt: at,
          data: contacts ? await ports.open(data) : withoutPersons(data),
        };
      }),
  );
  return { items: items.filter(({ data }) => Object.keys(data).length > 0) };
});
