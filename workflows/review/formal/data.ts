import * as z from 'zod';
import { said } from '../../../engine/bilingual.ts';
import { PartId } from '../../form/form.ts';

/** `section.field`, `section@371621.field` for a partner's own part, or a whole part. */
export const FieldPath = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,59}(@[A-Z0-9][A-Z0-9-]{1,39})?(\.[a-z][A-Za-z0-9]{0,59})?$/,
    said('请从申报表的栏目中选择', 'choose a field of the form'),
  );

/** One thing to correct, pinned to its place in the form. */
export const ReturnItem = z.object({ path: FieldPath, part: PartId, reason: z.string() });
export type ReturnItem = z.infer<typeof ReturnItem>;

export const ReturnAnswer = z.object({ path: FieldPath, answer: z.string() });
export type ReturnAnswer = z.infer<typeof ReturnAnswer>;
