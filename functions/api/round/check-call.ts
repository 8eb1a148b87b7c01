import * as z from 'zod';
import * as calls from '../../../interface/calls.ts';
import { CallId } from '../../../workflows/calls/call-id.ts';
import type { CallAbove } from '../../../workflows/calls/check-above.ts';
import { checkCall } from '../../../workflows/calls/index.ts';
import type { CallProblem } from '../../../workflows/calls/problem.ts';
import { jsonBody, parseCommand } from '../../http/body.ts';
import { signedIn } from '../../http/person.ts';
import { shownFaults } from '../../http/problem.ts';
import { handle } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';

const File = z.object({ call: z.unknown() });

/** The round of the higher level that the file names, with its form, where it is on this system. */
const callAbove = async ({ reference }: Ports, file: unknown): Promise<CallAbove | undefined> => {
  const named = CallId.safeParse(
    Reflect.get(Object(Reflect.get(Object(file), 'upstream')), 'callId'),
  );
  if (!named.success) return undefined;
  const { call, closesAt } = await reference.liveCall(named.data);
  const form = call && reference.form(call.form.id, call.form.version);
  return call === undefined || form === undefined ? undefined : { call, form, closesAt };
};

const rank = ({ severity }: CallProblem): number => (severity === 'block' ? 0 : 1);

/** Checks the file of a call before it is opened: every fault and warning at once, nothing is written. */
export const checkCallRoute = handle(calls.check, async ({ ports, request, language }) => {
  await signedIn(ports, request);
  const { forms, orgs, calendar } = ports.reference;
  // What could not be opened is not checked either.
  const { call: file } = parseCommand(File, jsonBody(request));
  const above = { found: await callAbove(ports, file) };
  const problems = checkCall(file, { forms, orgs, calendar, above });
  // What keeps it from opening comes first: it is never among those that are left out for warnings.
  const order = [...problems].sort((a, b) => rank(a) - rank(b));
  const { faults, ...more } = shownFaults(order, language);
  const told = faults.map((fault, index) => ({
    ...fault,
    severity: order[index]?.severity ?? 'block',
  }));
  return { problems: told, ...more };
});
