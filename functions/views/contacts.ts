import { type CaseReader, reads } from '../../workflows/case/reader.ts';

/**
 * Whether names and telephones of people in an application are for this reader; of an auditor's reading the instant is
 * asked for too.
 */
export const seesContacts = (reader: CaseReader & { readonly now: string }): boolean =>
  reads(reader, 'contacts');
