import { type CaseReader, reads } from '../../workflows/case/reader.ts';
import { noteRead } from '../http/kept.ts';
import type { HttpRequest } from '../http/route.ts';
import type { Visible } from './visible.ts';

/**
 * Whether names and telephones of people in an application are for this reader; of an auditor's reading the instant is
 * asked for too.
 */
export const seesContacts = (reader: CaseReader & { readonly now: string }): boolean =>
  reads(reader, 'contacts');

/** Whether they are, for an answer that shows them then: it is kept that they were read. */
export const showsContacts = (request: HttpRequest, visible: Visible): boolean => {
  const shown = seesContacts(visible);
  if (shown) noteRead(request, { what: 'names', stream: visible.stream });
  return shown;
};
