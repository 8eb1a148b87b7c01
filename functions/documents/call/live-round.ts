import type { Head } from '../../../engine/ports/event-store.ts';
import type { ApplicationCall, Call } from '../../../workflows/calls/call.ts';
import type { CallState } from '../../../workflows/calls/state.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import type { Line } from '../../../workflows/readers.ts';
import { NotFound } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { type Person, signedIn } from '../../http/person.ts';
import type { RouteContext } from '../../http/route.ts';
import { idOf } from '../../kinds/catalogue.ts';
import { loadCases } from '../../kinds/load-cases.ts';
import type { Ports } from '../../kinds/ports.ts';
import { isCase } from '../../views/desk/case-lists.ts';
import { readsRound } from '../../views/standing.ts';
import type { MeetingContext } from './meeting-lines.ts';

export interface LiveRound {
  readonly person: Person;
  readonly call: ApplicationCall;
  readonly state: CallState;
}

/** The round for whoever may have its papers; NotFound for everybody else, as if it were not there. */
export const anyRound = async ({ ports, request, params }: RouteContext, line: Line) => {
  const person = await signedIn(ports, request);
  const state = await ports.reference.liveCall(params.id ?? '');
  const { call } = state;
  if (call === undefined) throw new NotFound(line);
  if (!readsRound(person, call, line)) throw new NotFound(line);
  noteReadOf(request, 'round', 'calls', [call.id]);
  return { person, call, state };
};

/** The same of a round that judges: one of reports has no ranking, no minutes and no notice. */
export const liveRound = async (context: RouteContext, line: Line): Promise<LiveRound> => {
  const { call, ...round } = await anyRound(context, line);
  if (call.kind !== 'application') throw new NotFound(line);
  return { ...round, call };
};

const PAGE = 100;
/** A round of a province has some hundreds; a sheet of more is no sheet. */
const MOST_PAGES = 20;

export const headsOfRound = async (ports: Ports, { id }: Call): Promise<readonly Head[]> => {
  const heads: Head[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await ports.lists.heads(`CALL#${id}`, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    heads.push(...found.items.filter(isCase));
    after = found.next;
    if (after === undefined) break;
  }
  return heads;
};

export const casesOfRound = async (
  ports: Ports,
  call: Call,
): Promise<ReadonlyMap<string, CaseState>> =>
  loadCases(
    ports,
    (await headsOfRound(ports, call)).map(({ stream }) => idOf(stream)),
  );

export const meetingContext = (ports: Ports, { call, state }: LiveRound): MeetingContext => {
  const form = ports.reference.form(call.form.id, call.form.version);
  if (form === undefined) throw new NotFound('deliberation');
  return { call, state, form, orgs: ports.reference.orgs };
};
