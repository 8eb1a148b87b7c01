import * as z from 'zod';
import type { Bilingual } from '../../engine/bilingual.ts';
import { looksLikePartOf } from '../../engine/look-alike.ts';
import { own } from '../../engine/own.ts';

/** What a list of entries is narrowed by beyond the list that is read; a list on the screen and its export mean the same by it. */
export interface Narrowing {
  /** One of these states; none: any. */
  readonly status?: readonly string[] | undefined;
  /** Something is asked about it. */
  readonly asked?: boolean | undefined;
  /** Found in its name, its unit or what a column says. */
  readonly text?: string | undefined;
  /** By column: what it says. */
  readonly by?: Readonly<Record<string, string>> | undefined;
}

/** What a line of a list says, as far as it is narrowed by it. */
export interface Narrowed {
  readonly name: string;
  readonly holderName: Bilingual;
  readonly status: string;
  /** Questions that stand. */
  readonly asked: number;
  readonly columns: Readonly<Record<string, unknown>>;
}

export const meets = (
  { name, holderName, status: stands, asked: questions, columns }: Narrowed,
  { status = [], asked, text = '', by = {} }: Narrowing,
): boolean =>
  (status.length === 0 || status.includes(stands)) &&
  (asked !== true || questions > 0) &&
  Object.entries(by).every(([id, wanted]) => String(own(columns, id) ?? '') === wanted) &&
  [name, holderName.zh, holderName.en, ...Object.values(columns).map(String)].some((found) =>
    looksLikePartOf(text, found),
  );

/** As an address says it: `kind:new,aboveScale:true`. */
export const sayBy = (by: Narrowing['by'] = {}): string | undefined =>
  Object.keys(by).length === 0
    ? undefined
    : Object.entries(by)
        .map(([id, value]) => `${id}:${value}`)
        .join(',');

const listed = z
  .string()
  .max(2_000)
  .transform((text) => text.split(',').filter((one) => one !== ''));

/** What an address says, read back. */
export const AskedNarrowing = z.object({
  status: listed.optional(),
  asked: z.literal('true').optional(),
  text: z.string().max(200).optional(),
  by: listed
    .transform((all) =>
      Object.fromEntries(
        all.map((one) => {
          const at = one.indexOf(':');
          return [one.slice(0, at), one.slice(at + 1)];
        }),
      ),
    )
    .optional(),
});
export type AskedNarrowing = z.infer<typeof AskedNarrowing>;

export const narrowingOf = ({ asked, ...said }: AskedNarrowing): Narrowing => ({
  ...said,
  asked: asked === 'true',
});
