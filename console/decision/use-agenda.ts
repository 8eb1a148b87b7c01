import type { Line } from '../../interface/calls.ts';
import { type AnswerAt, api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { byRanking } from '../round/score-text.ts';

export type Agenda = AnswerAt<'/api/calls/{id}/agendas'>['items'][number];

/** The agenda of a body's meeting; undefined while there is none. */
export const useAgenda = (callId: string, body: string): Agenda | undefined =>
  useRead(api('/api/calls/{id}/agendas', { id: callId })).data?.items.find(
    (one) => one.body === body,
  );

/** In the order in which the meeting goes through them; what is not on its agenda comes last, by ranking. */
export const byAgenda = (agenda: Agenda | undefined) => {
  const places = new Map(agenda?.items.map(({ caseId }, index) => [caseId, index] as const));
  const placeOf = ({ id }: Line) => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  return (a: Line, b: Line): number => placeOf(a) - placeOf(b) || byRanking(a, b);
};

/** Who leaves for an application by the agenda, as the sheet takes it: in one line. */
export const leavesFor = (agenda: Agenda | undefined, { id }: Pick<Line, 'id'>): string =>
  agenda?.items.find(({ caseId }) => caseId === id)?.leaves.join('、') ?? '';
