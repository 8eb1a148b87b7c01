import * as z from 'zod';
import * as interfaced from '../../../interface/enterprises.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { creditCodeProblem, plainCode } from '../../../workflows/form/credit-code.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { labelsOn } from '../../../workflows/registers/enterprises/labels.ts';
import { bearerList } from '../../../workflows/registers/index.ts';
import { holderOf, statusTitle } from '../../../workflows/registers/state.ts';
import { keyOfOne } from '../../../workflows/registers/unique.ts';
import { NotFound } from '../../door/errors.ts';
import { parse } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { hasPartIn, namedRegister } from '../../views/seen-entries.ts';

const LIBRARY = 'enterprises';
const CODE = 'code';

/** Of a list that an application has a hundred rows at most. */
const MOST = 100;
const Codes = z
  .string()
  .max(MOST * 40)
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(',')
        .map(plainCode)
        .filter((code) => creditCodeProblem(code) === undefined),
    ),
  ])
  .pipe(z.array(z.string()).max(MOST));

const enterpriseOf = async (ports: Ports, code: string) => {
  const register = namedRegister(LIBRARY);
  const list = bearerList(LIBRARY, keyOfOne(CODE, code));
  const [head] = (await ports.lists.heads(list, { limit: 1 })).items;
  if (head === undefined) return [];
  const { state } = await rehydrate(ports, aggregates.entries, head.stream);
  const { name } = state.values;
  return [
    {
      code,
      name: typeof name === 'string' ? name : '',
      county: orgName(ports.reference.orgs, holderOf(state, register)),
      statusTitle: statusTitle(register, state.status),
      ended: register.states.some(({ id, open }) => id === state.status && !open),
      labels: [...labelsOn(register, state, localDateOf(ports.now().toISOString()))],
    },
  ];
};

/**
 * What a business register tells anybody of a code: name, county, certificates. No figure, and nothing of the clusters
 * that it counts for.
 */
export const byCode = handle(interfaced.byCode, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  if (!hasPartIn(ports, person, namedRegister(LIBRARY))) throw new NotFound('entry');
  const codes = parse(Codes, request.query.codes);
  const found = await tenAtATime(codes, (code) => enterpriseOf(ports, code));
  return { items: found.flat() };
});
