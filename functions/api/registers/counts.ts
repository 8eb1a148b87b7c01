import * as z from 'zod';
import * as interfaced from '../../../interface/registers.ts';
import { LocalDate, localDateOf } from '../../../workflows/calendar/instant.ts';
import { TALLIES } from '../../../workflows/registers/tallies.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { countedOn, isFew } from '../../kinds/counted.ts';
import { hasPartIn, namedRegister, seesOthers } from '../../views/seen-entries.ts';

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
