import type { DryRun } from '../../interface/commands.ts';
import { CASE_STATUS, CaseStatus } from '../../workflows/case/status.ts';
import type { CommandRequest } from '../door/command.ts';
import { dryRun, type WouldBe } from '../door/dry-run.ts';
import { InvalidInput } from '../door/errors.ts';
import type { Person } from '../http/person.ts';
import type { HttpRequest, HttpResponse } from '../http/route.ts';
import { aggregates, idOf } from '../kinds/catalogue.ts';
import { isOf } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { callOfFacts } from '../kinds/relations.ts';
import { mayReadEvent } from '../views/readable.ts';
import { relatedTo } from '../views/related.ts';
import { standingFor } from '../views/tag.ts';

/** `?dryRun=true`; anything else but `false` is a mistake that must not be carried out. */
export const isDryRun = ({ query }: HttpRequest): boolean => {
  const { dryRun: asked } = query;
  if (asked === undefined || asked === 'false') return false;
  if (asked === 'true') return true;
  const message = { zh: 'dryRun 只能为 true 或 false', en: 'dryRun is true or false' };
  throw new InvalidInput([{ path: 'dryRun', rule: 'enum', message }]);
};

/**
 * Roles that work side by side without knowing how far the others are. Trying an act again and again must not tell
 * them that they are the last: to them neither the status that follows nor others' events are told.
 */
const BLIND: readonly string[] = ['department', 'expert', 'panel-chair'];

const readableTo = (person: Person, would: WouldBe<unknown>) => {
  const call = callOfFacts(would.facts);
  const after = { kind: would.held.kind, state: would.next };
  if (!isOf(would.held, aggregates.cases) || !isOf(after, aggregates.cases) || call === undefined)
    return would.events;
  const before = would.held.state;
  // What is closed now stays closed, whatever the act would open; a case that is not there yet is its opener's.
  const kase = before.identity === undefined ? after.state : before;
  const actors = relatedTo(kase, call, person);
  const reader = { kase, actors };
  return would.events.filter(({ event }) =>
    mayReadEvent(reader, { header: { actor: would.actor }, event }),
  );
};

const statusOf = ({ held: { kind }, next }: WouldBe<unknown>) => {
  const { status } = kind.head(next);
  const known = kind === aggregates.cases ? CaseStatus.safeParse(status) : undefined;
  return {
    status,
    ...(known?.success === true ? { statusTitle: CASE_STATUS[known.data] } : {}),
  };
};

/** What would happen, as far as the sender may know it; nothing has. Refusals are the command's own. */
export const tryCommand = async (
  ports: Ports,
  person: Person,
  request: CommandRequest<unknown>,
): Promise<HttpResponse<DryRun>> => {
  const would = await dryRun(ports, request);
  const { version } = await standingFor(ports, person, would.held);
  const blind = BLIND.includes(would.actor.role);
  return {
    status: 200,
    body: {
      id: idOf(request.stream),
      dryRun: true,
      version,
      ...(blind ? {} : statusOf(would)),
      events: readableTo(person, would).map(({ event, title }) => ({
        type: event.type,
        title,
      })),
    },
  };
};
