import * as z from 'zod';
import { LocalDate } from '../calendar/instant.ts';
import { PartId } from '../form/form.ts';
import { oneLine } from '../input/texts.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { Selection } from './selection.ts';

/** Hashes of the confirmed parts as they were sent; they never change again. */
export const FrozenParts = z.record(PartId, z.string().min(1));
export type FrozenParts = z.infer<typeof FrozenParts>;

/** A higher level's result, with the document that says so. */
export const HigherOutcome = z.strictObject({
  level: LevelId,
  outcome: Selection,
  /** The organisation that decided. */
  body: OrgId,
  document: OfficialDocument,
  /** The cluster's name as the document gives it; often another than the application's. */
  name: oneLine(2, 200).optional(),
  /** The title's official name, where one was given. */
  title: oneLine(2, 200).optional(),
  validFrom: LocalDate.optional(),
  validTo: LocalDate.optional(),
});
export type HigherOutcome = z.infer<typeof HigherOutcome>;

/** The same as this system knows it: where the higher level's review ran here too, it names that case. */
export const KnownOutcome = HigherOutcome.extend({
  /** None where the higher level's review ended without one (不予受理, a veto fact). */
  document: OfficialDocument.optional(),
  /** The higher level's own case: it tells the cluster's record of its title, so nobody else does. */
  decidedIn: z.string().min(1).optional(),
});
export type KnownOutcome = z.infer<typeof KnownOutcome>;
