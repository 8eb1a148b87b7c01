import * as z from 'zod';
import * as interfaced from '../../../interface/registers.ts';
import { LocalDate, localDateOf } from '../../../workflows/calendar/instant.ts';
import type { Decimal } from '../../../workflows/decimal/decimal.ts';
import type { TallyName } from '../../../workflows/registers/check-name.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { TALLIES } from '../../../workflows/registers/tallies.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { countedOn } from '../../kinds/counted.ts';
import type { Ports } from '../../kinds/ports.ts';
import { toldAmount } from '../../views/cells.ts';
import { hasPartIn, namedRegister, seesOthers } from '../../views/seen-entries.ts';

interface Counting {
  readonly register: Register;
  readonly tally: TallyName;
  /** A cluster. */
  readonly under: string | undefined;
}

/** Undefined: hidden, since it would tell of one enterprise. */
const standing = async (
  ports: Ports,
  person: Person,
  { register: { name }, tally, under }: Counting,
  on: string,
): Promise<Decimal | undefined> =>
  TALLIES[tally].amount === true && under !== undefined
    ? toldAmount(ports, person, { register: name, tally, cluster: under }, on)
    : countedOn(ports, { register: name, tally, of: under }, on);

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
  const items = await Promise.all(
    counted.map(async (tally) => {
      const { title, unit } = TALLIES[tally];
      const value = await standing(ports, person, { register, tally, under }, on);
      return { tally, title, unit, ...(value === undefined ? {} : { value }) };
    }),
  );
  return { on, items };
});
