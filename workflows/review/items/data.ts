import * as z from 'zod';
import { type Bilingual, bilingual, said } from '../../../engine/bilingual.ts';
import { Instant } from '../../calendar/instant.ts';
import { OrgId } from '../../orgs/org.ts';
import { ReturnItem } from '../formal/data.ts';

/** Who sends its part back (退回核改) while the others work on. */
export const Branch = z.enum(['department', 'panel', 'site-visit', 'office']);
export type Branch = z.infer<typeof Branch>;

export const BRANCH = {
  department: bilingual('成员单位', 'A department'),
  panel: bilingual('专家组', 'The panel'),
  'site-visit': bilingual('实地核查组', 'The site visit'),
  office: bilingual('领导小组办公室', 'The office'),
} as const satisfies Record<Branch, Bilingual>;

/** How an item ends. Time ends none: whoever raised it says so. */
export const ItemEnd = z.enum(['settled', 'unanswered', 'objection-kept', 'without']);
export type ItemEnd = z.infer<typeof ItemEnd>;

export const ITEM_END = {
  settled: bilingual('核改认可', 'Settled'),
  unanswered: bilingual('逾期未答复，予以了结', 'Not answered in time, closed'),
  'objection-kept': bilingual('维持异议', 'The objection is kept'),
  without: bilingual('不再要求', 'Done without'),
} as const satisfies Record<ItemEnd, Bilingual>;

export const ItemId = z
  .string()
  .regex(
    /^i-[0-9a-f-]{1,40}$/,
    said('请从待核改事项中选择', 'choose one of the items that were sent back'),
  );

/** Whose an item is: `department` where a department raised it. */
export const branchOf = { branch: Branch, department: OrgId.optional() };

/** One thing to check or correct, pinned to its place in the form. */
export const RaisedItem = ReturnItem.extend({ id: ItemId });
export type RaisedItem = z.infer<typeof RaisedItem>;

export const ClockPause = z.object({ from: Instant, to: Instant });
