import { own } from '../../../engine/own.ts';
import { isPersonal } from '../../../engine/personal.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { type Form, sectionOf } from '../../../workflows/form/form.ts';
import { Person } from '../../../workflows/form/kinds/compound.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';

export interface Contact {
  readonly name: string;
  readonly telephone?: string | undefined;
}

/**
 * Whom to call at each organisation that files: the first person that its confirmed part names. Personal data: for the
 * office alone. What was erased is not there.
 */
export const contactsOf = async (
  ports: Pick<Ports, 'events' | 'open'>,
  kase: CaseState,
  form: Form | undefined,
): Promise<ReadonlyMap<string, Contact>> => {
  const found = new Map<string, Contact>();
  if (form === undefined || kase.identity === undefined) return found;
  const stream = streamKey(aggregates.cases, kase.identity.caseId);
  for (const [part, { org, content }] of Object.entries(kase.submission.parts)) {
    const field = sectionOf(form, part)?.fields.find(({ type }) => type === 'person');
    if (field === undefined || found.has(org)) continue;
    const kept = await ports.events.content(stream, content);
    const value: unknown = await ports.open(own(Object(kept?.data), field.id));
    const person = Person.safeParse(isPersonal(value) ? value.value : value);
    if (person.success) found.set(org, person.data);
  }
  return found;
};
