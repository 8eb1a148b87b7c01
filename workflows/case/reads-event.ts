import type { EventSpec } from '../../engine/decider.ts';
import type { DomainEvent, EventHeader } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { isLine } from '../reading.ts';
import { readTaskId } from '../task-id.ts';
import { isHeldBack } from './held-back.ts';
import { readsPartsOf } from './own-parts.ts';
import { type CaseReader, named, type Related, reads } from './reader.ts';

/** The department that an event is about: it says so, or the office pressed that one alone (催办). */
const departmentOf = (event: DomainEvent): unknown => {
  const department: unknown = Reflect.get(event, 'department');
  if (department !== undefined || Reflect.get(event, 'by') !== 'office') return department;
  const tasks: unknown = Reflect.get(event, 'tasks');
  const [only, ...others] = Array.isArray(tasks) ? tasks.map(String) : [];
  const { kind, of } = readTaskId(only ?? '');
  return kind === 'opinion' && others.length === 0 ? of : undefined;
};

/** `seq`: where it is known, as of what is stored. */
type Acted = Pick<EventHeader, 'actor'> & Partial<Pick<EventHeader, 'seq'>>;

/** From the decision on, whatever happens may tell how it was. */
const tellsResult = ({ review: { held } }: CaseReader['kase'], { seq }: Acted): boolean =>
  held !== undefined && seq !== undefined && seq >= held.seq;

/** Whether a role acted in an event: its person, its organisation, or on its behalf. */
const acted = ({ actor }: Related, { actor: by }: Acted): boolean =>
  by.id === actor.id || by.org === actor.org || by.onBehalfOf?.org === actor.org;

/**
 * Whether what an event says is for this reader, by the audience that it is declared with; the header without its data
 * anybody who sees the application may check.
 */
export const readsEvent = (
  reader: CaseReader,
  events: Readonly<Record<string, Pick<EventSpec, 'audience'>>>,
  { header, event }: { readonly header: Acted; readonly event: DomainEvent },
): boolean => {
  const audience = own(events, event.type)?.audience ?? '';
  if (!isLine(audience)) return false;
  if (isHeldBack(reader.kase) && tellsResult(reader.kase, header) && !reads(reader, 'outcome'))
    return false;
  const about = named({
    department: departmentOf(event),
    expert: Reflect.get(event, 'expert'),
  });
  const also = (related: Related) => [
    ...about(related),
    ...(acted(related, header) ? (['author'] as const) : []),
  ];
  return reads(reader, audience, also) && readsPartsOf(reader, event);
};
