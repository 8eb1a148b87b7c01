import * as z from 'zod';
import { OrgId } from '../orgs/org.ts';
import { TallyName } from './check-name.ts';
import { PartName } from './part-name.ts';

/** Where a number comes from: the list that it was counted from, of one unit or of all, or the entry that it is taken from. */
export const Place = z.union([
  z.strictObject({ register: PartName, tally: TallyName, org: OrgId.optional() }),
  z.strictObject({ entry: z.string() }),
]);
export type Place = z.infer<typeof Place>;
