import * as z from 'zod';

/**
 * A personal value inside an event, a draft or a content. `subject` names whose it is (a key of its own encrypts
 * all values of one subject, so that erasing the key erases the values and leaves every hash valid).
 * Storage replaces `value` by `sealed` (AES-256-GCM); a value whose key is gone reads as `erased`.
 */
export interface Personal<T> {
  readonly $personal: string;
  readonly value?: T;
  readonly sealed?: string;
  readonly erased?: true;
}

export const personal = <T extends z.ZodType>(value: T) =>
  z
    .object({
      $personal: z.string().min(1).max(200),
      value: value.optional(),
      sealed: z.string().optional(),
      erased: z.literal(true).optional(),
    })
    .meta({ personal: true });

export const asPersonal = <T>(subject: string, value: T): Personal<T> => ({
  $personal: subject,
  value,
});

export const isPersonal = (value: unknown): value is Personal<unknown> =>
  typeof value === 'object' && value !== null && '$personal' in value;
