import { own } from '../../engine/own.ts';
import { reachedOffice } from '../case/relations.ts';
import { hasEnded } from '../case/status.ts';
import type { Facts } from '../facts.ts';
import { requireReason } from '../input/reason.ts';
import type { AgendaItem } from './agenda-data.ts';
import {
  AgendaOrderUnexplained,
  AgendaTwice,
  NoSuchBody,
  NotForAgenda,
} from './agenda-refusals.ts';
import type { Call } from './call.ts';
import type { CallState } from './state.ts';

/** The order of itself: by track as the round lists them, each by its frozen ranking. Unranked ones have no place in it. */
const placesOf = ({ tracks }: Call, { rankings }: CallState): ReadonlyMap<string, number> =>
  new Map(
    tracks
      .flatMap(({ id }) =>
        [...(own(rankings, id)?.ranked ?? [])].sort((a, b) => a.position - b.position),
      )
      .map(({ caseId }, place) => [caseId, place] as const),
  );

/** Tied ones may stand either way. */
const isByRanking = (items: readonly AgendaItem[], call: Call, state: CallState): boolean => {
  const places = placesOf(call, state);
  const tied = new Map(
    Object.values(state.rankings).flatMap(({ ranked }) =>
      ranked.map(({ caseId, tiedWith }) => [caseId, new Set(tiedWith)] as const),
    ),
  );
  const placed = items.filter(({ caseId }) => places.has(caseId));
  return placed.every(({ caseId }, index) => {
    const before = placed[index - 1];
    if (before === undefined) return true;
    const follows = (places.get(before.caseId) ?? 0) < (places.get(caseId) ?? 0);
    return follows || tied.get(caseId)?.has(before.caseId) === true;
  });
};

const repeated = (items: readonly AgendaItem[]): readonly string[] =>
  items.map(({ caseId }) => caseId).filter((id, index, all) => all.indexOf(id) !== index);

/** Filed in this round and not yet at its end: what a meeting may have before it. */
const isFor = (call: Call, facts: Facts, caseId: string): boolean => {
  const kase = facts.cases?.get(caseId);
  return kase?.identity?.callId === call.id && reachedOffice(kase) && !hasEnded(kase.status);
};

const said = (items: readonly AgendaItem[]): string =>
  JSON.stringify(items.map(({ caseId, leaves }) => [caseId, leaves]));

interface Setting {
  readonly body: string;
  readonly items: readonly AgendaItem[];
  readonly reason?: string | undefined;
}

/**
 * The agenda of a body's meeting. A reason is needed where its order is another than the ranking's, and where there was
 * one before. Needs the fact `cases`. Throws NoSuchBody, AgendaTwice, NotForAgenda, AgendaOrderUnexplained, ReasonMissing.
 */
export const agendaSet = (
  { body, items, reason = '' }: Setting,
  { call, state, facts }: { readonly call: Call; readonly state: CallState; readonly facts: Facts },
) => {
  const bodies = call.kind === 'application' ? call.decisionChain.map(({ org }) => org) : [];
  if (!bodies.includes(body)) throw new NoSuchBody(body);
  const twice = repeated(items);
  if (twice.length > 0) throw new AgendaTwice(twice);
  const strange = items.map(({ caseId }) => caseId).filter((id) => !isFor(call, facts, id));
  if (strange.length > 0) throw new NotForAgenda(strange);
  if (reason.trim() === '' && !isByRanking(items, call, state)) throw new AgendaOrderUnexplained();
  const before = own(state.agendas, body);
  if (before !== undefined && said(before.items) === said(items)) return [];
  if (before !== undefined) requireReason(reason);
  return [
    {
      type: 'AgendaSet' as const,
      body,
      version: (before?.version ?? 0) + 1,
      items: items.map((item) => ({ ...item, leaves: [...item.leaves] })),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    },
  ];
};
