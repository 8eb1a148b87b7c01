import * as z from 'zod';
import { said } from '../../engine/bilingual.ts';

/** Pseudonymous: derived from the identity provider's subject, which is kept nowhere. */
export const AccountId = z
  .string()
  .regex(/^a-[a-z0-9-]{1,60}$/, said('请从账号列表中选择', 'choose an account from the list'));
export type AccountId = z.infer<typeof AccountId>;
