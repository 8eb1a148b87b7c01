import { z } from 'zod';
import type { Actor } from '../../engine/event.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { noticeCommands } from '../../workflows/notice/messages.ts';
import { requireRunning, roundsOf } from '../../workflows/notice/publication/running.ts';
import { aggregates, streamKey } from '../catalogue.ts';
import { handleCommand } from '../command.ts';
import { NotFound, TooMany } from '../errors.ts';
import { parse } from '../http/body.ts';
import type { HttpRequest } from '../http/route.ts';
import { loadCases } from '../load-cases.ts';
import type { Ports } from '../ports.ts';
import { derivedId } from '../system.ts';
import { noticeState } from './views.ts';

/** A person writes an objection now and then; ten at once and one more every six minutes is plenty. */
const WRITES = { capacity: 10, refillPerMinute: 1 / 6 };

/** Limits by address, which is hashed: the bucket's key must not be personal data. Throws TooMany. */
export const limited = async (ports: Ports, request: HttpRequest): Promise<void> => {
  const { ok, retryAfterSeconds } = await ports.takeToken(
    `public|${ports.sha256(request.sourceIp).slice(0, 24)}`,
    WRITES,
  );
  if (!ok) throw new TooMany(retryAfterSeconds);
};

/** Everybody without an account is the same nobody: an identity that is given stays sealed in the objection. */
const PUBLIC: Actor = { id: 'public', role: 'public', org: 'PUBLIC' };

export const Objecting = noticeCommands.Object.body.extend({ caseId: z.string().min(1).max(100) });

/** What the objector can ask by; neither version nor status of the case is the public's. */
export interface Receipt {
  readonly received: true;
  readonly receipt: string;
  readonly at: string;
}

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
  if (rounds.length === 0 || kase === undefined) throw new NotFound();
  requireRunning(state, kase, rounds, ports.now().toISOString());
};

/** Takes in an objection on a case that the notice lists. `key` makes a repeat harmless. Throws NotFound. */
export const takeObjection = async (
  ports: Ports,
  noticeId: string,
  given: unknown,
  key: string,
): Promise<Receipt> => {
  const { caseId, ...body } = parse(Objecting, given);
  await noticedCase(ports, noticeId, caseId);
  const handled = await handleCommand(ports, {
    aggregate: aggregates.cases,
    stream: streamKey(caseAggregate, caseId),
    command: { ...body, type: 'Object' },
    commandId: derivedId(ports, `public|${caseId}|${key}`),
    actor: () => PUBLIC,
  });
  return {
    received: true,
    receipt: handled.loaded.hash.slice(0, 12),
    at: ports.now().toISOString(),
  };
};
