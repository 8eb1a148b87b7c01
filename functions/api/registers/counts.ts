import * as z from 'zod';
import { own } from '../../../engine/own.ts';
import * as interfaced from '../../../interface/registers.ts';
import { LocalDate, localDateOf } from '../../../workflows/calendar/instant.ts';
import { TallyName } from '../../../workflows/registers/check-name.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { TALLIES } from '../../../workflows/registers/tallies.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { countedOn, isFew } from '../../kinds/counted.ts';
import { hasPartIn, namedRegister, seesOthers } from '../../views/seen-entries.ts';

const Asked = z.object({
  tally: TallyName.optional(),
  ends: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
});

/** The count whose list is asked for. Throws InvalidInput; NotFound where the register has no such count. */
export const askedTally = (
  { tallies }: Register,
  query: { readonly tally?: string | undefined; readonly ends?: string | undefined },
): z.infer<typeof Asked> => {
  const asked = parse(Asked, { tally: own(query, 'tally'), ends: own(query, 'ends') });
  if (asked.tally !== undefined && !tallies.includes(asked.tally)) throw new NotFound('entry');
  return asked.tally === undefined ? {} : asked;
};

/** Who reads every figure, however few it is of. */
const READS_ALL: readonly string[] = ['office', 'auditor', 'supervision'];

export const countsRoute = handle(interfaced.counts, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const register = namedRegister(params.register);
  if (!hasPartIn(ports, person, register)) throw new NotFound('entry');
  const { under } = request.query;
  const today = localDateOf(ports.now().toISOString());
  const { on } = parse(z.object({ on: LocalDate.default(today) }), { on: request.query.on });
  // Counts are of the whole city: a county sees its own entries, and those it can count.
  const counted = seesOthers(ports, person, register)
    ? register.tallies.filter(
        (tally) => (TALLIES[tally].perCluster === true) === (under !== undefined),
      )
    : [];
  const few =
    under !== undefined &&
    !person.grants.some(({ role }) => READS_ALL.includes(role)) &&
    (await isFew(ports, under, on));
  const items = await Promise.all(
    counted.map(async (tally) => {
      const { title, unit, amount } = TALLIES[tally];
      const hidden = few && amount === true;
      const of = { register: register.name, tally, of: under };
      return { tally, title, unit, ...(hidden ? {} : { value: await countedOn(ports, of, on) }) };
    }),
  );
  return { on, items };
});
