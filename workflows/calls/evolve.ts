import type { Recorded } from '../../engine/event.ts';
import { laterOf } from '../calendar/instant.ts';
import type { Agenda } from './agenda-data.ts';
import type { CallEvent } from './messages.ts';
import type { CallState } from './state.ts';

const agendaOf = (
  { type: _, ...agenda }: Extract<CallEvent, { readonly type: 'AgendaSet' }>,
  at: string,
): Agenda => ({ ...agenda, at });

const evolved = (state: CallState, { header, event }: Recorded<CallEvent>): CallState => {
  switch (event.type) {
    case 'CallOpened':
      return {
        ...state,
        call: event.call,
        openedAt: header.at,
        closesAt: event.call.window.closesAt,
        windowCalendar: header.rules.calendar ?? '',
      };
    case 'CallRevised': {
      const own = event.call.window.closesAt;
      const closesAt = state.closesAt === '' ? own : laterOf(state.closesAt, own);
      const windowCalendar =
        closesAt === state.closesAt ? state.windowCalendar : (header.rules.calendar ?? '');
      return { ...state, call: event.call, closesAt, windowCalendar };
    }
    case 'CallWindowExtended': {
      const { from, closesAt, document, reason } = event;
      const extension = { from, to: closesAt, document, reason, at: header.at };
      const windowCalendar = header.rules.calendar ?? '';
      return { ...state, closesAt, windowCalendar, extensions: [...state.extensions, extension] };
    }
    case 'WindowFoundShort':
      return { ...state, short: { closesAt: event.closesAt, due: event.due, foundAt: header.at } };
    case 'RankingFrozen': {
      const { type: _, track, ...ranking } = event;
      const frozen = { ...ranking, track, frozenAt: header.at };
      return { ...state, rankings: { ...state.rankings, [track]: frozen } };
    }
    case 'ResultsReleased':
      return { ...state, releases: [...state.releases, header.at] };
    case 'AgendaSet':
      return { ...state, agendas: { ...state.agendas, [event.body]: agendaOf(event, header.at) } };
    case 'BulletinIssued': {
      const { document } = event;
      return { ...state, bulletins: [...state.bulletins, { document, at: header.at }] };
    }
  }
};

export const evolve = (state: CallState, recorded: Recorded<CallEvent>): CallState => ({
  ...evolved(state, recorded),
  version: recorded.header.seq,
});
