import type { DryRun } from '../../interface/commands.ts';
import { CASE_STATUS, CaseStatus } from '../../workflows/case/status.ts';
import type { Foreseen } from '../../workflows/review/survival/foreseen.ts';
import type { CommandRequest } from '../door/command.ts';
import { dryRun, type WouldBe } from '../door/dry-run.ts';
import { InvalidInput } from '../door/errors.ts';
import type { Person } from '../http/person.ts';
import type { HttpRequest, HttpResponse } from '../http/route.ts';
import { aggregates, idOf } from '../kinds/catalogue.ts';
import { isOf } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { callOfFacts } from '../kinds/relations.ts';
import { foreseenBy } from '../views/foreseen.ts';
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

interface Told {
  readonly events: WouldBe<unknown>['events'];
  readonly foreseen?: readonly Foreseen[] | undefined;
}

const toldTo = (person: Person, would: WouldBe<unknown>): Told => {
  const call = callOfFacts(would.facts);
  const after = { kind: would.held.kind, state: would.next };
  if (!isOf(would.held, aggregates.cases) || !isOf(after, aggregates.cases) || call === undefined)
    return { events: would.events };
  const before = would.held.state;
  // What is closed now stays closed, whatever the act would open; a case that is not there yet is its opener's.
  const kase = before.identity === undefined ? after.state : before;
  const actors = relatedTo(kase, call, person);
  const reader = { kase, actors };
  const events = would.events.filter(({ event }) =>
    mayReadEvent(reader, { header: { actor: would.actor }, event }),
  );
  const foreseen =
    before.identity === undefined
      ? undefined
      : foreseenBy(
          reader,
          would.facts,
          events.map(({ event }) => event),
        );
  return { events, ...(foreseen === undefined ? {} : { foreseen }) };
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
  const { events, foreseen } = toldTo(person, would);
  return {
    status: 200,
    body: {
      id: idOf(request.stream),
      dryRun: true,
      version,
      ...(blind ? {} : statusOf(would)),
      events: events.map(({ event, title }) => ({ type: event.type, title })),
      ...(foreseen === undefined ? {} : { foreseen: [...foreseen] }),
    },
  };
};
