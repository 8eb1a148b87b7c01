import * as z from 'zod';

/** Roles that can be granted; `system` and `public` are nobody's. */
export const GrantedRole = z.enum([
  'clerk',
  'unit-head',
  'office',
  'department',
  'expert',
  'panel-chair',
  'leading-group',
  'province-department',
  'auditor',
  'supervision',
  'administrator',
]);
export type GrantedRole = z.infer<typeof GrantedRole>;
