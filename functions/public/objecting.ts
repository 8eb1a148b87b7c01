import type { Actor } from '../../engine/event.ts';
import { object, type Receipt } from '../../interface/public.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { requireRunning, roundsOf } from '../../workflows/notice/publication/running.ts';
import { derivedId } from '../door/by-system.ts';
import { handleCommand } from '../door/command.ts';
import { NotFound } from '../door/errors.ts';
import { parseCommand } from '../http/body.ts';
import type { HttpRequest } from '../http/route.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { loadCases } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';
import { begunAt, limitObjections } from './limits.ts';
import { noticeState } from './views.ts';

/** Everybody without an account is the same nobody: an identity that is given stays sealed in the objection. */
const PUBLIC: Actor = { id: 'public', role: 'public', org: 'PUBLIC' };

/**
 * What is sent belongs to something listed, and comes while the notice runs. Throws NotFound where there is no such
 * notice, or it does not list the case; NotOnNotice or NoticeClosed where the case does not stand on it now.
 */
export const noticedCase = async (
  ports: Ports,
  noticeId: string,
  caseId: string,
): Promise<void> => {
  const state = await noticeState(ports, noticeId);
  const rounds = roundsOf(state, caseId);
  const kase = (await loadCases(ports, [caseId])).get(caseId);
  if (rounds.length === 0 || kase === undefined) throw new NotFound('public');
  requireRunning(state, kase, rounds, ports.now().toISOString());
};

/** One that a sender may send: `key` makes a repeat harmless. */
interface Sent {
  readonly noticeId: string;
  readonly given: unknown;
  readonly key: string;
}

/** Takes in an objection on a case that the notice lists. Throws TooMany, NotFound or a Refusal. */
export const takeObjection = async (
  ports: Ports,
  request: HttpRequest,
  { noticeId, given, key }: Sent,
): Promise<Receipt> => {
  await limitObjections(ports, request);
  const { caseId, ...body } = parseCommand(object.body, given);
  await noticedCase(ports, noticeId, caseId);
  const handled = await handleCommand(ports, {
    aggregate: aggregates.cases,
    stream: streamKey(caseAggregate, caseId),
    command: { ...body, type: 'Object' },
    commandId: derivedId(ports, `public|${caseId}|${key}`),
    begunAt: await begunAt(ports, request),
    actor: () => PUBLIC,
  });
  return {
    received: true,
    receipt: handled.loaded.hash.slice(0, 12),
    at: ports.now().toISOString(),
  };
};
