import * as z from 'zod';
import { said } from '../../engine/bilingual.ts';

export const CallId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{2,59}$/,
    said(
      '应为3至60个小写字母、数字或短横线，以字母或数字开头',
      'has 3 to 60 lower-case letters, digits and hyphens and begins with a letter or digit',
    ),
  );
export type CallId = z.infer<typeof CallId>;
