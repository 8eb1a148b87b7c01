import type { DomainEvent } from '../../engine/event.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { named, reads } from '../../workflows/case/reader.ts';
import type { Form } from '../../workflows/form/form.ts';
import { type Foreseen, foreseen } from '../../workflows/review/survival/foreseen.ts';
import type { Reader } from './readable.ts';

/** Events by which something is sent back to the applicant, with the places that it is pinned to. */
const SENT_BACK: readonly string[] = ['ItemsRaised', 'CaseReturned'];

const pathsOf = (events: readonly DomainEvent[]): readonly string[] =>
  events
    .filter(({ type }) => SENT_BACK.includes(type))
    .flatMap((event) => {
      const items: unknown = Reflect.get(event, 'items');
      return (Array.isArray(items) ? items : []).map(({ path }) => String(path));
    });

/** A settled figure is told to who reads the review; which departments verify what stands in the round for everybody. */
const tells =
  (reader: Pick<Reader, 'kase' | 'actors'>, { reviewingDepartments }: Call) =>
  ({ about, org }: Foreseen): boolean =>
    (reads(reader, 'review') && about !== 'seal') ||
    about === 'scores' ||
    (about === 'seal' && reads(reader, 'filing')) ||
    (about === 'opinion' &&
      (reads(reader, 'opinion', named({ department: org })) ||
        reviewingDepartments.some((department) => department.org === org)));

/** What would survive what these events send back, as far as the sender may know; undefined where they send nothing back. */
export const foreseenBy = (
  reader: Pick<Reader, 'kase' | 'actors'>,
  { call, form }: { readonly call: Call; readonly form: Form },
  events: readonly DomainEvent[],
): readonly Foreseen[] | undefined => {
  const paths = pathsOf(events);
  if (paths.length === 0) return undefined;
  return foreseen({ kase: reader.kase, call, form, paths }).filter(tells(reader, call));
};
